import { readFileSync } from 'node:fs'
import * as path from 'node:path'
import { electronProgram } from './electron-place.mjs'

const isRoot = () => process.getuid?.() === 0

/** Chromium refuses to run as root inside its own sandbox. */
export const sandboxSwitches = () => (isRoot() ? ['--no-sandbox'] : [])

function kernelSays(file) {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return undefined // this kernel has no such rule
  }
}

const isForbidden = () =>
  kernelSays('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1' ||
  kernelSays('/proc/sys/kernel/unprivileged_userns_clone') === '0'

/** What to do when Electron ended badly on a system that keeps ordinary programs from sandboxing themselves. */
export function sandboxAdvice() {
  if (process.platform !== 'linux' || isRoot() || !isForbidden()) return undefined
  const helper = path.join(path.dirname(electronProgram), 'chrome-sandbox')
  return `This system keeps ordinary programs from making a sandbox (AppArmor, as on Ubuntu 24.04), and Electron does not start without one. Give it the helper that it ships:

  sudo chown root:root ${helper} && sudo chmod 4755 ${helper}

Or run it without the sandbox, only with files you trust:

  npm start -- --no-sandbox
`
}

import { readFileSync } from 'node:fs'
import * as path from 'node:path'
import { root } from './root.mjs'
import { npm, SetupError } from './run.mjs'

const packagesOf = (file) => {
  try {
    return JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}

/** npm writes its own record last, so an interrupted install has none. Packages for other systems are rightly absent. */
function installed() {
  const present = packagesOf('node_modules/.package-lock.json')
  if (!present) return false
  const wanted = Object.entries(packagesOf('package-lock.json')).filter(([name]) => name !== '')
  return wanted.every(([name, { version, integrity, optional }]) => {
    const found = present[name]
    return found ? found.version === version && found.integrity === integrity : optional === true
  })
}

/** node_modules as package-lock.json says. No package needs its install script, so none is run. */
export const packages = {
  name: 'npm packages',
  done: installed,
  async run() {
    const code = await npm(
      ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--loglevel=error'],
      {
        cwd: root,
      },
    )
    if (code !== 0)
      throw new SetupError(
        'npm ci failed; its message is above. Check the connection to the package registry and try again.',
      )
  },
}

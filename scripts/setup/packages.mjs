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
function installed(folder) {
  const present = packagesOf(`${folder}node_modules/.package-lock.json`)
  if (!present) return false
  const wanted = Object.entries(packagesOf(`${folder}package-lock.json`)).filter(([name]) => name !== '')
  return wanted.every(([name, { version, integrity, optional }]) => {
    const found = present[name]
    return found ? found.version === version && found.integrity === integrity : optional === true
  })
}

/** node_modules as the folder's package-lock.json says. No package needs its install script, so none is run. */
const packagesIn = (folder, name) => ({
  name,
  done: () => installed(folder),
  async run() {
    const code = await npm(
      ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--loglevel=error'],
      {
        cwd: path.join(root, folder),
      },
    )
    if (code !== 0)
      throw new SetupError(
        'npm ci failed; its message is above. Check the connection to the package registry and try again.',
      )
  },
})

export const packages = packagesIn('', 'npm packages')

/** Other tools, to be measured beside ours. */
export const benchPackages = packagesIn('bench/', 'npm packages of the bench')

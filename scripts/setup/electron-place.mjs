import { existsSync, readFileSync, readlinkSync } from 'node:fs'
import * as path from 'node:path'
import { root } from './root.mjs'

const executables = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }

/** The program's path inside a runtime folder, as electron's own installer writes it. */
export const executable = executables[process.platform] ?? 'electron'
export const packageFolder = path.join(root, 'node_modules/electron')
export const distFolder = path.join(packageFolder, 'dist')
export const pathFile = path.join(packageFolder, 'path.txt')

const textOf = (file) => (existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined)

/** Set by people who bring their own runtime; it is then left alone. */
export const overrideFolder = process.env.ELECTRON_OVERRIDE_DIST_PATH

/** The program that `electron` starts. */
export const electronProgram = path.join(overrideFolder ?? distFolder, executable)

const complete = () => textOf(pathFile) === executable && existsSync(electronProgram)

export function officialIsInPlace() {
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8'))
  return complete() && textOf(path.join(distFolder, 'version'))?.replace(/^v/, '') === version
}

/** The runtime folder is a link into the user's cache, and it is this one. */
export function isLinkedTo(folder) {
  try {
    return complete() && readlinkSync(distFolder) === folder
  } catch (error) {
    if (error.code === 'EINVAL' || error.code === 'ENOENT') return false
    throw error
  }
}

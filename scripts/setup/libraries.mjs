import { accessSync, constants } from 'node:fs'
import * as path from 'node:path'
import { electronProgram } from './electron-place.mjs'
import { ask, run, say, SetupError } from './run.mjs'

const forElectron = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1']
const forHiddenScreen = ['xvfb']
/** Newer Debian and Ubuntu renamed it; there the old name is only an ambiguous alias. */
const renamed = { libasound2: 'libasound2t64' }

export const hasScreen = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

function isOnPath(program) {
  return (process.env.PATH ?? '').split(path.delimiter).some((folder) => {
    try {
      accessSync(path.join(folder, program), constants.X_OK)
      return true
    } catch {
      return false // not here: look in the next folder
    }
  })
}

/** Names of the shared libraries that the loader cannot find for Electron. */
function missingLibraries() {
  const { text } = ask('ldd', [electronProgram])
  return [...text.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1])
}

const lacksHiddenScreen = () => !hasScreen() && !isOnPath('Xvfb')

function missing({ screen }) {
  const libraries = missingLibraries()
  const hiddenScreen = screen && lacksHiddenScreen()
  const names = [...libraries, ...(hiddenScreen ? ['Xvfb'] : [])]
  const packages = [...(libraries.length > 0 ? forElectron : []), ...(hiddenScreen ? forHiddenScreen : [])]
  return { names, packages }
}

const isKnown = (name) => ask('apt-cache', ['show', '--no-all-versions', name]).ok
const current = (name) => (renamed[name] && isKnown(renamed[name]) ? renamed[name] : name)

function refuse({ names, packages }) {
  const how = isOnPath('apt-get')
    ? `Install them with:\n\n  sudo apt-get update && sudo apt-get install -y ${packages.map(current).join(' ')}\n`
    : `Install them with the package manager of this system; Debian calls the packages ${packages.join(', ')}.`
  throw new SetupError(`Electron needs system libraries that are not here: ${names.join(', ')}. ${how}`)
}

async function install({ names, packages }) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  say(`Installing system packages for ${names.join(', ')}`)
  await run('apt-get', ['update', '-qq'], { env }) // a stale list may still do, so a failure shows below
  const wanted = packages.map(current)
  const code = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wanted], { env })
  if (code !== 0) throw new SetupError(`apt-get could not install ${wanted.join(' ')}; its message is above.`)
}

const libraryStep = (wish) => ({
  name: 'system libraries',
  done: () => process.platform !== 'linux' || missing(wish).names.length === 0,
  async run() {
    const needed = missing(wish)
    if (process.getuid() !== 0 || !isOnPath('apt-get')) refuse(needed)
    await install(needed)
    const left = missing(wish)
    if (left.names.length > 0) refuse(left)
  },
})

/** What Electron loads from the system, found by asking the loader. */
export const libraries = libraryStep({ screen: false })

/** As `libraries`, and Xvfb where there is no screen. */
export const librariesAndScreen = libraryStep({ screen: true })

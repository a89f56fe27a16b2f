import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import * as path from 'node:path'
import { root } from './root.mjs'
import { run, say, SetupError } from './run.mjs'

const inputs = [
  'src',
  'resources',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
]
const leftOut = /\.(test|contract|arbitrary)\.tsx?$/
const mark = path.join(root, 'out/built-from')

function filesIn(place) {
  if (!existsSync(place)) return []
  if (!statSync(place).isDirectory()) return [place]
  return readdirSync(place).flatMap((name) => filesIn(path.join(place, name)))
}

/** A hash of every name and every byte that the build reads: a switch of branches and back needs no new build. */
function sourceHash() {
  const hash = createHash('sha256')
  for (const file of inputs.flatMap((name) => filesIn(path.join(root, name))).sort()) {
    if (leftOut.test(file)) continue
    hash.update(`${path.relative(root, file)}\0`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

/** Builds into out/ unless it was built from exactly these sources. */
export async function build() {
  const hash = sourceHash()
  if (existsSync(mark) && readFileSync(mark, 'utf8') === hash) return
  say('Building')
  rmSync(mark, { force: true })
  const tool = path.join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  const code = await run(process.execPath, [tool, 'build', '--logLevel', 'warn'], { cwd: root })
  if (code !== 0) throw new SetupError('The build failed; its message is above.')
  writeFileSync(mark, hash)
}

import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import * as path from 'node:path'
import { root } from '../setup/root.mjs'
import { countsOf, forgetReport } from './checks.mjs'

const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
const PATH = `${path.join(root, 'node_modules/.bin')}${path.delimiter}${process.env.PATH}`
const color = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1', FORCE_COLOR: undefined }

function exitCode(command, write) {
  return new Promise((resolve) => {
    const child = spawn(command, {
      cwd: root,
      env: { ...process.env, ...color, PATH },
      shell: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child.stdout.on('data', write)
    child.stderr.on('data', write)
    child.once('close', (code) => resolve(code ?? 1))
  })
}

/** Runs one npm script (without npm, which takes its time to start) and hands its output to `write`. */
export async function runCheck(check, write) {
  const started = performance.now()
  forgetReport(check)
  const code = await exitCode([scripts[check.name], check.args].filter(Boolean).join(' '), write)
  return { name: check.name, ...countsOf(check, code), seconds: (performance.now() - started) / 1000 }
}

import { spawn, spawnSync } from 'node:child_process'
import * as path from 'node:path'

/** Progress goes to standard error: standard output belongs to the command that was asked for. */
export const say = (message) => process.stderr.write(`${message}\n`)

/** Thrown when set-up cannot go on; the message says what to do and is shown without a stack. */
export class SetupError extends Error {}

/** Runs a program with its output on standard error. Resolves to its exit code, -1 when it could not run or ran out of time. */
export function run(command, args, { timeout, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 2, 2], ...options })
    const timer = timeout && setTimeout(() => child.kill('SIGKILL'), timeout)
    const end = (code) => {
      clearTimeout(timer)
      resolve(code ?? -1)
    }
    child.once('error', () => end(-1))
    child.once('exit', end)
  })
}

/** Asks a program of the system. `ok` is false too when there is no such program. */
export function ask(command, args) {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' })
  return { ok: status === 0, text: stdout ?? '' }
}

/** Runs the npm that started us, or else the one on the PATH. */
export function npm(args, options) {
  const cli = process.env.npm_execpath
  if (cli && /^npm-cli\.c?js$/.test(path.basename(cli))) return run(process.execPath, [cli, ...args], options)
  return run('npm', args, { shell: process.platform === 'win32', ...options })
}

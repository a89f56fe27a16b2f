import { spawn } from 'node:child_process'

/**
 * Runs a program as if it were us, and resolves to its exit code. Ctrl+C reaches it from the terminal by itself, so we
 * only wait for its orderly end; a SIGTERM meant for us is passed on.
 */
export function runInForeground(command, args, options) {
  const child = spawn(command, args, { stdio: 'inherit', ...options })
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', (signal) => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { hasScreen } from './libraries.mjs'
import { SetupError } from './run.mjs'

const patience = 10_000

/** Starts an X server nobody sees. It chooses a free name and tells it. */
async function hiddenScreen() {
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true, // Ctrl+C is for the tests: the screen stays until they have closed their windows
  })
  const close = () => server.kill()
  process.once('exit', close)
  const said = once(server.stdout, 'data', { signal: AbortSignal.timeout(patience) })
  const ended = once(server, 'error').then(([error]) => Promise.reject(error))
  const [number] = await Promise.race([said, ended]).catch((error) => {
    close()
    throw new SetupError(`The hidden screen did not start: ${error.message}. Try Xvfb by hand.`)
  })
  return { name: `:${String(number).trim()}`, close }
}

/**
 * Runs something with what it needs in its environment to show windows: the screen there is, or as many hidden ones as
 * asked for. `SCREENS` names them: windows on one screen take mouse and focus from each other.
 */
export async function withScreens(count, use) {
  if (hasScreen()) return use(process.env)
  const screens = await Promise.all(Array.from({ length: count }, hiddenScreen))
  try {
    const names = screens.map(({ name }) => name)
    return await use({ ...process.env, DISPLAY: names[0], SCREENS: names.join(' ') })
  } finally {
    for (const { close } of screens) close()
  }
}

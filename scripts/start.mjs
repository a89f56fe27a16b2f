// `npm start`: sets up what is missing, builds when the sources changed, opens the window.
import { build } from './setup/build.mjs'
import { electronProgram } from './setup/electron-place.mjs'
import { runInForeground } from './setup/foreground.mjs'
import { guard } from './setup/guard.mjs'
import { hasScreen } from './setup/libraries.mjs'
import { root } from './setup/root.mjs'
import { say, SetupError } from './setup/run.mjs'
import { sandboxAdvice, sandboxSwitches } from './setup/sandbox.mjs'
import { setupWindow } from './setup/steps.mjs'

/** Without its sandbox Electron gives up before it opens a window. */
const sandboxFailureMs = 5000

const noScreen = `There is no display to open a window on: DISPLAY and WAYLAND_DISPLAY are not set.

  on a desktop             run npm start in a terminal there
  over ssh                 connect with ssh -X, then npm start
  without any screen       xvfb-run -a npm start
`

await guard(async () => {
  if (!hasScreen()) throw new SetupError(noScreen)
  await setupWindow()
  await build()
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env // set in some editors' terminals: no window would open
  const args = [...sandboxSwitches(), '.', ...process.argv.slice(2)]
  const started = performance.now()
  const code = await runInForeground(electronProgram, args, { cwd: root, env })
  const endedAtOnce = code !== 0 && performance.now() - started < sandboxFailureMs
  const advice = endedAtOnce ? sandboxAdvice() : undefined
  if (advice) say(advice)
  return code
})

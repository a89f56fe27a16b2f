// `npm run bench -- [part] [arguments]`: measures in real Electron and prints JSON lines. All parts when none is named.
import { build } from './setup/build.mjs'
import { runInForeground } from './setup/foreground.mjs'
import { guard } from './setup/guard.mjs'
import { withScreens } from './setup/hidden-screen.mjs'
import { root } from './setup/root.mjs'
import { SetupError } from './setup/run.mjs'
import { setupAll, setupPeers } from './setup/steps.mjs'

const parts = {
  start: ['bench/start.mjs'],
  journal: ['bench/journal.mjs'],
  engine: ['--import', 'tsx', 'bench/engine.ts'],
}
/** Draws what a part printed, and measures nothing. */
const plot = ['--import', 'tsx', 'bench/engine/plot.ts']

const run = (part, args) =>
  withScreens(1, (env) => runInForeground(process.execPath, [...parts[part], ...args], { cwd: root, env }))

await guard(async () => {
  const [part, ...args] = process.argv.slice(2)
  if (part === 'plot') return runInForeground(process.execPath, [...plot, ...args], { cwd: root })
  if (part !== undefined && parts[part] === undefined)
    throw new SetupError(`The bench has no part ${part}: it has ${Object.keys(parts).join(', ')}.`)
  await setupAll()
  await setupPeers()
  await build()
  let code = 0
  for (const one of part === undefined ? Object.keys(parts) : [part]) code = (await run(one, args)) || code
  return code
})

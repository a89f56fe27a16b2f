// `npm run bench -- [rounds]`: measures in real Electron and prints JSON lines.
import { build } from './setup/build.mjs'
import { runInForeground } from './setup/foreground.mjs'
import { guard } from './setup/guard.mjs'
import { onSomeScreen } from './setup/hidden-screen.mjs'
import { root } from './setup/root.mjs'
import { setupAll } from './setup/steps.mjs'

await guard(async () => {
  await setupAll()
  await build()
  const [command, ...args] = onSomeScreen([
    process.execPath,
    `${root}bench/start.mjs`,
    ...process.argv.slice(2),
  ])
  return runInForeground(command, args, { cwd: root })
})

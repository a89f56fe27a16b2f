// `npm run e2e -- [playwright arguments]`: the window's tests, on a hidden screen when there is no other.
import { build } from './setup/build.mjs'
import { runInForeground } from './setup/foreground.mjs'
import { guard } from './setup/guard.mjs'
import { onSomeScreen } from './setup/hidden-screen.mjs'
import { root } from './setup/root.mjs'
import { setupAll } from './setup/steps.mjs'

await guard(async () => {
  await setupAll()
  await build()
  const tool = [process.execPath, `${root}node_modules/@playwright/test/cli.js`]
  const tests = [...tool, 'test', '-c', 'e2e/playwright.config.ts', ...process.argv.slice(2)]
  const [command, ...args] = onSomeScreen(tests)
  return runInForeground(command, args, { cwd: root })
})

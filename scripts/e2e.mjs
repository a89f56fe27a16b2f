// `npm run e2e -- [playwright arguments]`: the window's tests, on a hidden screen when there is no other.
import { build } from './setup/build.mjs'
import { runInForeground } from './setup/foreground.mjs'
import { guard } from './setup/guard.mjs'
import { withScreens } from './setup/hidden-screen.mjs'
import { root } from './setup/root.mjs'
import { setupAll } from './setup/steps.mjs'

/** Windows at work at the same time, when no person's screen is needed for them: each waits now and then. */
const workers = 3

await guard(async () => {
  await setupAll()
  await build()
  const tests = [`${root}node_modules/@playwright/test/cli.js`, 'test', '-c', 'e2e/playwright.config.ts']
  const chosen = process.argv.slice(2)
  return withScreens(workers, (env) =>
    runInForeground(process.execPath, [...tests, ...chosen], { cwd: root, env }),
  )
})

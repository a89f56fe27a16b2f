// `npm run test:long`: a million random edits against the oracle, two thousand in the real window, a thousand kills,
// a fault at every call for a file, twenty thousand payloads for each call, an article of 5 MB, and a soak.
import { build } from './setup/build.mjs'
import { runInForeground } from './setup/foreground.mjs'
import { guard } from './setup/guard.mjs'
import { withScreens } from './setup/hidden-screen.mjs'
import { root } from './setup/root.mjs'
import { setupAll } from './setup/steps.mjs'

const headless = ['node_modules/vitest/vitest.mjs', 'run', 'src/renderer/editor/editing.test.ts']
const inWindow = [
  'node_modules/@playwright/test/cli.js',
  'test',
  '-c',
  'e2e/playwright.config.ts',
  'editing.spec.ts',
  'crash.spec.ts',
  'power-cut.spec.ts',
  'damage.spec.ts',
  'damage-blobs.spec.ts',
  'faults.spec.ts',
  'calls.spec.ts',
  'large.spec.ts',
  'soak.spec.ts',
]

const run = (args, env) => runInForeground(process.execPath, args, { cwd: root, env })

await guard(async () => {
  await setupAll()
  const failed = await run(headless, { ...process.env, EDITS: '1000000' })
  if (failed !== 0) return failed
  await build()
  const counts = {
    KEYS: '2000',
    CRASHES: '1000',
    POWER_CUTS: '200',
    DAMAGES: 'all',
    FAULTS: 'all',
    PAYLOADS: '20000',
    LARGE: '5',
    SOAK: '120',
  }
  return withScreens(3, (env) => run(inWindow, { ...env, ...counts }))
})

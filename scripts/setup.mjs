// `npm run setup`: makes a fresh clone ready. What is already done costs next to nothing.
import { guard } from './setup/guard.mjs'
import { say } from './setup/run.mjs'
import { setupAll } from './setup/steps.mjs'

await guard(async () => {
  await setupAll()
  say('Everything is set up.')
  return 0
})

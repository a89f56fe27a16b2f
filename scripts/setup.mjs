// `npm run setup`: makes a fresh clone ready to start. What is already done costs next to nothing.
import { guard } from './setup/guard.mjs'
import { say } from './setup/run.mjs'
import { setupWindow } from './setup/steps.mjs'

await guard(async () => {
  await setupWindow()
  say('Everything is set up.')
  return 0
})

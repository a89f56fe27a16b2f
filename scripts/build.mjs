// `npm run build`: the app in out/, built only when its sources changed.
import { build } from './setup/build.mjs'
import { guard } from './setup/guard.mjs'
import { setupPackages } from './setup/steps.mjs'

await guard(async () => {
  await setupPackages()
  await build()
  return 0
})

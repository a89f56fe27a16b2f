import { electron } from './electron.mjs'
import { libraries, librariesAndScreen } from './libraries.mjs'
import { nodeVersion } from './node-version.mjs'
import { benchPackages, packages } from './packages.mjs'
import { say } from './run.mjs'

/** A step is `{ name, done(), run() }`; `done` looks at what is there and is quick. */
async function take(steps) {
  for (const step of steps) {
    if (await step.done()) continue
    say(`Setting up: ${step.name}`)
    await step.run()
  }
}

/** Enough for the command line. */
export const setupPackages = () => take([nodeVersion, packages])

/** Enough to open the window. */
export const setupWindow = () => take([nodeVersion, packages, electron, libraries])

/** Everything that the window and its tests need, which run on a hidden screen where there is no other. */
export const setupAll = () => take([nodeVersion, packages, electron, librariesAndScreen])

/** What the bench measures the window beside. */
export const setupPeers = () => take([benchPackages])

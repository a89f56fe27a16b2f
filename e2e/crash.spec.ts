import { expect, test } from '@playwright/test'
import { breakOffTagging } from './breaking-off'
import { kill, orders } from './crashing'
import { breakOffImports } from './killed-imports'
import { untilStoringLoses } from './killed-storing'
import { temporaryFolder, type Launched } from './launch'

/** How often the app is killed; `npm run test:long` asks for 1,000. */
const KILLS = Number(process.env['CRASHES'] ?? 15)
/** How often it is killed in the middle of a long write, which takes far longer. */
const IN_WRITES = Math.max(1, Math.floor(KILLS / 25))
/** Each leaves an import, and its journal all the times that it was taken back: closing comes to take long. */
const IMPORTS_IN_ONE_PROFILE = 2
/** Kills after which the control has failed to fail; the first one does nearly always. */
const MOST_CONTROLS = 10
/** Every so often a profile begins anew: the sample has only so many words to tag. */
const IN_ONE_PROFILE = 50

const stopping = 'a moment within a write is found by stopping the app, which takes Linux'

const harm = (launched: Launched, time: number): Promise<void> =>
  kill(launched, orders[time % orders.length] ?? 'all at once')

test(`${KILLS} kills at random moments lose nothing that was said to be saved`, async () => {
  test.setTimeout(60_000 + KILLS * 12_000)
  for (let done = 0; done < KILLS; done += IN_ONE_PROFILE) {
    const times = Math.min(IN_ONE_PROFILE, KILLS - done)
    const { saved } = await breakOffTagging({
      profile: temporaryFolder('crash'),
      times,
      after: [0, 2500],
      harm,
    })
    expect(saved).toBeGreaterThan(63 + times)
    console.info(`${done + times} kills: nothing lost`)
  }
})

test(`${IN_WRITES} kills in the middle of a long write lose nothing, as Dexie alone would`, async () => {
  test.skip(process.platform !== 'linux', stopping)
  test.setTimeout(60_000 + IN_WRITES * 60_000)
  const compares = IN_WRITES > 1
  let [losses, within] = [0, 0]
  for (let done = 0; done < IN_WRITES; done += IMPORTS_IN_ONE_PROFILE) {
    const times = Math.min(IMPORTS_IN_ONE_PROFILE, IN_WRITES - done)
    const some = await breakOffImports(temporaryFolder('crash'), times, compares)
    ;[losses, within] = [losses + some.losses, within + some.within]
    console.info(
      `${done + times} kills, ${within} within a record: nothing lost; without the journal ${losses} had lost`,
    )
  }
  // About every second or third loses something: in few it may be none.
  if (IN_WRITES > 12) expect(losses).toBeGreaterThan(0)
})

test('the control: Dexie alone, killed in the middle of a long write, loses what it had', async () => {
  test.skip(process.platform !== 'linux', stopping)
  test.setTimeout(60_000 + MOST_CONTROLS * 30_000)
  const lost = await untilStoringLoses(MOST_CONTROLS)
  console.info(`Dexie alone: ${JSON.stringify(lost)}`)
  expect(lost?.found).toBeLessThan(lost?.stored ?? 0)
})

import { expect, test } from '@playwright/test'
import { breakOffStoring, breakOffTagging } from './breaking-off'
import { kill, orders } from './crashing'
import { temporaryFolder, type Launched } from './launch'

/** How often the app is killed; `npm run test:long` asks for 1,000. */
const KILLS = Number(process.env['CRASHES'] ?? 15)
/** As often a page is killed that stores its work in IndexedDB alone. */
const CONTROLS = Number(process.env['CRASHES'] ?? 0)
/** Every so often a profile begins anew: the sample has only so many words to tag. */
const IN_ONE_PROFILE = 50

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

test(`IndexedDB alone, killed ${CONTROLS} times`, async () => {
  test.skip(CONTROLS === 0, 'the control of npm run test:long')
  test.setTimeout(60_000 + CONTROLS * 12_000)
  const profile = temporaryFolder('crash-control')
  const { losses, rows } = await breakOffStoring({ profile, times: CONTROLS, after: [0, 1500], harm })
  console.info(`IndexedDB alone: ${CONTROLS} kills, ${losses} lost something, ${rows} rows in all`)
  // About 2 in 100 kills lose the whole database: few of them may all go well.
  if (CONTROLS >= 500) expect(losses).toBeGreaterThan(0)
})

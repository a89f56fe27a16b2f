import { expect, test } from '@playwright/test'
import { setTimeout as pause } from 'node:timers/promises'
import { goTo, launch, look, work, type Session } from './crashing'
import type { Launched } from './launch'
import { light } from './killed-storing'
import { startStoring, storingApp } from './storing'

/** How work is broken off, again and again, in one profile. */
export interface BreakingOff {
  readonly profile: string
  readonly times: number
  /** Milliseconds at work until it comes, at least and at most. */
  readonly after: readonly [number, number]
  /** Ends the app, the hard way; resolves when it can be started again. */
  readonly harm: (launched: Launched, time: number) => Promise<void>
}

function patience({ after: [least, most] }: BreakingOff): number {
  return least + Math.random() * (most - least)
}

/** Works on what is there until it is ended. Fails when anything is missing that was said to be saved. */
async function breakOffOnce(how: BreakingOff, session: Session, time: number): Promise<void> {
  const launched = await launch(how.profile)
  const { entities } = await look(launched.page)
  expect(entities, `after ${time} times`).toBeGreaterThanOrEqual(session.saved)
  await goTo(launched, time)
  session.hasEnded = false
  const working = work(launched, session).catch(() => undefined)
  await pause(patience(how))
  session.hasEnded = true
  await how.harm(launched, time)
  await working
}

/** What became of what was said to be saved. Fails as soon as anything of it is missing. */
export async function breakOffTagging(how: BreakingOff): Promise<{ saved: number; entities: number }> {
  const session: Session = { hasEnded: false, saved: 0 }
  for (let time = 0; time < how.times; time += 1)
    // Within a step, for Playwright looks for one through all keys that were pressed before, each time.
    await test.step(`time ${time + 1}`, () => breakOffOnce(how, session, time))
  const last = await launch(how.profile)
  const { entities } = await look(last.page)
  expect(entities).toBeGreaterThanOrEqual(session.saved)
  expect(session.saved).toBeGreaterThan(63)
  await last.close()
  return { saved: session.saved, entities }
}

/** How often a page that stores its work in IndexedDB alone lost some of it, and how many rows. */
export async function breakOffStoring(how: BreakingOff): Promise<{ losses: number; rows: number }> {
  const appFolder = storingApp(light)
  let [losses, rows, there] = [0, 0, 0]
  for (let time = 0; time < how.times; time += 1)
    await test.step(`time ${time + 1}`, async () => {
      const app = await startStoring(how.profile, appFolder)
      await pause(patience(how))
      const stored = await app.stored()
      await how.harm(app, time)
      if (app.found < there) losses += 1
      rows += Math.max(0, there - app.found)
      there = app.found + stored
    })
  return { losses, rows }
}

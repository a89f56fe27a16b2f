import { expect, test } from '@playwright/test'
import { setTimeout as pause } from 'node:timers/promises'
import { goTo, kill, launch, look, orders, work, type Session } from './crashing'
import { temporaryFolder } from './launch'

/** How often the app is killed; `npm run test:long` asks for 1,000. */
const LOOPS = Number(process.env['CRASHES'] ?? 15)
/** Milliseconds after which a session is killed at the latest. */
const LONGEST = 2500

test(`${LOOPS} kills at random moments lose nothing that was said to be saved`, async () => {
  test.setTimeout(60_000 + LOOPS * 12_000)
  const profile = temporaryFolder('crash')
  const session: Session = { hasEnded: false, saved: 0 }
  for (let loop = 0; loop < LOOPS; loop += 1) {
    const launched = await launch(profile)
    const { entities } = await look(launched.page)
    expect(entities, `after ${loop} kills`).toBeGreaterThanOrEqual(session.saved)
    await goTo(launched, loop)
    session.hasEnded = false
    const working = work(launched, session).catch(() => undefined)
    await pause(Math.random() * LONGEST)
    session.hasEnded = true
    await kill(launched, orders[loop % orders.length] ?? 'all at once')
    await working
  }
  const last = await launch(profile)
  const { entities } = await look(last.page)
  expect(entities).toBeGreaterThanOrEqual(session.saved)
  expect(session.saved).toBeGreaterThan(63 + LOOPS)
  await last.close()
})

import { expect } from '@playwright/test'
import { setTimeout as pause } from 'node:timers/promises'
import { bareApp } from './bare-app'
import { goTo, launch, look, work, type Session } from './crashing'
import { launchApp, type Launched } from './launch'

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

/** What became of what was said to be saved. Fails as soon as anything of it is missing. */
export async function breakOffTagging(how: BreakingOff): Promise<{ saved: number; entities: number }> {
  const session: Session = { hasEnded: false, saved: 0 }
  for (let time = 0; time < how.times; time += 1) {
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
  const last = await launch(how.profile)
  const { entities } = await look(last.page)
  expect(entities).toBeGreaterThanOrEqual(session.saved)
  expect(session.saved).toBeGreaterThan(63)
  await last.close()
  return { saved: session.saved, entities }
}

/** Stores a row after the other, as Dexie does it when nothing else is asked for. */
const storing = `
globalThis.stored = 0
const request = indexedDB.open('control', 1)
request.onupgradeneeded = () => request.result.createObjectStore('rows', { autoIncrement: true })
const one = (db) => {
  const writing = db.transaction('rows', 'readwrite')
  writing.objectStore('rows').add({ text: 'x'.repeat(500) })
  writing.oncomplete = () => { globalThis.stored += 1; setTimeout(() => one(db), 20) }
}
request.onsuccess = () => {
  const counting = request.result.transaction('rows').objectStore('rows').count()
  counting.onsuccess = () => { globalThis.found = counting.result; one(request.result) }
}
`

/** How often a page that stores its work in IndexedDB alone lost some of it, and how many rows. */
export async function breakOffStoring(how: BreakingOff): Promise<{ losses: number; rows: number }> {
  const appFolder = bareApp({ 'renderer/bare.js': storing })
  let [losses, rows, there] = [0, 0, 0]
  for (let time = 0; time < how.times; time += 1) {
    const app = await launchApp({ profile: how.profile, appFolder })
    await expect.poll(() => app.page.evaluate('globalThis.found')).toBeGreaterThanOrEqual(0)
    const found = Number(await app.page.evaluate('globalThis.found'))
    await pause(patience(how))
    const stored = Number(await app.page.evaluate('globalThis.stored'))
    await how.harm(app, time)
    if (found < there) losses += 1
    rows += Math.max(0, there - found)
    there = found + stored
  }
  return { losses, rows }
}

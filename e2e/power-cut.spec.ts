import { expect, test } from '@playwright/test'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { bareApp } from './bare-app'
import { goTo, kill, launch, look, work, type Session } from './crashing'
import { cutDisk, type CutDisk } from './cut-disk'
import { launchApp } from './launch'

/** How often the power is cut; `npm run test:long` asks for 200. */
const CUTS = Number(process.env['POWER_CUTS'] ?? 2)
/** As often it is cut for a page that stores its work in IndexedDB alone. */
const CONTROLS = Number(process.env['POWER_CUTS'] ?? 0)
/** Milliseconds after which the power is cut at the latest. */
const LONGEST = 2500

const noDisk = 'a power cut takes root, ext4 and loop devices'

/** Does it with a disk whose power can be cut, or not at all. */
async function onCutDisk(work: (disk: CutDisk) => Promise<void>): Promise<void> {
  const disk = cutDisk()
  if (disk === undefined) test.skip(true, noDisk)
  else
    try {
      await work(disk)
    } finally {
      disk.remove()
    }
}

test(`${CUTS} power cuts lose nothing that was said to be saved`, async () => {
  test.setTimeout(60_000 + CUTS * 20_000)
  await onCutDisk(async (disk) => {
    const profile = join(disk.folder, 'profile')
    const session: Session = { hasEnded: false, saved: 0 }
    for (let loop = 0; loop < CUTS; loop += 1) {
      const launched = await launch(profile)
      const { entities } = await look(launched.page)
      expect(entities, `after ${loop} cuts`).toBeGreaterThanOrEqual(session.saved)
      await goTo(launched, loop)
      session.hasEnded = false
      const working = work(launched, session).catch(() => undefined)
      await pause(500 + Math.random() * LONGEST)
      disk.cut()
      session.hasEnded = true
      await kill(launched)
      await working
      await disk.again()
    }
    const last = await launch(profile)
    const { entities } = await look(last.page)
    expect(entities).toBeGreaterThanOrEqual(session.saved)
    expect(session.saved).toBeGreaterThan(63)
    console.info(`${CUTS} power cuts: ${session.saved} entities said to be saved, ${entities} there`)
    await last.close()
  })
})

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

/** The rows found at the start, and those stored since. */
async function rowsLost(
  disk: CutDisk,
  appFolder: string,
  before: number,
): Promise<readonly [number, number]> {
  const app = await launchApp({ profile: join(disk.folder, 'control'), appFolder })
  await expect.poll(() => app.page.evaluate('globalThis.found')).toBeGreaterThanOrEqual(0)
  const found = Number(await app.page.evaluate('globalThis.found'))
  await pause(500 + Math.random() * LONGEST)
  const stored = Number(await app.page.evaluate('globalThis.stored'))
  disk.cut()
  await kill(app)
  await disk.again()
  return [Math.max(0, before - found), found + stored]
}

test(`IndexedDB alone loses what it had stored in ${CONTROLS} power cuts`, async () => {
  test.skip(CONTROLS === 0, 'the control of npm run test:long')
  test.setTimeout(60_000 + CONTROLS * 20_000)
  await onCutDisk(async (disk) => {
    const appFolder = bareApp({ 'renderer/bare.js': storing })
    let [lost, cuts, there] = [0, 0, 0]
    for (let loop = 0; loop < CONTROLS; loop += 1) {
      const [less, now] = await rowsLost(disk, appFolder, there)
      lost += less
      if (less > 0) cuts += 1
      there = now
    }
    console.info(`IndexedDB alone: ${CONTROLS} power cuts, ${cuts} lost something, ${lost} rows in all`)
    expect(lost).toBeGreaterThan(0)
  })
})

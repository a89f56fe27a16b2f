import { expect, test, type Page } from '@playwright/test'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, gunzipSync } from 'node:zlib'
import { z } from 'zod'
import {
  catalog,
  version1,
  version2,
  version3,
  type OldTable,
} from '../src/storage/dexie/old-databases.arbitrary'
import { profileVersion } from '../src/main/profile-version'
import { bareApp, closing } from './bare-app'
import { launchApp, temporaryFolder, type Launched } from './launch'

/** What each version of the profile left on the disk, byte for byte; the first one also a project file. */
const keptOf = (version: number): string => join(import.meta.dirname, `old-profiles/version-${version}`)
const kept = keptOf(1)

const text = (page: Page) => page.locator('main [role=textbox]')
const list = (page: Page) => page.getByRole('list', { name: 'Annotations' })
const saved = (page: Page) => page.getByRole('status').filter({ hasText: 'Saved' })

/** A page that writes databases without Dexie, as an earlier version of the app left them. */
const writing = (databases: object): string => `${closing}
globalThis.hasWritten = false
const ended = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result)
  request.onerror = () => reject(request.error)
})
for (const [name, tables] of Object.entries(${JSON.stringify(databases)})) {
  const request = indexedDB.open(name, tables.version)
  request.onupgradeneeded = () => {
    for (const { name: table, key, indexes, rows } of tables.tables) {
      const store = request.result.createObjectStore(table, { keyPath: key })
      for (const { name: index, multiEntry } of indexes) store.createIndex(index, index, { multiEntry })
      for (const row of rows) store.add(row)
    }
  }
  ;(await ended(request)).close()
}
globalThis.hasWritten = true
`

async function profileWith(version: number, tables: readonly OldTable[]): Promise<string> {
  const script = writing({
    rubricator: { version: 10, tables: catalog },
    'rubricator-project-v1': { version, tables },
  })
  const { page, profile, close } = await launchApp({ appFolder: bareApp({ 'renderer/bare.js': script }) })
  await expect.poll(() => page.evaluate('globalThis.hasWritten')).toBe(true)
  await close()
  return profile
}

for (const [version, tables] of [
  [10, version1],
  [20, version2],
  [30, version3],
] as const)
  test(`a database of version ${version / 10} is opened, gets its journal, and undo goes back into it`, async () => {
    const profile = await profileWith(version, tables)
    for (const time of [1, 2]) {
      const { page, problems, close } = await launchApp({ profile })
      await expect(text(page)).toContainText('Mexico spoke.')
      await expect(page.getByRole('banner')).toContainText('Old project')
      await expect(list(page).getByText('Location')).toHaveCount(time - 1)
      await text(page).focus()
      if (time === 1) await page.keyboard.press('Control+z')
      await expect(list(page).getByText('Location')).toHaveCount(1)
      await expect(saved(page)).toBeVisible()
      expect(problems).toEqual([])
      await close()
    }
  })

/** All that was in the project, and the way back to what it once was. */
async function expectKeptWork({ page, problems }: Launched): Promise<void> {
  await expect(text(page)).toContainText('New Mexico handed over')
  await expect(page.getByRole('contentinfo')).toContainText('3 entities · 1 event · 0 claims')
  await text(page).focus()
  for (const [key, told, now] of [
    ['Control+z', 'Undone: Type', '3 entities'],
    ['Control+z', 'Undone: Tag', '2 entities'],
    ['Control+z', 'Undone: Tag', '1 entity'],
    ['Control+Shift+z', 'Redone: Tag', '2 entities'],
    ['Control+Shift+z', 'Redone: Tag', '3 entities'],
  ] as const) {
    await page.keyboard.press(key)
    await expect(page.getByText(told)).toBeVisible()
    await expect(page.getByRole('contentinfo')).toContainText(now)
    await expect(text(page)).not.toContainText('New')
  }
  await page.keyboard.press('Control+Shift+z')
  await expect(text(page)).toContainText('New Mexico handed over')
  await expect(saved(page)).toBeVisible()
  expect(problems).toEqual([])
}

/** Why each was taken, the oldest first. */
function reasonsOfSnapshots(profile: string): readonly unknown[] {
  const folder = join(profile, 'snapshots')
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names
    .filter((name) => name.endsWith('.rubricator'))
    .toSorted()
    .map((name) => {
      const [head = ''] = gunzipSync(readFileSync(join(folder, name)))
        .toString('utf8')
        .split('\n')
      return z.object({ why: z.string() }).parse(JSON.parse(head)).why
    })
}

for (const version of [1, 3])
  test(`a profile of version ${version} is kept as it was, and opened with everything that undo needs`, async () => {
    const profile = temporaryFolder(`version-${version}`)
    cpSync(join(keptOf(version), 'profile'), profile, { recursive: true })
    for (let time = 1; time <= 2; time += 1) {
      const launched = await launchApp({ profile })
      await expectKeptWork(launched)
      await launched.close()
      if (time === 1) expect(reasonsOfSnapshots(profile)).toEqual(['version', 'closing'])
    }
    expect(readFileSync(join(profile, 'library.json'), 'utf8')).toContain(`"version": ${profileVersion},`)
  })

/** As many keys more as a person types in a week, as the journal has them. */
function typeMore(profile: string, keys: number): void {
  const folders = readdirSync(join(profile, 'projects'))
  const folder = folders.find((name) => existsSync(join(profile, 'projects', name, '000001.log'))) ?? ''
  const log = join(profile, 'projects', folder, '000001.log')
  const typed = z.record(z.string(), z.unknown()).parse(JSON.parse(lineOf(readFileSync(log, 'utf8'), 8)))
  const lines = Array.from({ length: keys }, (_, n) => {
    const seq = 10 + n
    const record = `${seq} ${JSON.stringify({ ...typed, seq, id: `typed-${n}`, undoGroup: `typed-${n}` })}`
    return `${crc32(record).toString(16).padStart(8, '0')} ${record}\n`
  })
  writeFileSync(log, lines.join(''), { flag: 'a' })
}

/** The JSON of a line of the journal, the first of which is 1. */
const lineOf = (log: string, line: number): string =>
  log.split('\n')[line - 1]?.replace(/^\S+ \S+ /u, '') ?? ''

test('a project that takes time to be made anew says how far it is', async () => {
  const profile = temporaryFolder('made-anew')
  cpSync(join(kept, 'profile'), profile, { recursive: true })
  typeMore(profile, 30_000)
  const { page, problems, close } = await launchApp({ profile })
  await expect(page.getByRole('heading', { name: 'Bringing back your work' })).toBeVisible()
  await expect(page.getByRole('status')).toHaveText(/^[\d,]+ of 30,009 changes$/u)
  await expect(text(page)).toContainText('New', { timeout: 40_000 })
  await expect(page.getByText('it is here with 30,009 changes')).toBeVisible()
  expect(problems).toEqual([])
  await close()
})

test('a project that is made anew when it is chosen says in the status bar how far it is', async () => {
  const profile = temporaryFolder('chosen-anew')
  cpSync(join(kept, 'profile'), profile, { recursive: true })
  const first = await launchApp({ profile })
  await expect(text(first.page)).toContainText('New')
  await first.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.send('menu', 'new-project'),
  )
  await expect(first.page.getByRole('banner')).toContainText('New project')
  await first.close()
  rmSync(join(profile, 'IndexedDB'), { recursive: true })
  typeMore(profile, 30_000)
  const { page, problems, close } = await launchApp({ profile })
  await page
    .getByRole('banner')
    .getByRole('button', { name: / articles?$/u })
    .click()
  await page.getByRole('menuitem', { name: 'Kept work' }).click()
  const progress = page.getByRole('progressbar', {
    name: /^Bringing back the project: [\d,]+ of 30,009 changes…$/u,
  })
  await expect(progress).toBeVisible()
  await page.screenshot({ path: 'test-results/brought-back.png' })
  await expect(text(page)).toContainText('New', { timeout: 40_000 })
  await expect(progress).toBeHidden()
  await expect(page.getByText('it is here with 30,009 changes')).toBeVisible()
  expect(problems).toEqual([])
  await close()
})

test('a project file of version 1 is opened, with everything that undo needs', async () => {
  const launched = await launchApp()
  await expect(saved(launched.page)).toBeVisible()
  await launched.answerOpen([join(kept, 'kept.rubricator')])
  await launched.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.send('menu', 'open-project'),
  )
  await expectKeptWork(launched)
  await launched.close()
})

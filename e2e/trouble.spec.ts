import { expect, test, type Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { profileVersion } from '../src/main/profile-version'
import { articles } from './import-files'
import { launchApp, temporaryFolder, type Launched } from './launch'
import { answeredStart, refusedStart } from './refused-start'

const isRoot = process.getuid?.() === 0
const status = (page: Page) => page.getByRole('status').filter({ hasText: /saved/iu })
const textbox = (page: Page) => page.locator('main [role=textbox]')
const list = (page: Page) => page.getByRole('list', { name: 'Annotations' })

async function launch(profile: string): Promise<Launched> {
  const launched = await launchApp({ profile })
  await expect(status(launched.page)).toHaveText('Saved', { timeout: 20_000 })
  return launched
}

async function tag({ page }: Launched, word: string): Promise<void> {
  await textbox(page).getByText(word).first().dblclick()
  await page.keyboard.press('w')
}

/** All files of a folder with what is in them. */
function contents(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  )
  const hash = (name: string): string =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex')
  return new Map(files.toSorted().map((name) => [name, hash(name)]))
}

/** A small file system in memory, which is gone when the test is over. */
async function onSmallDisk(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = temporaryFolder('small-disk')
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=120m', 'tmpfs', folder])
  try {
    await work(folder)
  } finally {
    execFileSync('umount', ['-l', folder])
  }
}

/** Takes all room that is left. */
function fill(folder: string): string {
  const path = join(folder, 'filler')
  try {
    execFileSync('dd', ['if=/dev/zero', `of=${path}`, 'bs=4k'], { stdio: 'ignore' })
  } catch {
    // It ends when the disk is full.
  }
  return path
}

/** The first words may still find room in what the files have of the disk already. Gives how many were tagged. */
async function tagUntilNotSaved({ page }: Launched): Promise<number> {
  for (let tagged = 1; tagged < 100; tagged += 1) {
    for (const key of ['Control+ArrowRight', 'Space', 'w']) await page.keyboard.press(key)
    await expect(status(page)).not.toHaveText('Saving')
    if ((await status(page).textContent()) === 'Not saved') return tagged
  }
  throw new Error('The disk has room still')
}

test('a full disk: "Not saved" stays and says why, and saving goes on by itself when there is room', async () => {
  test.skip(!isRoot, 'only root can mount a small disk')
  await onSmallDisk(async (folder) => {
    const profile = join(folder, 'profile')
    const first = await launch(profile)
    await tag(first, 'prisoners')
    await expect(status(first.page)).toHaveText('Saved')
    const filler = fill(folder)
    await textbox(first.page).focus()
    await first.page.keyboard.press('Control+Home')
    const tagged = await tagUntilNotSaved(first)
    const footer = first.page.getByRole('contentinfo')
    await expect(footer).toContainText(/disk (is )?full/u)
    await expect(footer).toContainText('your work is kept here and can be exported')
    await first.page.screenshot({ path: 'test-results/disk-full.png' })
    await pause(4000)
    await expect(status(first.page)).toHaveText('Not saved')
    rmSync(filler)
    await expect(status(first.page)).toHaveText('Saved', { timeout: 15_000 })
    await first.close()
    fill(folder)
    const { said } = await refusedStart(profile)
    expect(said).toContain(`keeps your work in ${profile}, but the disk is full. Free some space`)
    rmSync(filler)
    const second = await launch(profile)
    await expect(list(second.page).getByText('Weapon')).toHaveCount(tagged + 1)
    await second.close()
  })
})

test('a profile that can only be read is named, with what to do', async () => {
  const parent = temporaryFolder('read-only')
  const profile = join(parent, 'profile')
  mkdirSync(profile)
  if (isRoot) execFileSync('mount', ['-t', 'tmpfs', '-o', 'ro', 'tmpfs', profile])
  else chmodSync(profile, 0o500)
  try {
    const { said, code } = await refusedStart(profile)
    const reason = isRoot ? 'the disk can only be read' : 'you have no permission for it'
    expect(said).toContain(
      `Rubricator cannot start | Rubricator keeps your work in ${profile}, but ${reason}`,
    )
    expect(code).toBe(1)
  } finally {
    if (isRoot) execFileSync('umount', ['-l', profile])
    else chmodSync(profile, 0o700)
  }
})

test('a profile that cannot be there is named, with what to do', async () => {
  const file = join(temporaryFolder('no-folder'), 'file')
  writeFileSync(file, '')
  const { said, code } = await refusedStart(join(file, 'profile'))
  expect(said).toContain(`${join(file, 'profile')}, but its folder is not there any more`)
  expect(code).toBe(1)
})

test('a profile of a newer app is refused, and nothing of the work in it is touched', async () => {
  const profile = temporaryFolder('newer')
  const first = await launch(profile)
  await tag(first, 'prisoners')
  await expect(status(first.page)).toHaveText('Saved')
  await first.close()
  const path = join(profile, 'library.json')
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace(/"version": \d+/u, `"version": ${profileVersion + 1}`),
  )
  const work = ['projects', 'IndexedDB'].map((name) => join(profile, name))
  const before = [readFileSync(path, 'utf8'), ...work.map(contents)]
  const { said, code } = await refusedStart(profile)
  expect(said).toMatch(/made by a newer version of Rubricator\. Nothing was changed\. Update/u)
  expect(code).toBe(1)
  expect([readFileSync(path, 'utf8'), ...work.map(contents)]).toEqual(before)
})

test('a profile that another computer has open is opened only when the person says so', async () => {
  const profile = temporaryFolder('elsewhere')
  const first = await launch(profile)
  await tag(first, 'prisoners')
  await expect(status(first.page)).toHaveText('Saved')
  await first.close()
  const mark = join(profile, 'running')
  writeFileSync(mark, JSON.stringify({ at: Date.now(), host: 'archive-2' }))
  symlinkSync('archive-2-4711', join(profile, 'SingletonLock'))
  const work = ['projects', 'IndexedDB', 'snapshots'].map((name) => join(profile, name))
  const before = work.map(contents)
  const { said, code } = await refusedStart(profile)
  expect(said).toContain('may still be open on the computer “archive-2”')
  expect(said).toContain('Close it there first')
  expect(code).toBe(0)
  expect(work.map(contents)).toEqual(before)
  expect(readlinkSync(join(profile, 'SingletonLock'))).toBe('archive-2-4711')
  const kill = answeredStart(profile)
  await expect.poll(() => readFileSync(mark, 'utf8'), { timeout: 20_000 }).toContain(hostname())
  await kill()
  const second = await launch(profile)
  await expect(list(second.page).getByText('Weapon')).toHaveCount(1)
  await second.close()
})

/** The words before and after the caret. */
const caret = `(() => {
  const { anchorNode, anchorOffset } = getSelection()
  return [anchorNode?.textContent.slice(0, anchorOffset), anchorNode?.textContent.slice(anchorOffset)]
})()`

test('a window that stopped opens again where the person was, and says so', async () => {
  const { app, page, close } = await launch(temporaryFolder('gone'))
  const second = articles(page).getByRole('listitem').or(articles(page).getByRole('row')).nth(1)
  await second.click()
  await textbox(page).focus()
  await page.keyboard.press('Control+Home')
  for (let n = 0; n < 5; n += 1) await page.keyboard.press('Control+ArrowRight')
  const title = await textbox(page).getAttribute('aria-label')
  await page.keyboard.press('Space')
  await page.keyboard.press('w')
  await expect(status(page)).toHaveText('Saved')
  await pause(3000)
  const before: unknown = await page.evaluate(caret)
  expect(before).toEqual([expect.stringMatching(/\w/u), expect.stringMatching(/\w/u)])
  await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const loaded = new Promise((resolve) => contents?.once('did-finish-load', () => resolve(undefined)))
    contents?.forcefullyCrashRenderer()
    await loaded
  })
  const seen = (): Promise<unknown> =>
    app.evaluate(
      ({ BrowserWindow }, script): Promise<unknown> | undefined =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(script),
      `[document.querySelector('main [role=textbox]')?.getAttribute('aria-label'), ${caret}, document.body.innerText]`,
    )
  await expect
    .poll(async () => JSON.stringify(await seen()), { timeout: 20_000 })
    .toContain('The window had stopped')
  const shown = JSON.stringify(await seen())
  expect(shown).toContain(`["${title}",${JSON.stringify(before)},`)
  expect(shown).toContain('Weapon')
  await close()
})

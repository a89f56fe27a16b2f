import { expect, test, type Page } from '@playwright/test'
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { launchApp, temporaryFolder, type Launched } from './launch'
import { violations } from './shell-page'

const weapons = (page: Page) => page.getByRole('list', { name: 'Annotations' }).getByText('Weapon')
const saved = (page: Page) => page.getByRole('status').filter({ hasText: 'Saved' })
const fromFile = (page: Page) => page.getByRole('button', { name: 'Open a backup or a copy…' })

interface Kept {
  readonly profile: string
  /** A copy of the project, with one annotation more than the sample has. */
  readonly copy: string
}

/** A project of which there is a copy in a file, and after which a little more was done. */
async function keptWork(): Promise<Kept> {
  const [profile, copy] = [temporaryFolder('recovery'), join(temporaryFolder('copy'), 'Mine.rubricator')]
  const first = await launchApp({ profile })
  await tag(first, 'prisoners', 1)
  await first.answerSave(copy)
  await first.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.send('menu', 'save-copy'),
  )
  await expect(first.page.getByText('Saved a copy of the project in Mine.rubricator')).toBeVisible()
  await tag(first, 'tariffs', 2)
  await first.close()
  for (const name of ['snapshots', 'IndexedDB']) rmSync(join(profile, name), { recursive: true })
  return { profile, copy }
}

async function tag({ page }: Launched, word: string, count: number): Promise<void> {
  await page.locator('main [role=textbox]').getByText(word).first().dblclick()
  await page.keyboard.press('w')
  await expect(weapons(page)).toHaveCount(count)
  await expect(saved(page)).toBeVisible()
}

/** The work is what the file says, can be taken back and gone on with, and is there at the next start. */
async function expectKept({ page, problems, close }: Launched, profile: string): Promise<void> {
  await expect(weapons(page)).toHaveCount(1)
  await page.locator('main [role=textbox]').focus()
  await page.keyboard.press('Control+z')
  await expect(weapons(page)).toHaveCount(0)
  await page.keyboard.press('Control+Shift+z')
  await expect(weapons(page)).toHaveCount(1)
  await expect(saved(page)).toBeVisible()
  expect(problems).toEqual([])
  await close()
  const again = await launchApp({ profile })
  await expect(weapons(again.page)).toHaveCount(1)
  await again.close()
}

test('a project that cannot be read any more is opened from a copy, by keyboard, and is put aside', async () => {
  const { profile, copy } = await keptWork()
  const projects = join(profile, 'projects')
  const [folder = ''] = readdirSync(projects)
  const base = join(projects, folder, 'base-0.records')
  const bytes = readFileSync(base)
  writeFileSync(base, bytes.fill(0x20, bytes.length >> 1, (bytes.length >> 1) + 8))
  const launched = await launchApp({ profile })
  const { page } = launched
  await expect(page.getByText('base-0.records')).toBeVisible()
  await expect(fromFile(page)).toBeFocused()
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme })
    await page.reload()
    await expect(fromFile(page)).toBeFocused()
    expect(await violations(page)).toEqual([])
    await page.screenshot({ path: `test-results/not-opened-${theme}.png` })
  }
  const other = join(temporaryFolder('other'), 'other.rubricator')
  writeFileSync(other, readFileSync(copy).subarray(0, 200))
  await launched.answerOpen([other])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('damaged')
  expect(await violations(page)).toEqual([])
  await page.screenshot({ path: 'test-results/not-opened-file.png' })
  await launched.answerOpen([copy])
  await expect(fromFile(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('What could not be opened was put aside')
  await page.screenshot({ path: 'test-results/opened-from-copy.png' })
  expect(readdirSync(projects).toSorted()).toEqual([folder, expect.stringContaining(`${folder}-damaged-`)])
  await expectKept(launched, profile)
})

test('a project whose folder was moved away is opened from a copy', async () => {
  const { profile, copy } = await keptWork()
  const projects = join(profile, 'projects')
  renameSync(projects, join(profile, 'moved-away'))
  const launched = await launchApp({ profile })
  await expect(launched.page.getByText('This project is empty')).toBeVisible()
  await launched.answerOpen([copy])
  await fromFile(launched.page).click()
  await expect(launched.page.getByRole('alert')).toContainText('There was nothing left of it')
  await expectKept(launched, profile)
})

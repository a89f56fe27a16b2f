import { expect, test, type Page } from '@playwright/test'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { launchApp, temporaryFolder, type Launched } from './launch'
import { violations } from './shell-page'

const list = (page: Page) => page.getByRole('list', { name: 'Annotations' })
const status = (page: Page) => page.getByRole('status').filter({ hasText: 'Saved' })
const panel = (page: Page) => page.getByRole('region', { name: 'Restore and back up' })
const snapshots = (page: Page) => panel(page).getByRole('list', { name: 'Snapshots' }).getByRole('listitem')
const weapons = (page: Page) => list(page).getByText('Weapon')

async function launch(profile = temporaryFolder('snapshots')): Promise<Launched> {
  const launched = await launchApp({ profile })
  await expect(launched.page.locator('main [role=textbox]')).toBeVisible()
  await expect(list(launched.page)).toBeVisible()
  return launched
}

/** Tags the word as a Weapon, which the sample has none of. */
async function tag({ page }: Launched, word: string, count = 1): Promise<void> {
  await page.locator('main [role=textbox]').getByText(word).first().dblclick()
  await page.keyboard.press('w')
  await expect(weapons(page)).toHaveCount(count)
  await expect(status(page)).toBeVisible()
}

async function openPanel({ page }: Launched): Promise<void> {
  await page.keyboard.press('Control+Shift+B')
  await expect(panel(page)).toBeVisible()
}

function send({ app }: Launched, action: string): Promise<void> {
  return app.evaluate(({ BrowserWindow }, menu) => {
    BrowserWindow.getAllWindows()[0]?.webContents.send('menu', menu)
  }, action)
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.rubricator'),
  )
}

async function shotBoth({ page }: Launched, name: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme })
    expect(await violations(page)).toEqual([])
    await page.screenshot({ path: `test-results/${name}-${theme}.png` })
  }
}

test('a project is restored from a snapshot, and undo brings back what was there', async () => {
  const profile = temporaryFolder('snapshots')
  const first = await launch(profile)
  await tag(first, 'prisoners')
  await first.close()
  expect(filesIn(join(profile, 'snapshots'))).toHaveLength(1)

  const second = await launch(profile)
  const { page } = second
  await tag(second, 'tariffs', 2)
  await second.close()
  const [oldest = ''] = filesIn(join(profile, 'snapshots')).toSorted()
  const third = await launch(profile)
  await third.page.locator('main [role=textbox]').focus()
  await openPanel(third)
  await expect(snapshots(third.page)).toHaveCount(2)
  await expect(snapshots(third.page).first()).toContainText('2 articles')
  await expect(snapshots(third.page).first()).toContainText('when the project was closed')
  await shotBoth(third, 'restore')
  await snapshots(third.page).last().getByRole('button', { name: 'Restore' }).click()
  await expect(panel(third.page)).toBeHidden()
  await expect(weapons(third.page)).toHaveCount(1)
  await expect(third.page.getByText('Undo brings back what was here before')).toBeVisible()
  await third.page.screenshot({ path: 'test-results/restored.png' })
  await third.page.locator('main [role=textbox]').focus()
  await third.page.keyboard.press('Control+z')
  await expect(weapons(third.page)).toHaveCount(2)
  await expect(status(third.page)).toBeVisible()
  expect(third.problems).toEqual([])
  await third.close()
  expect(page.isClosed()).toBe(true)

  const path = join(profile, 'snapshots', oldest)
  const bytes = readFileSync(path)
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
  writeFileSync(path, bytes)
  const fourth = await launch(profile)
  await expect(weapons(fourth.page)).toHaveCount(2)
  await openPanel(fourth)
  const damaged = snapshots(fourth.page).filter({ hasText: 'damaged' })
  await expect(damaged).toHaveCount(1)
  await expect(damaged.getByRole('button')).toHaveCount(0)
  await fourth.page.screenshot({ path: 'test-results/restore-damaged.png' })
  await fourth.close()
})

test('every snapshot is also in the backup folder, and a folder that is gone is said', async () => {
  const app = await launch()
  const { page } = app
  const folder = join(temporaryFolder('backup'), 'Stick')
  mkdirSync(folder)
  await app.answerOpen([folder])
  await send(app, 'back-up')
  await expect(page.getByText(`also written to ${folder}`)).toBeVisible()
  expect(filesIn(folder)).toHaveLength(1)
  renameSync(folder, `${folder} taken out`)
  await tag(app, 'prisoners')
  await app.close()
  expect(existsSync(folder)).toBe(false)

  const again = await launch(app.profile)
  await again.page.getByRole('button', { name: 'Backup not written' }).click()
  await expect(panel(again.page).getByRole('alert')).toContainText('the folder is not there')
  await shotBoth(again, 'backup-gone')
  await again.page.keyboard.press('Escape')
  await tag(again, 'tariffs', 2)
  renameSync(`${folder} taken out`, folder)
  await paste(again, 'Police in Lima arrested two men.')
  await expect(again.page.getByRole('button', { name: 'Backup not written' })).toBeHidden()
  expect(filesIn(folder)).toHaveLength(2)
  await again.close()
})

test('a slow backup folder is waited for, the window says so, and what is done meanwhile is saved', async () => {
  const app = await launch()
  const { page } = app
  const folder = join(temporaryFolder('backup'), 'Net')
  mkdirSync(folder)
  await app.answerOpen([folder])
  await send(app, 'back-up')
  await expect(page.getByText(`also written to ${folder}`)).toBeVisible()
  await tag(app, 'prisoners')
  await app.app.evaluate(() => {
    const fs = process.getBuiltinModule('node:fs')
    const { access } = fs.promises
    fs.promises.access = async (...given) => {
      await new Promise((resolve) => setTimeout(resolve, 3000))
      return access(...given)
    }
    process.getBuiltinModule('node:module').syncBuiltinESMExports()
  })
  const closed = app.close()
  await expect(page.getByRole('contentinfo')).toContainText('Closing…')
  await page.locator('main [role=textbox]').getByText('tariffs').first().dblclick()
  await page.keyboard.press('w')
  await expect(weapons(page)).toHaveCount(2)
  await page.screenshot({ path: 'test-results/closing.png' })
  await closed
  expect(filesIn(folder)).toHaveLength(2)

  const again = await launch(app.profile)
  await expect(weapons(again.page)).toHaveCount(2)
  await expect(again.page.getByRole('button', { name: 'Backup not written' })).toBeHidden()
  await again.close()
})

async function paste({ page }: Launched, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Paste an article' }).click()
  await page.getByRole('dialog').getByRole('textbox').fill(text)
  await page.getByRole('dialog').getByRole('button', { name: 'Import' }).click()
  await expect(page.getByText('Imported 1 article')).toBeVisible()
}

test('a copy is one file that another profile opens with everything that undo needs', async () => {
  const first = await launch()
  await send(first, 'new-project')
  await expect(first.page.getByText('New project').first()).toBeVisible()
  await paste(first, 'Police in Lima arrested two men.')
  await tag(first, 'arrested')
  const path = join(temporaryFolder('copy'), 'Mine.rubricator')
  await first.answerSave(path)
  await send(first, 'save-copy')
  await expect(first.page.getByText('Saved a copy of the project in Mine.rubricator')).toBeVisible()
  await first.close()

  const second = await launch()
  const { page } = second
  await second.answerOpen([path])
  await send(second, 'open-project')
  const articles = page.getByRole('list', { name: 'Articles' }).getByRole('listitem')
  await expect(articles).toHaveText([/Police in Lima/u])
  await page.screenshot({ path: 'test-results/copy-opened.png' })
  await page.locator('main [role=textbox]').focus()
  for (const [key, said] of [
    ['Control+z', 'Undone: Tag'],
    ['Control+z', 'Undone: Import'],
    ['Control+Shift+z', 'Redone: Import'],
    ['Control+Shift+z', 'Redone: Tag'],
  ] as const) {
    await page.keyboard.press(key)
    await expect(page.getByText(said)).toBeVisible()
  }
  await expect(status(page)).toBeVisible()
  expect(second.problems).toEqual([])
  await second.close()

  const third = await launch()
  const bytes = readFileSync(path)
  writeFileSync(path, bytes.subarray(0, bytes.length - 9))
  await third.answerOpen([path])
  await send(third, 'open-project')
  await expect(third.page.getByRole('region', { name: 'Import report' })).toContainText('damaged')
  await third.close()
})

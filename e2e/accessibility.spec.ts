import { expect, test, type Page } from '@playwright/test'
import type { Launched } from './launch'
import { exportProject, fromBea, launch, panel, quitAll, review, theme } from './review-window'
import { refuseWrites, violations } from './shell-page'
import { articleIn } from './shell-page'

test.afterEach(quitAll)

async function expectNoViolations(app: Launched): Promise<void> {
  for (const wanted of ['light', 'dark'] as const) {
    await theme(app, wanted)
    expect(await violations(app.page)).toEqual([])
  }
}

test('axe finds nothing on the details of an article', async () => {
  const app = await launch()
  await app.page.getByRole('button', { name: 'Edit details' }).click()
  await expect(app.page.getByRole('dialog', { name: 'Details of the article' })).toBeVisible()
  await expectNoViolations(app)
})

test('axe finds nothing while words are sought', async () => {
  const app = await launch()
  const { page } = app
  await articleIn(page).focus()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('Lantern')
  await expect(page.getByRole('search').getByText('1 of')).toBeVisible()
  await expectNoViolations(app)
  await page.getByRole('search').getByRole('textbox').fill('no such words')
  await expect(page.getByRole('search').getByText('not found')).toBeVisible()
  await expectNoViolations(app)
})

test('axe finds nothing on what cannot be saved, nor on the question before closing', async () => {
  const app = await launch()
  const { page } = app
  await page.evaluate(refuseWrites)
  await articleIn(page).focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+Shift+ArrowRight')
  await page.keyboard.press('o')
  await expect(page.getByRole('status')).toHaveText('Not saved')
  await expectNoViolations(app)
  await app.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  const question = page.getByRole('alertdialog', { name: 'Not everything is saved yet' })
  await expect(question).toBeVisible({ timeout: 8000 })
  await expectNoViolations(app)
  await question.getByRole('button', { name: 'Keep open' }).click()
  await page.evaluate(() => window.dispatchEvent(new Event('allow-writes')))
  await expect(page.getByRole('status')).toHaveText('Saved', { timeout: 12_000 })
})

test('axe finds nothing on the page that says the work could not be opened', async () => {
  const app = await launch()
  const { page } = app
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new Error('The disk is full.')
    }
  })
  await page.reload()
  await expect(page.getByRole('heading', { name: /^Rubricator could not open/u })).toBeVisible()
  await page.screenshot({ path: 'test-results/start-failed.png' })
  expect(await violations(page)).toEqual([])
  await inDark(page)
  expect(await violations(page)).toEqual([])
})

/** Here no settings are read, so the theme is the system's. */
async function inDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.reload()
  await expect(page.getByRole('heading', { name: /^Rubricator could not open/u })).toBeVisible()
}

test('axe finds nothing where a review is refused or cannot compare', async () => {
  const app = await launch()
  const mine = await exportProject(app, 'Ana')
  const broken = fromBea(mine, 'axe-broken', (text) => text.replace('"kind":"event"', '"kind":"thing"'))
  await review(app, broken)
  await expect(app.page.getByText('tagset.types[9].kind').first()).toBeVisible()
  await expectNoViolations(app)
  await app.page.keyboard.press('Escape')
  const other = fromBea(mine, 'axe-text', (text) =>
    text
      .replace('members of the Lantern network to', 'members of the lantern network to')
      .replaceAll('"quote":"Lantern network"', '"quote":"lantern network"')
      .replaceAll('members of the Lantern network"', 'members of the lantern network"'),
  )
  await review(app, other)
  await expect(panel(app.page)).toContainText('text differs')
  await expectNoViolations(app)
})

test('the edge between articles and tags moves with the arrow keys, and stays where it was put', async () => {
  const app = await launch()
  const { page } = app
  const edge = page.getByRole('separator', { name: 'Height of the articles' })
  await edge.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(edge).toHaveAttribute('aria-valuenow', '60')
  const height = async (): Promise<number> => (await edge.boundingBox())?.y ?? 0
  const moved = await height()
  await page.reload()
  await expect(edge).toHaveAttribute('aria-valuenow', '60')
  expect(await height()).toBeCloseTo(moved, 0)
  expect(await violations(page)).toEqual([])
})

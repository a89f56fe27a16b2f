import { expect, test, type Page } from '@playwright/test'
import { launchApp, type Launched } from './launch'
import { articleIn, articlesIn } from './shell-page'

let app: Launched
test.beforeEach(async () => {
  app = await launchApp()
  await expect(articleIn(app.page)).toBeVisible()
  await expect(app.page.getByRole('list', { name: 'Annotations' })).toBeVisible()
})
test.afterEach(async () => {
  expect(app.problems).toEqual([])
  await app.close()
})

function focusedPlace(page: Page): Promise<string> {
  return page.evaluate(() => {
    const place = document.activeElement?.closest('[data-place]')
    return place?.getAttribute('data-place') ?? document.activeElement?.tagName ?? ''
  })
}

async function chooseFromProjectMenu(page: Page, name: string): Promise<void> {
  await page
    .getByRole('banner')
    .getByRole('button', { name: /article/ })
    .click()
  await page.getByRole('menuitem', { name, exact: true }).click()
}

test('F6 goes round the window from wherever a click put the focus', async () => {
  const { page } = app
  await articlesIn(page).getByRole('listitem').first().getByRole('button').first().click()
  const seen: string[] = []
  for (let i = 0; i < 3; i++) {
    await page.keyboard.press('F6')
    await page.waitForTimeout(150)
    seen.push(await focusedPlace(page))
  }
  expect(seen).toEqual(['article', 'annotations', 'articles'])
})

test('the focus is not lost when what had it goes away', async () => {
  const { page } = app
  await chooseFromProjectMenu(page, 'Rename…')
  await page.keyboard.type('Port cases')
  await page.keyboard.press('Enter')
  await expect.poll(() => focusedPlace(page)).toBe('article')
  await page
    .getByRole('button', { name: /^More for/ })
    .first()
    .click()
  await page.getByRole('menuitem', { name: 'Remove article' }).click()
  await expect(page.getByText(/^Removed “/)).toBeVisible()
  await expect.poll(() => focusedPlace(page)).toMatch(/^article/)
  await page.keyboard.press('Control+z')
  await expect.poll(() => focusedPlace(page)).toMatch(/^article/)
})

test('a failed export keeps the focus in its dialog', async () => {
  const { page } = app
  await app.answerSave('/no/such/folder/work.json')
  await page.getByRole('button', { name: 'Export', exact: true }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByLabel('Your name').fill('Ana')
  await dialog.getByRole('button', { name: /^(Export|Save)/ }).click()
  await expect(dialog.getByRole('alert')).toBeVisible()
  await expect.poll(() => dialog.evaluate((one) => one.contains(document.activeElement))).toBe(true)
})

test('in an empty project the keys work and the focus comes back from what was open', async () => {
  const { page } = app
  await chooseFromProjectMenu(page, 'New project')
  await expect(page.getByRole('heading', { name: 'No article is open' })).toBeVisible()
  await page.keyboard.press('Control+f')
  await expect(page.getByText(/^Open or import an article first/)).toBeVisible()
  await page.keyboard.press('?')
  await expect(page.getByRole('region', { name: 'Keys' })).toBeVisible()
  await page.keyboard.press('?')
  await expect(page.getByRole('region', { name: 'Keys' })).toBeHidden()
  await page.keyboard.press('Control+Shift+e')
  await page.waitForTimeout(150)
  await page.keyboard.press('Escape')
  await expect.poll(() => focusedPlace(page)).not.toBe('BODY')
})

test('the sheet of keys scrolls from the keyboard as soon as it is open', async () => {
  const { page } = app
  await app.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(900, 600))
  await articleIn(page).focus()
  await page.keyboard.press('?')
  await expect(page.getByRole('region', { name: 'Keys' })).toBeVisible()
  await page.keyboard.press('PageDown')
  await expect.poll(() => page.evaluate(() => document.activeElement?.scrollTop ?? 0)).toBeGreaterThan(0)
})

import { expect, test } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { launchApp, temporaryFolder, type Launched } from './launch'
import { articleIn, articlesIn, violations } from './shell-page'

let app: Launched
test.beforeEach(async () => {
  app = await launchApp()
  await expect(articleIn(app.page)).toBeVisible()
  await expect(articlesIn(app.page)).toBeVisible()
})
test.afterEach(async () => {
  await app.close()
})

test('words are found in the article, and Escape selects the match', async () => {
  const { page } = app
  await articleIn(page).focus()
  await page.keyboard.press('Control+f')
  const field = page.getByRole('textbox', { name: 'Find in the article' })
  await expect(field).toBeFocused()
  await field.fill('norvania')
  await expect(page.getByText(/^1 of \d+$/)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^2 of \d+$/)).toBeVisible()
  await page.screenshot({ path: 'test-results/shell-find.png' })
  await page.keyboard.press('Escape')
  await expect(articleIn(page)).toBeFocused()
  expect(await page.evaluate(() => document.getSelection()?.toString())).toBe('Norvania')
})

test('Enter on an article opens it and goes into its text, Space only opens it', async () => {
  const { page } = app
  const items = articlesIn(page).getByRole('listitem')
  const button = (at: number) => items.nth(at).getByRole('button').first()
  await button(0).focus()
  await page.keyboard.press('ArrowDown')
  await expect(button(1)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(articleIn(page)).toHaveAccessibleName('Ministry rejects report on prison deal')
  await expect(articleIn(page)).toBeFocused()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(button(0)).toHaveAttribute('tabindex', '0')
  // While the other is being opened the keys count from the item they are pressed on, however fast they come.
  await page.keyboard.press('Alt+ArrowDown')
  await button(1).focus()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Space')
  await expect(articleIn(page)).toHaveAccessibleName('Costaverde hands over fourteen to face trial abroad')
  await expect(button(0)).toBeFocused()
})

test('a removed article comes back with undo', async () => {
  const { page } = app
  const items = articlesIn(page).getByRole('listitem')
  const count = await items.count()
  await items.nth(0).hover()
  await items
    .nth(0)
    .getByRole('button', { name: /^More for/ })
    .click()
  await page.getByRole('menuitem', { name: 'Remove article' }).click()
  await expect(items).toHaveCount(count - 1)
  await page.getByRole('button', { name: 'Undo this' }).click()
  await expect(items).toHaveCount(count)
})

test('the project gets another name, and a new one is begun', async () => {
  const { page } = app
  await page.getByRole('button', { name: /^Costaverde extraditions/ }).click()
  await page.getByRole('menuitem', { name: 'Rename…' }).click()
  await expect(page.getByRole('textbox', { name: 'Name of the project' })).toBeFocused()
  await page.keyboard.type('Port cases')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^Port cases/ }).click()
  await page.getByRole('menuitem', { name: 'New project' }).click()
  await expect(page.getByRole('heading', { name: 'No article is open' })).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: /^New project/ }).click()
  await page.getByRole('menuitem', { name: 'Port cases' }).click()
  await expect(articleIn(page)).toBeVisible()
})

test('the field over the list opens what it finds with Enter, leads down into it, and is left with Escape', async () => {
  const { page } = app
  const field = page.getByRole('searchbox', { name: 'Find an article' })
  await field.fill('ministry rejects')
  await page.keyboard.press('Enter')
  await expect(articleIn(page)).toHaveAttribute('aria-label', 'Ministry rejects report on prison deal')
  await expect(articleIn(page)).toBeFocused()
  await field.focus()
  await page.keyboard.press('ArrowDown')
  await expect(articlesIn(page).getByRole('button').first()).toBeFocused()
  await field.focus()
  await page.keyboard.press('Escape')
  await expect(field).toHaveValue('')
  await page.keyboard.press('Escape')
  await expect(articleIn(page)).toBeFocused()
})

test('the filter of the annotations says how many it leaves, and is left with Escape', async () => {
  const { page } = app
  const field = page.getByRole('searchbox', { name: 'Filter annotations' })
  await field.fill('person')
  await expect(page.getByText(/^\d+ of \d+$/)).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(articleIn(page)).toBeFocused()
})

test('the next article has the focus where the one before had it', async () => {
  const { page } = app
  await articleIn(page).focus()
  const before = await articleIn(page).getAttribute('aria-label')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(articleIn(page)).not.toHaveAttribute('aria-label', before ?? '')
  await expect(articleIn(page)).toBeFocused()
})

test('details of the article can be mended', async () => {
  const { page } = app
  await page.getByRole('button', { name: 'Edit details' }).click()
  await page.getByRole('textbox', { name: 'Author' }).fill('Ana Quiroga')
  await page.screenshot({ path: 'test-results/shell-details.png' })
  await page.getByRole('button', { name: 'Save details' }).click()
  await expect(page.getByText('Ana Quiroga')).toBeVisible()
  await expect(articleIn(page)).toBeFocused()
})

test('pasted text becomes an article that undo takes away again', async () => {
  const { page } = app
  const items = articlesIn(page).getByRole('listitem')
  const count = await items.count()
  await app.app.evaluate(({ clipboard }) =>
    clipboard.writeText('Port closed after storm\n\nThe port of Alden was closed on Friday.'),
  )
  await articleIn(page).focus()
  await page.keyboard.press('Control+v')
  await expect(items).toHaveCount(count + 1)
  await expect(items.filter({ hasText: 'Port closed after storm' })).toBeVisible()
  await expect(articleIn(page)).toBeFocused()
  await page.getByRole('button', { name: 'Undo this' }).click()
  await expect(items).toHaveCount(count)
})

test('a file dropped on the window comes in; while it hangs there the window says so', async () => {
  const { page } = app
  const file = join(temporaryFolder('drop'), 'harbour.txt')
  writeFileSync(file, 'Harbour opened\n\nThe harbour of Alden opened on Monday.')
  const chrome = await page.context().newCDPSession(page)
  const drag = (type: 'dragEnter' | 'dragOver' | 'drop'): Promise<unknown> =>
    chrome.send('Input.dispatchDragEvent', {
      type,
      x: 500,
      y: 300,
      data: { items: [], files: [file], dragOperationsMask: 1 },
    })
  await drag('dragEnter')
  await drag('dragOver')
  await expect(page.getByText('Drop articles or annotation files here')).toBeVisible()
  await drag('drop')
  await expect(page.getByText('Drop articles or annotation files here')).toBeHidden()
  await expect(articlesIn(page).getByText('Harbour opened')).toBeVisible()
})

import { expect, test, type Page } from '@playwright/test'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { launchApp, temporaryFolder, type Launched, type LaunchOptions } from './launch'
import { articleIn, articlesIn, refuseWrites, violations } from './shell-page'

let app: Launched

/** Starts and waits until the whole window is there. */
async function launch(options: LaunchOptions = {}): Promise<void> {
  app = await launchApp(options)
  await expect(articleIn(app.page)).toBeVisible()
  await expect(app.page.getByRole('list', { name: 'Annotations' })).toBeVisible()
}

test.beforeEach(() => launch())
test.afterEach(async () => {
  await app.close()
})

/** Puts the caret at the start of the article and selects the words from there to `end`. */
async function selectFromStart(page: Page, words: number): Promise<void> {
  await articleIn(page).focus()
  await page.keyboard.press('Control+Home')
  for (let i = 0; i < words; i++) await page.keyboard.press('Control+Shift+ArrowRight')
}

/** The window as it is on screen; the page's own screenshots know nothing of its zoom. */
async function photograph(path: string): Promise<void> {
  const picture = await app.app.evaluate(async ({ BrowserWindow }) => {
    const shown = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage()
    return shown?.toDataURL() ?? ''
  })
  writeFileSync(path, picture.slice(picture.indexOf(',') + 1), 'base64')
}

async function theme(page: Page, wanted: string): Promise<void> {
  await app.app.evaluate(({ Menu }, id) => {
    Menu.getApplicationMenu()?.getMenuItemById(id)?.click()
  }, wanted)
  await expect(page.locator('html')).toHaveAttribute('data-theme', wanted.replace('theme-', ''))
}

test('everything the window answers to is there under its name', async () => {
  const { page } = app
  await expect(articleIn(page)).toHaveAttribute('aria-readonly', 'true')
  await expect(articlesIn(page)).toBeVisible()
  await expect(page.getByRole('list', { name: 'Annotations', exact: true })).toBeVisible()
  await expect(page.getByRole('toolbar', { name: 'Tags', exact: true })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Annotation', exact: true })).toBeVisible()
  for (const name of ['Import', 'Review', 'Export', 'Undo', 'Redo'])
    await expect(page.getByRole('button', { name, exact: true })).toBeVisible()
  await expect(page.getByRole('status')).toHaveText('Saved')
  for (const role of ['banner', 'main', 'contentinfo'] as const)
    await expect(page.getByRole(role)).toHaveCount(1)
  await page.screenshot({ path: 'test-results/shell-light.png' })
  expect(app.problems).toEqual([])
})

test('the panels fold, and the text stays where it is', async () => {
  const { page } = app
  const before = await articleIn(page).boundingBox()
  await page.keyboard.press('Control+b')
  await expect(articlesIn(page)).toBeHidden()
  expect(await articleIn(page).boundingBox()).toEqual(before)
  await page.keyboard.press('Control+j')
  await expect(page.getByRole('list', { name: 'Annotations', exact: true })).toBeHidden()
  expect(await articleIn(page).boundingBox()).toEqual(before)
  await page.screenshot({ path: 'test-results/shell-folded.png' })
  await page.keyboard.press('Control+b')
  await page.keyboard.press('Control+j')
  await expect(articlesIn(page)).toBeVisible()
})

test('a panel is as wide as its edge was moved, with the mouse or the arrow keys', async () => {
  const { page } = app
  const edge = page.getByRole('separator', { name: 'Width of articles and tags' })
  await edge.focus()
  await page.keyboard.press('ArrowRight')
  await expect(edge).toHaveAttribute('aria-valuenow', '296')
  const box = await edge.boundingBox()
  if (box === null) throw new Error('The edge is not to be seen.')
  await page.mouse.move(box.x + 4, 300)
  await page.mouse.down()
  await page.mouse.move(box.x + 44, 300, { steps: 4 })
  await page.mouse.up()
  await expect(edge).toHaveAttribute('aria-valuenow', '336')
})

test('axe finds nothing in either theme', async () => {
  const { page } = app
  await theme(page, 'theme-light')
  expect(await violations(page)).toEqual([])
  await theme(page, 'theme-dark')
  expect(await violations(page)).toEqual([])
  await page.screenshot({ path: 'test-results/shell-dark.png' })
})

test('the window holds at 200 % and at its smallest size', async () => {
  const { page } = app
  for (let i = 0; i < 5; i++) await page.keyboard.press('Control++')
  await expect(page.getByRole('button', { name: /^Zoom 200 %/ })).toBeVisible()
  await selectFromStart(page, 1)
  await page.waitForTimeout(500)
  await photograph('test-results/shell-zoom-200.png')
  await page.getByRole('button', { name: /^Zoom 200 %/ }).click()
  await expect(page.getByRole('button', { name: /^Zoom 100 %/ })).toBeVisible()
  await app.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(900, 600))
  await page.waitForTimeout(300)
  await page.screenshot({ path: 'test-results/shell-900x600.png' })
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
  for (let i = 0; i < 5; i++) await page.keyboard.press('Control++')
  await page.waitForTimeout(500)
  await photograph('test-results/shell-900x600-at-200.png')
  await expect(articleIn(page)).toBeInViewport()
})

test('a tag is saved within 300 ms and is there after closing and opening again', async () => {
  const { page } = app
  const counts = page.getByRole('contentinfo').getByText(/entit/)
  const before = await counts.textContent()
  let least = Infinity
  // On a machine that does much else a try may wait for it.
  for (let time = 0; time < 3 && least >= 300; time += 1) {
    if (time > 0) await page.keyboard.press('Control+z')
    await expect(counts).toHaveText(before ?? '')
    least = Math.min(least, await savedAfter(page))
  }
  test.info().annotations.push({ type: 'saved after', description: `${least} ms` })
  expect(least).toBeLessThan(300)
  const after = await counts.textContent()
  const { profile } = app
  await app.close()
  await launch({ profile })
  await expect(app.page.getByRole('contentinfo').getByText(/entit/)).toHaveText(after ?? '')
})

/** Tags the first words of the article. Gives how many milliseconds it took until that was saved. */
async function savedAfter(page: Page): Promise<number> {
  await selectFromStart(page, 3)
  expect(await page.evaluate(watchSaving)).toBe(true)
  await page.keyboard.press('o')
  await expect.poll(() => page.evaluate(() => document.body.dataset['savedAfter'])).toBeDefined()
  await expect(page.getByRole('status')).toHaveText('Saved')
  return page.evaluate(() => Number(document.body.dataset['savedAfter']))
}

/** Notes on the body how many milliseconds "Saved" came after the next key. Runs in the page. */
function watchSaving(): boolean {
  const status = document.querySelector('[role=status]')
  if (status === null) return false
  delete document.body.dataset['savedAfter']
  let since = 0
  new MutationObserver(() => {
    if (status.textContent === 'Saved' && since > 0)
      document.body.dataset['savedAfter'] = String(performance.now() - since)
  }).observe(status, { childList: true, characterData: true, subtree: true })
  window.addEventListener('keydown', (event) => (since = event.timeStamp), { capture: true, once: true })
  return true
}

test('F6 goes round the panels', async () => {
  const { page } = app
  await articleIn(page).focus()
  await page.keyboard.press('F6')
  await expect(page.locator('[data-place=annotations] :focus')).toHaveCount(1)
  await page.keyboard.press('Shift+F6')
  await expect(articleIn(page)).toBeFocused()
  await page.keyboard.press('Shift+F6')
  await expect(page.locator('[data-place=articles] :focus')).toHaveCount(1)
})

test('what cannot be saved is said, kept, and asked about before closing', async () => {
  const { page } = app
  await page.evaluate(refuseWrites)
  await selectFromStart(page, 1)
  await page.keyboard.press('l')
  await expect(page.getByRole('status')).toHaveText('Not saved')
  await page.screenshot({ path: 'test-results/shell-not-saved.png' })
  await exportsWhatIsNotSaved()
  await app.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  const question = page.getByRole('alertdialog', { name: 'Not everything is saved yet' })
  await expect(question).toBeVisible({ timeout: 8000 })
  await page.screenshot({ path: 'test-results/shell-closing.png' })
  await question.getByRole('button', { name: 'Keep open' }).click()
  await page.evaluate(() => window.dispatchEvent(new Event('allow-writes')))
  await expect(page.getByRole('status')).toHaveText('Saved', { timeout: 12_000 })
})

/** The whole project, the article that is not open among it, with a tag more than the sample has. */
async function exportsWhatIsNotSaved(): Promise<void> {
  const { page } = app
  const path = join(temporaryFolder('unsaved'), 'work.rubric.json')
  await app.answerSave(path)
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('textbox').fill('Ana')
  await dialog.getByRole('button', { name: 'Export' }).click()
  await expect.poll(() => existsSync(path), { timeout: 5000 }).toBe(true)
  const written = readFileSync(path, 'utf8')
  expect(written.match(/"textHash"/gu)).toHaveLength(await articlesIn(page).getByRole('listitem').count())
  expect(written).toContain('"type":"location","spans":[{"start":0,')
}

test('what was typed last is there after closing at once', async () => {
  const { page, profile } = app
  const note = (of: Page) => of.getByRole('textbox', { name: 'Note', exact: true })
  await selectFromStart(page, 3)
  await page.keyboard.press('o')
  await note(page).fill('Typed at the last moment')
  await app.close()
  await launch({ profile })
  await selectFromStart(app.page, 3)
  await app.page.keyboard.press('o')
  await expect(note(app.page)).toHaveValue('Typed at the last moment')
})

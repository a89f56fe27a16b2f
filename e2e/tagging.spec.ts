import { expect, test } from '@playwright/test'
import type { Launched } from './launch'
import { violations } from './shell-page'
import { article, clickOn, details, drag, expectItems, items, openPlainArticle, press } from './tagging-page'

let app: Launched
test.beforeEach(async () => {
  app = await openPlainArticle()
})
test.afterEach(async () => {
  expect(app.problems).toEqual([])
  await app.close()
})

function photograph(name: string): Promise<Buffer> {
  return app.page.screenshot({ path: `test-results/tagging-${name}.png` })
}

test('by mouse: select, and click a type in the palette or the toolbar', async () => {
  const { page } = app
  const palette = page.getByRole('group', { name: 'Tag the selection' })
  await expect(page.getByText('Nothing is tagged yet')).toBeVisible()
  await drag(page, 'Adela Roca')
  await expect(palette).toBeVisible()
  await photograph('palette')
  expect(await violations(app.page)).toEqual([])
  await palette.getByRole('button', { name: 'Tag as Person' }).click()
  await expect(palette).toBeHidden()
  await expectItems(page, ['Person Adela Roca'])
  await expect(details(page).getByLabel('Type')).toHaveValue('person')

  await drag(page, 'San Telmo')
  await page
    .getByRole('toolbar', { name: 'Tags' })
    .getByRole('button', { name: 'Location', exact: true })
    .click()
  await expectItems(page, ['Person Adela Roca', 'Location San Telmo'])
  await drag(page, 'rejected')
  await palette.getByRole('button', { name: '8 more' }).click()
  await palette.getByRole('button', { name: 'Tag as Communication' }).click()
  await expect(items(page).filter({ hasText: 'Communication' })).toHaveCount(1)
  await expect(page.getByRole('status')).toHaveText('Saved')
})

test('the palette hides nothing of the selection, wherever it is, and goes with Escape', async () => {
  const { page } = app
  const palette = page.getByRole('group', { name: 'Tag the selection' })
  for (const words of [
    'Secretariat of Justice',
    'justice minister',
    'opened a new',
    'demanded that Roca appear',
  ]) {
    await drag(page, words)
    await expect(palette).toBeVisible()
    const box = await palette.boundingBox()
    const lines = await page.evaluate(() =>
      [...(document.getSelection()?.getRangeAt(0).getClientRects() ?? [])].map(({ top, bottom }) => ({
        top,
        bottom,
      })),
    )
    for (const { top, bottom } of lines)
      expect(box !== null && (box.y >= bottom || box.y + box.height <= top)).toBe(true)
    await press(page, 'Escape')
    await expect(palette).toBeHidden()
  }
})

test('by keyboard alone: entity, event, claim, retype, extend, remove, undo, repeat', async () => {
  const { page } = app
  await article(page).focus()
  await press(page, 'Control+Home', 'ArrowDown', 'ArrowRight')
  await press(page, 'Space')
  await press(page, 'o')
  await expectItems(page, ['Organization The'])
  await press(page, '>', '>', '>')
  await expectItems(page, ['Organization The Secretariat of Justice'])
  await press(page, 'Control+>')
  await expectItems(page, ['Organization Secretariat of Justice'])
  await press(page, 'p')
  await expectItems(page, ['Person Secretariat of Justice'])
  await press(page, 'Control+z', 'Control+z', 'Control+Shift+z')
  await expectItems(page, ['Organization Secretariat of Justice'])

  for (const _ of ['on', 'Sunday']) await press(page, 'Control+ArrowRight')
  await press(page, 'ArrowRight', 'Shift+Control+ArrowRight', 'Shift+O')
  await expectItems(page, ['Organization Secretariat of Justice', 'Communication rejected 0 of 4 roles'])
  await press(page, 'Delete')
  await expect(page.getByText('Removed Communication “rejected”.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect(items(page)).toHaveCount(2)

  await article(page).focus()
  await press(page, 'Shift+Control+ArrowRight', 'Shift+Control+ArrowRight', 'c')
  const palette = page.getByRole('group', { name: 'Tag the selection' })
  await expect(palette.getByText('C … now a letter')).toBeVisible()
  await expect(palette.getByText('Entities')).toHaveCount(0)
  await photograph('claim-prefix')
  await press(page, 'a')
  await expect(items(page).filter({ hasText: 'Allegation' })).toHaveCount(1)
  await press(page, 'Control+ArrowRight', '.')
  await expect(items(page).filter({ hasText: 'Allegation' })).toHaveCount(2)
})

test('fragments are collected, added and removed', async () => {
  const { page } = app
  await drag(page, 'Adela Roca')
  await press(page, ',')
  await drag(page, 'minister')
  await expect(page.getByText('1 fragment, and this selection')).toBeVisible()
  await press(page, 'p')
  await expectItems(page, ['Person minister … Adela Roca'])
  await drag(page, 'reporters')
  await details(page).getByRole('button', { name: 'Add selected text' }).click()
  await expectItems(page, ['Person minister … Adela Roca … reporters'])
  await details(page).getByRole('button', { name: 'Remove the fragment “minister”' }).click()
  await expectItems(page, ['Person Adela Roca … reporters'])
})

test('a tag of the toolbar never takes a word whose caret is not to be seen', async () => {
  const { page } = app
  const location = page
    .getByRole('toolbar', { name: 'Tags' })
    .getByRole('button', { name: 'Location', exact: true })
  await clickOn(page, 'San Telmo')
  await page.getByRole('searchbox', { name: 'Find an article' }).focus()
  await location.click()
  await expect(page.getByText('Select the words first, then choose Location.')).toBeVisible()
  await expect(items(page)).toHaveCount(0)
  await clickOn(page, 'San Telmo')
  await location.click()
  await expect(items(page)).toHaveCount(1)
})

test('Enter tags selected text as what is likeliest', async () => {
  const { page } = app
  await drag(page, 'Adela Roca')
  await press(page, 'Enter')
  await expectItems(page, ['Person Adela Roca'])
})

test('Ctrl+A selects all and stays where it is', async () => {
  const { page } = app
  await app.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(900, 600))
  await article(page).focus()
  await press(page, 'Control+Home', 'Control+a')
  await page.waitForTimeout(300)
  const scrolled = await page.locator('[data-reading]').evaluate((one) => [one.scrollTop, one.scrollHeight])
  expect(scrolled[1]).toBeGreaterThan(700)
  expect(scrolled[0]).toBe(0)
})

test('all occurrences: a preview, one step, and back', async () => {
  const { page } = app
  await drag(page, 'Norvania')
  await press(page, 'l', ';')
  const preview = page.getByRole('form', { name: 'All occurrences' })
  await expect(preview.getByText('1 further place of “Norvania” as Location')).toBeVisible()
  await expect(preview.getByRole('checkbox')).toHaveCount(1)
  await photograph('occurrences')
  const panel = await preview.boundingBox()
  const text = await page.locator('[data-reading]').boundingBox()
  expect((text?.y ?? 0) + (text?.height ?? 0)).toBeLessThanOrEqual(panel?.y ?? 0)
  const tagged = await page
    .getByRole('main')
    .locator('[aria-hidden=true] > div[class*=outline]')
    .boundingBox()
  expect((tagged?.y ?? 0) + (tagged?.height ?? 0)).toBeLessThan(panel?.y ?? 0)
  expect(await violations(app.page)).toEqual([])
  await press(page, 'Escape')
  await expect(preview).toBeHidden()
  await drag(page, 'the')
  await press(page, ';')
  await preview.getByRole('button', { name: 'Tick none' }).click()
  await expect(preview.getByRole('button', { name: 'Tag 0 places' })).toBeDisabled()
  await preview.getByRole('button', { name: 'Tick all' }).click()
  await expect(preview.getByRole('checkbox').first()).toBeChecked()
  await page.getByRole('searchbox', { name: 'Filter annotations' }).focus()
  await press(page, 'Escape')
  await expect(preview).toBeHidden()
  await items(page).first().click()
  await article(page).focus()
  await press(page, ';')
  await expect(preview).toBeVisible()
  await press(page, 'Enter')
  await expectItems(page, ['Location Norvania', 'Location Norvania'])
  await expect(page.getByText('Tagged 1 place as Location.')).toBeVisible()
  await press(page, 'Control+z')
  await expectItems(page, ['Location Norvania'])
})

test('the kinds of the tags fold and unfold by mouse and keyboard, and stay so', async () => {
  const { page } = app
  const tags = page.getByRole('toolbar', { name: 'Tags' })
  const events = tags.getByRole('button', { name: 'Events', exact: true })
  await events.click()
  await expect(events).toHaveAttribute('aria-expanded', 'false')
  await expect(tags.getByRole('button', { name: 'Arrest' })).toHaveCount(0)
  await photograph('folded-tags')
  expect(await violations(app.page)).toEqual([])
  await press(page, 'ArrowUp')
  await expect(tags.getByRole('button', { name: 'Value' })).toBeFocused()
  await press(page, 'ArrowDown', 'Enter')
  await expect(tags.getByRole('button', { name: 'Arrest' })).toBeVisible()
  await press(page, 'Space', 'ArrowDown')
  await expect(tags.getByRole('button', { name: 'Claims', exact: true })).toBeFocused()
  await drag(page, 'told')
  await press(page, 'Shift+O')
  await expectItems(page, ['Communication told 0 of 4 roles'])
})

test('a type of one’s own is made on the spot and tags the selection', async () => {
  const { page } = app
  await drag(page, 'customs hall')
  await page.getByRole('button', { name: 'New type' }).click()
  const form = page.getByRole('dialog', { name: 'New type' })
  await form.getByLabel('Name').fill('Building')
  await expect(form.getByLabel('Key')).toHaveValue('B')
  await form.getByLabel('Key').fill('p')
  await expect(form.getByText('P is used by Person. Choose another letter.')).toBeVisible()
  await photograph('new-type')
  expect(await violations(app.page)).toEqual([])
  await form.getByLabel('Key').fill('b')
  await press(page, 'Enter')
  await expectItems(page, ['Building customs hall'])
  await expect(
    page.getByRole('toolbar', { name: 'Tags' }).getByRole('button', { name: 'Building' }),
  ).toBeVisible()
  await drag(page, 'parliament')
  await press(page, 'b')
  await expectItems(page, ['Building customs hall', 'Building parliament'])
})

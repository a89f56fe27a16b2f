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

test('an event takes its arguments in the details, from annotations and from selected text', async () => {
  const { page } = app
  await drag(page, 'reporters')
  await press(page, 'p')
  await drag(page, 'told')
  await press(page, 'Shift+O')
  await expect(details(page).getByText('Addressee')).toBeVisible()
  await details(page).getByRole('button', { name: 'Add Addressee' }).click()
  await expect(page.getByRole('listbox', { name: 'Add Addressee' }).getByRole('option')).toHaveText([
    'Person reporters',
  ])
  await photograph('add-filler')
  await press(page, 'Enter')
  await expect(items(page).filter({ hasText: 'told' })).toContainText('1 of 4 roles')

  await drag(page, 'Adela Roca')
  await details(page).getByRole('button', { name: 'Add Agent' }).click()
  await page.getByRole('option', { name: 'Selected text as Person' }).click()
  await expectItems(page, ['Person Adela Roca', 'Person reporters', 'Communication told 2 of 4 roles'])
  await photograph('event')
  expect(await violations(app.page)).toEqual([])
  await details(page).getByRole('button', { name: 'Remove this Addressee' }).click()
  await expect(items(page).filter({ hasText: 'told' })).toContainText('1 of 4 roles')
  await press(page, 'Control+z', 'Control+z')
  await expectItems(page, ['Person reporters', 'Communication told 1 of 4 roles'])
})

test('a claim takes voice, source and cue', async () => {
  const { page } = app
  await drag(page, 'There is no deal')
  await press(page, 'c', 's')
  await drag(page, 'told reporters')
  await details(page).getByRole('button', { name: 'Take selected text as cue' }).click()
  await drag(page, 'Adela Roca')
  await details(page).getByRole('button', { name: 'Add source' }).click()
  await page.getByRole('option', { name: 'Selected text as Person' }).click()
  await expect(details(page).getByRole('radio', { name: 'Named source', exact: true })).toBeChecked()
  await expect(details(page).getByRole('button', { name: 'Adela Roca' })).toBeVisible()
  await expect(details(page).getByText('told reporters')).toBeVisible()
  await photograph('claim')
  expect(await violations(app.page)).toEqual([])
  await details(page).getByText('Unnamed source').click()
  await expect(details(page).getByRole('radio', { name: 'Unnamed source' })).toBeChecked()
  await press(page, 'Control+z')
  await expect(details(page).getByRole('radio', { name: 'Named source', exact: true })).toBeChecked()
})

test('after selected text was used, and after something was taken away, a letter never changes the type', async () => {
  const { page } = app
  await drag(page, 'There is no deal')
  await press(page, 'c', 'd')
  const type = details(page).getByLabel('Type', { exact: true })
  for (const button of ['Take selected text as cue', 'Add selected text']) {
    await drag(page, 'told reporters')
    await details(page).getByRole('button', { name: button }).click()
    await expect(article(page)).toBeFocused()
  }
  for (const button of [/^Remove the cue/u, /^Remove the fragment “told/u]) {
    await details(page).getByRole('button', { name: button }).press('Enter')
    await expect(details(page)).toBeFocused()
    await press(page, 's')
    await expect(type).toHaveValue('denial')
  }
  await press(page, 'Escape')
  await expect(article(page)).toBeFocused()
})

test('same as joins mentions, and leaving ends it', async () => {
  const { page } = app
  for (const words of ['Adela Roca', 'Roca appear', 'Clara Imaz']) {
    await (words === 'Roca appear' ? clickOn(page, 'oca ap') : drag(page, words))
    await press(page, 'p')
  }
  await items(page).filter({ hasText: 'Adela Roca' }).click()
  await article(page).focus()
  await press(page, '=')
  await expect(page.getByRole('listbox', { name: 'Same as' }).getByRole('option').first()).toHaveText(
    /^Person Roca.*demanded that Roca appear/,
  )
  await photograph('same-as')
  await press(page, 'Enter')
  await expect(details(page).getByText('The same as 1 other mention')).toBeVisible()
  await expect(items(page).filter({ hasText: '2×' })).toHaveCount(2)
  await details(page).getByRole('button', { name: 'Leave the set' }).click()
  await expect(items(page).filter({ hasText: '2×' })).toHaveCount(0)
})

test('two fillers with the same words are told apart by what stands around them', async () => {
  const { page } = app
  for (const words of ['Faro t', 'Faro w']) {
    await clickOn(page, words)
    await press(page, 'o')
  }
  await expectItems(page, ['Organization Faro', 'Organization Faro'])
  await drag(page, 'told')
  await press(page, 'Shift+O')
  const add = details(page).getByRole('button', { name: 'Add Agent' })
  await add.click()
  const options = page.getByRole('listbox', { name: 'Add Agent' }).getByRole('option')
  await expect(options).toHaveText([/Faro wrote on Saturday/u, /by the weekly Faro that prisoners/u])
  await photograph('alike')
  await press(page, 'Enter')
  await expect(details(page).getByRole('button', { name: 'Faro', exact: true })).toHaveText('Faro')
  await add.click()
  await press(page, 'Enter')
  await expect(details(page).getByRole('button', { name: /^Faro /u })).toHaveText([/~ wrote/u, /weekly ~/u])
  await photograph('alike-chips')
})

test('the list is filtered and walked by keys, and leads to the text and the details', async () => {
  const { page } = app
  for (const [words, ...keys] of [
    ['Adela Roca', 'p'],
    ['San Telmo', 'l'],
    ['told', 'Shift+O'],
    ['There is no deal', 'c', 's'],
  ] as const) {
    await drag(page, words)
    await press(page, ...keys)
  }
  await page.getByRole('radiogroup', { name: 'Kinds shown' }).getByText('Entities').click()
  await expectItems(page, ['Person Adela Roca', 'Location San Telmo'])
  await page.getByRole('radiogroup', { name: 'Kinds shown' }).getByText('All').click()
  await page.getByLabel('Filter annotations').fill('roca')
  await expectItems(page, ['Person Adela Roca'])
  await page.getByLabel('Filter annotations').fill('')

  await items(page).first().getByRole('button').click()
  await press(page, 'ArrowDown', 'ArrowDown')
  await expect(items(page).filter({ hasText: 'told' }).getByRole('button')).toBeFocused()
  await expect(details(page).getByLabel('Type')).toHaveValue('communication')
  await press(page, 'Enter')
  await expect(details(page).getByLabel('Type')).toBeFocused()
  await press(page, 'Escape')
  await expect(article(page)).toBeFocused()
  await press(page, 'F6')
  await expect(items(page).filter({ hasText: 'told' }).getByRole('button')).toBeFocused()
  await press(page, 'Delete')
  await expect(items(page)).toHaveCount(3)
  await expect(items(page).filter({ hasText: 'There is no deal' }).getByRole('button')).toBeFocused()
})

test('a note is kept on leaving the field, and by itself', async () => {
  const { page } = app
  await drag(page, 'Adela Roca')
  await press(page, 'p', 'Enter')
  const note = details(page).getByLabel('Note')
  await note.fill('Minister since May')
  await press(page, 'Control+Enter')
  await expect(article(page)).toBeFocused()
  await expect(items(page).getByRole('img', { name: 'has a note' })).toBeVisible()
  await note.fill('')
  await expect(items(page).getByRole('img', { name: 'has a note' })).toHaveCount(0)
})

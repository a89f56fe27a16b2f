import { expect, test } from '@playwright/test'
import { typeId } from '#core/model/ids'
import { textOf } from '#core/model/source-document'
import {
  anaWorks,
  article,
  benWorks,
  exportProject,
  fromBea,
  importFile,
  item,
  launch,
  panel,
  projectIn,
  quit,
  quitAll,
  review,
  TEXT,
  theme,
} from './review-window'
import { violations } from './shell-page'

test.afterEach(quitAll)

test('a colleague’s file is reviewed, settled by keys and buttons, kept and exported', async () => {
  test.setTimeout(180_000)
  const { app: first, file } = await anaWorks()
  const theirs = await benWorks(file)
  const { page } = first
  await review(first, theirs)
  await expect(panel(page)).toContainText('Review · Ben')
  await expect(panel(page)).toContainText('0 of 5 settled')
  const list = page.getByRole('list', { name: 'Differences' })
  await expect(list.getByRole('listitem')).toHaveCount(5)
  await expect(item(page, 'Types differ')).toContainText('Mexico')
  await expect(item(page, 'Boundaries differ')).toContainText('Rafael Caro Quintero')
  await expect(item(page, 'Details differ')).toContainText('note: mine the day after the ruling, theirs none')
  await expect(item(page, 'Only theirs')).toContainText('Chicago')
  await expect(item(page, 'Only mine')).toContainText('agreement')
  for (const name of ['Keep mine', 'Take theirs', 'Both', 'Neither'])
    await expect(item(page, 'Only theirs').getByRole('button', { name, exact: false })).toBeVisible()
  await expect(item(page, 'Types differ')).toBeFocused()
  expect(await violations(page)).toEqual([])
  await page.screenshot({ path: 'test-results/review-light.png' })

  await page.keyboard.press('2')
  await expect(item(page, 'Types differ')).toContainText('settled: taken')
  await expect(item(page, 'Boundaries differ')).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(item(page, 'Types differ')).toBeFocused()
  await expect(page.getByText('Undone: Take theirs for “Mexico”')).toBeVisible()
  await page.keyboard.press('Control+Shift+z')
  await page.keyboard.press('ArrowDown')
  await expect(item(page, 'Boundaries differ')).toBeFocused()
  await page.keyboard.press('3')
  await expect(item(page, 'Details differ')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(item(page, 'Only theirs')).toBeFocused()
  await item(page, 'Only theirs').getByRole('button', { name: 'Take theirs' }).click()
  await item(page, 'Only mine').getByRole('button', { name: 'Neither' }).click()
  await expect(item(page, 'Details differ')).toBeFocused()
  await theme(first, 'dark')
  expect(await violations(page)).toEqual([])
  await page.screenshot({ path: 'test-results/review-dark.png' })
  await theme(first, 'light')
  await page.keyboard.press('1')
  await expect(panel(page)).toContainText('All 5 differences are settled.')
  await expect(panel(page).getByRole('button', { name: 'Export the result' })).toBeFocused()
  await page.keyboard.press('4')
  await expect(item(page, 'Details differ')).toContainText('settled: kept mine')
  await page.screenshot({ path: 'test-results/review-settled.png' })
  await expect(page.getByRole('button', { name: /^Layers/ })).toHaveText('Layers: 2')

  await page.keyboard.press('Control+z')
  await expect(panel(page)).toContainText('4 of 5 settled')
  await page.keyboard.press('Control+Shift+z')
  await expect(panel(page)).toContainText('5 of 5 settled')
  await expect(page.getByRole('status')).toHaveText('Saved')
  await quit(first)

  const again = await launch({ profile: first.profile })
  await again.page
    .getByRole('list', { name: 'Articles', exact: true })
    .getByText('Extradition')
    .last()
    .click()
  await again.page.getByRole('button', { name: /^Layers/ }).click()
  await again.page.getByRole('button', { name: 'Review the annotations of Ben' }).click()
  await expect(panel(again.page)).toContainText('5 of 5 settled')
  await expect(item(again.page, 'Only mine')).toContainText('settled: removed')
  await panel(again.page).getByRole('button', { name: 'Close review' }).click()
  await expect(again.page.getByRole('list', { name: 'Annotations', exact: true })).toBeVisible()

  const layer = projectIn(await exportProject(again, 'result'))
    .documents.flatMap((one) => one.layers)
    .find((one) => one.role === 'adjudicated')
  const found = layer?.annotations.map((one) => `${one.type} ${textOf(TEXT, one.spans)}`)
  expect(found).toEqual([
    'organization Mexico',
    'person Rafael Caro Quintero',
    'person Caro Quintero',
    'time Friday',
    'person Officials',
    'location Chicago',
  ])
  expect(layer?.annotations.every((one) => one.provenance.how === 'review')).toBe(true)
  expect(layer?.annotations.find((one) => one.type === typeId('time'))?.note).toBe('the day after the ruling')
  expect([...first.problems, ...again.problems]).toEqual([])
})

test('Enter shows a difference in the article, Escape goes there, choosing again changes the decision', async () => {
  const app = await launch()
  const { page } = app
  const file = fromBea(await exportProject(app, 'Ana'), 'other', (text) =>
    text.replace('"type":"person","spans":[{"start":', '"type":"weapon","spans":[{"start":'),
  )
  await review(app, file)
  await expect(item(page, 'Types differ')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(article(page)).toBeFocused()
  await page.keyboard.press('F6')
  await expect(item(page, 'Types differ')).toBeFocused()
  await page.keyboard.press('2')
  await expect(panel(page)).toContainText('The one difference is settled.')
  await expect(panel(page).getByRole('button', { name: 'Export the result' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(article(page)).toBeFocused()
  await page.keyboard.press('F6')
  await expect(item(page, 'Types differ')).toBeFocused()
  await page.keyboard.press('1')
  await expect(item(page, 'Types differ')).toContainText('settled: kept mine')
  await expect(page.getByText('Settled before with “Take theirs”, now with “Keep mine”.')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(item(page, 'Types differ')).toContainText('settled: taken')
  await page.keyboard.press('Control+z')
  await expect(panel(page)).toContainText('0 of 1 settled')
  await page.keyboard.press('Escape')
  await expect(article(page)).toBeFocused()
})

test('where both agree, that is said, and the result can be exported from there', async () => {
  const app = await launch()
  const { page } = app
  await review(
    app,
    fromBea(await exportProject(app, 'Ana'), 'same', (text) => text),
  )
  await expect(panel(page)).toContainText('You and Bea agree on everything here.')
  await panel(page).getByRole('button', { name: 'Export the result' }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await expect(dialog.getByRole('radio', { name: 'The result of the review' })).toBeChecked()
  await expect(dialog).toContainText('What you and Bea agree on')
  await page.screenshot({ path: 'test-results/review-export.png' })
})

test('a broken file is refused with the place of what is wrong', async () => {
  const app = await launch()
  const { page } = app
  const file = fromBea(await exportProject(app, 'Ana'), 'broken', (text) =>
    text.replace('"kind":"event"', '"kind":"thing"'),
  )
  await review(app, file)
  await expect(page.getByText('tagset, type 10, kind:').first()).toBeVisible()
  await expect(page.getByText('tagset.types[9].kind').first()).toBeVisible()
  await page.screenshot({ path: 'test-results/review-refused.png' })
  await expect(panel(page)).toBeHidden()
})

test('a file over another text is not compared, and that is said plainly', async () => {
  const app = await launch()
  const { page } = app
  const file = fromBea(await exportProject(app, 'Ana'), 'text', (text) =>
    text
      .replace('members of the Lantern network to', 'members of the lantern network to')
      .replaceAll('"quote":"Lantern network"', '"quote":"lantern network"')
      .replaceAll('members of the Lantern network"', 'members of the lantern network"'),
  )
  await review(app, file)
  await expect(panel(page)).toContainText('text differs')
  await expect(panel(page)).toContainText('first in paragraph 2')
  await page.screenshot({ path: 'test-results/review-different.png' })
})

test('a colleague’s annotations are shown without moving the text, and a click tells what one is', async () => {
  const { file } = await anaWorks()
  const app = await launch()
  const { page } = app
  await importFile(app, file)
  await page.getByRole('button', { name: 'Open as a project' }).click()
  await page
    .getByRole('list', { name: 'Articles', exact: true })
    .getByText('Extradition', { exact: true })
    .click()
  // The article that was open before has the same note.
  await expect(article(page)).toHaveAccessibleName('Extradition')
  await expect(page.getByText('This article has annotations by Ana.')).toBeVisible()
  const place = async (): Promise<number | undefined> => (await article(page).boundingBox())?.y
  const before = await place()
  await page.getByRole('button', { name: 'Show them' }).click()
  await expect(page.getByText('You see the annotations of Ana, hatched.')).toBeVisible()
  expect(await place()).toBe(before)
  await expect(page.getByText('Nothing is tagged yet by you.')).toBeVisible()
  await page.screenshot({ path: 'test-results/review-shown.png' })
  await article(page).click({ position: { x: 20, y: 14 } })
  await expect(page.getByText('From Ana; it can be read, not changed.')).toBeVisible()
})

test('where neither is right a new one is made, over other words and by keys', async () => {
  const { app: first, file } = await anaWorks()
  const theirs = await benWorks(file)
  const { page } = first
  await review(first, theirs)
  await expect(item(page, 'Types differ')).toBeFocused()
  await page.keyboard.press('e')
  const form = page.getByRole('group', { name: 'A new one' })
  await expect(form).toContainText('New over Mexico')
  await expect(form.getByRole('combobox')).toBeFocused()
  expect(await violations(page)).toEqual([])
  await page.screenshot({ path: 'test-results/review-new-one.png' })
  await page.keyboard.press('Escape')
  await expect(form).toBeHidden()
  await expect(item(page, 'Types differ')).toBeFocused()

  await page.keyboard.press('Escape')
  await expect(article(page)).toBeFocused()
  await page.keyboard.press('Control+Home')
  for (const _ of 'Mexico extradited') await page.keyboard.press('Shift+ArrowRight')
  await item(page, 'Types differ').getByRole('button', { name: 'Make a new one' }).click()
  await expect(form).toContainText('New over Mexico extradited')
  await page.keyboard.type('person')
  await page.keyboard.press('Enter')
  await expect(item(page, 'Types differ')).toContainText('settled: a new one')
  await expect(item(page, 'Boundaries differ')).toBeFocused()
  await page.screenshot({ path: 'test-results/review-new-one-made.png' })
  await page.keyboard.press('Control+z')
  await expect(item(page, 'Types differ')).not.toContainText('settled')
  await page.keyboard.press('Control+Shift+z')
  await expect(item(page, 'Types differ')).toContainText('settled: a new one')
  const layer = projectIn(await exportProject(first, 'anew'))
    .documents.flatMap((one) => one.layers)
    .find((one) => one.role === 'adjudicated')
  const made = layer?.annotations.filter((one) => textOf(TEXT, one.spans) === 'Mexico extradited')
  expect(made).toMatchObject([{ type: 'person', provenance: { how: 'review' } }])
  expect(first.problems).toEqual([])
})

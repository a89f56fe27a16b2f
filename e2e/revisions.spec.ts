import { expect, test } from '@playwright/test'
import { windowOfEachTest } from './editing-window'

const window = windowOfEachTest()

test('what was changed since the import is shown, signed and dated, after editing too', async () => {
  await window().edit()
  await window().select(1, 10)
  await window().page.keyboard.type(' gladly')
  await window().press('Escape')
  await expect(window().status).toContainText('Annotating')
  await expect(window().page.getByText(/revision 2/u)).toBeVisible()
  await window().edit()
  await window().page.getByRole('button', { name: 'Changes' }).click()
  const panel = window().page.getByRole('region', { name: 'Changes to the text' })
  await expect(panel.getByRole('list', { name: 'Changes' }).locator('ins')).toContainText('gladly')
  await expect(panel).toContainText('Revision 2')
  await window().page.screenshot({ path: 'test-results/editing/changes.png' })
})

test('what was changed is also shown by a key and the menu, while nobody edits', async () => {
  await window().press('Control+Shift+h')
  const panel = window().page.getByRole('region', { name: 'Changes to the text' })
  await expect(panel).toContainText('The text is as it was imported.')
  await window().press('Escape')
  await expect(panel).toBeHidden()
  await window().edit()
  await window().select(1, 10)
  await window().page.keyboard.type(' gladly')
  await window().press('Escape')
  await expect(window().page.getByText(/revision 2/u)).toBeVisible()
  await window().launched.app.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById('changes')?.click()
  })
  await expect(panel.getByRole('list', { name: 'Changes' }).locator('ins')).toContainText('gladly')
})

test('undoing after the editing keeps the revisions true and says so', async () => {
  // Asks for the name, which is a step of its own.
  await window().exported()
  await window().edit()
  const before = await window().text()
  await window().select(1, 10)
  await window().page.keyboard.type(' eins')
  await window().select(2, 10)
  await window().page.keyboard.type(' zwei')
  await window().press('Escape')
  await expect(
    window()
      .page.getByText(/revision 2/u)
      .first(),
  ).toBeVisible()
  await window().press('Control+z')
  await expect(window().page.getByText('Undone: Type. Revision 2 of the text says so.')).toBeVisible()
  expect(await window().text()).not.toContain(' zwei')
  const { revisions } = await window().exported()
  expect(JSON.stringify(revisions)).toContain(' eins')
  expect(JSON.stringify(revisions)).not.toContain(' zwei')
  await window().article.focus()
  await window().press('Control+z')
  await expect(window().page.getByText('Undone: Type. Revision 2 of the text went with it.')).toBeVisible()
  expect(await window().text()).toBe(before)
  await window().press('Control+Shift+z', 'Control+Shift+z')
  await expect(window().page.getByText('Redone: Type. Revision 2 of the text says so.')).toBeVisible()
})

test('text edits are undone in annotate mode as well, between tags', async () => {
  const before = await window().text()
  await window().edit()
  await window().select(1, 10)
  await window().page.keyboard.type('abc')
  await window().press('Escape')
  await window().press('Control+z')
  await expect.poll(() => window().text()).toBe(before)
  await window().press('Control+Shift+z')
  await expect.poll(() => window().line(1)).toContain('abc')
})

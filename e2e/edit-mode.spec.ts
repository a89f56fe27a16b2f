import { expect, test } from '@playwright/test'
import { windowOfEachTest } from './editing-window'
import { article, file, importFiles } from './import-files'

const window = windowOfEachTest()

test('edit mode is clearly shown, and annotate mode is the default', async () => {
  await expect(window().article).toHaveAttribute('aria-readonly', 'true')
  await expect(window().status).toContainText('Annotating')
  await window().edit()
  await expect(window().status).toContainText('Editing')
  await expect(window().page.getByRole('toolbar', { name: 'Editing' })).toBeVisible()
  await window().page.screenshot({ path: 'test-results/editing/edit-mode.png' })
  await window().page.getByRole('button', { name: 'Done' }).click()
  await expect(window().status).toContainText('Annotating')
  await expect(window().article).toHaveAttribute('aria-readonly', 'true')
})

test('what an input method composes is one step, also over selected text', async () => {
  await window().edit()
  await window().select(1, 10, 10)
  const before = await window().line(1)
  const input = await window().page.context().newCDPSession(window().page)
  await input.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 })
  await input.send('Input.imeSetComposition', { text: 'にほ', selectionStart: 2, selectionEnd: 2 })
  await input.send('Input.insertText', { text: '日本' })
  await window().settle()
  expect(await window().line(1)).toBe(`${before.slice(0, 10)}日本${before.slice(10)}`)
  await window().press('Control+z')
  expect(await window().line(1)).toBe(before)
  await window().select(1, 0, 10)
  await input.send('Input.imeSetComposition', { text: 'か', selectionStart: 1, selectionEnd: 1 })
  await input.send('Input.insertText', { text: '蚊' })
  await window().settle()
  expect(await window().line(1)).toBe(`蚊${before.slice(10)}`)
})

test('clusters, combining marks and right-to-left text are edited whole', async () => {
  await window().edit()
  await window().select(1, 0)
  const before = await window().line(1)
  await window().paste('👨‍👩‍👧e\u0301 שלום ')
  expect(await window().line(1)).toBe(`👨‍👩‍👧e\u0301 שלום ${before}`)
  await window().select(1, 8)
  await window().press('Backspace')
  expect(await window().line(1)).toBe(`e\u0301 שלום ${before}`)
  await window().press('Delete')
  expect(await window().line(1)).toBe(` שלום ${before}`)
  await window().press('End', 'Home')
  await window().page.keyboard.type('אב')
  await window().settle()
  expect(await window().line(1)).toBe(`אב שלום ${before}`)
})

test('ill-formed text is cleaned with a notice, and other line ends become paragraphs', async () => {
  await window().edit()
  await window().select(1, 0)
  const before = await window().line(1)
  await window().paste('one\r\ntwo\u0007 x\r')
  expect((await window().text()).split('\n').slice(1, 4)).toEqual(['one', 'two x', before])
  await expect(window().page.getByText('Characters that no text can hold were left out')).toBeVisible()
})

test('all of the text is selected, replaced, and brought back with its annotations', async () => {
  const first = await window().exported()
  await window().edit()
  await window().select(1, 5)
  await window().press('Control+a')
  await window().page.keyboard.type('New')
  await window().settle()
  expect(await window().text()).toBe('New')
  await expect(window().page.getByText(/annotations were emptied\./u)).toBeVisible()
  for (let n = 0; n < 6 && (await window().text()) !== first.text; n += 1) await window().press('Control+z')
  const back = await window().exported()
  expect(back.text).toBe(first.text)
  expect(back.layers).toEqual(first.layers)
})

test('an edit inside an annotation is told, shown and taken back', async () => {
  await window().edit()
  const at = (await window().line(1)).indexOf('Ilse Marden')
  await window().select(1, at + 4)
  await window().page.keyboard.type('X')
  await window().settle()
  await expect(window().page.getByText(/annotations? grew\./u)).toBeVisible()
  await window().page.getByRole('button', { name: 'Show', exact: true }).click()
  const panel = window().page.getByRole('region', { name: 'What the edit did' })
  await expect(panel).toContainText('IlseX Marden')
  await window().page.screenshot({ path: 'test-results/editing/fates.png' })
  await panel.getByRole('button', { name: 'Undo the edit' }).click()
  await window().settle()
  expect(await window().line(1)).toContain('Ilse Marden')
})

test('sections: text over their borders is typed, joined, deleted and moved', async () => {
  await window().edit()
  await window().select(1, 0)
  const rest = await window().text()
  const many = Array.from({ length: 200 }, (_, n) => `Line ${n}`)
  await window().paste(`${many.join('\n')}\n`)
  expect(await window().text()).toBe(rest.replace('\n', `\n${many.join('\n')}\n`))
  for (const border of [41, 81, 121]) await editAround(border)
  await window().select(60, 2)
  await window().press('Shift+ArrowDown', 'Shift+ArrowDown', 'Alt+ArrowUp')
  const moved = (await window().text()).split('\n')
  expect(moved.slice(59, 63)).toEqual(['Line 59', 'Line 60', 'Line 61', 'Line 58'])
  await window().select(20, 1)
  await window().press('Control+Shift+End', 'Backspace')
  expect((await window().text()).split('\n')).toHaveLength(21)
  await window().press('Control+z')
  expect((await window().text()).split('\n')).toEqual(moved)
})

/** Joins two blocks, types, parts them elsewhere and deletes, and holds it against what that makes. */
async function editAround(border: number): Promise<void> {
  await window().select(border, 0)
  const before = (await window().text()).split('\n')
  await window().press('Backspace')
  await window().page.keyboard.type('+')
  await window().press('Enter')
  await window().page.keyboard.type('z')
  await window().press('Delete')
  await window().settle()
  const expected = [...before]
  expected.splice(border - 1, 2, `${before[border - 1] ?? ''}+`, `z${(before[border] ?? '').slice(1)}`)
  expect((await window().text()).split('\n')).toEqual(expected)
}

test('chapters: over the border of two the caret goes, and text is typed, joined and deleted', async () => {
  await window().edit()
  await window().select(1, 0)
  await window().paste(`${Array.from({ length: 700 }, (_, n) => `Line ${n}`).join('\n')}\n`)
  await window().endEditing()
  // A text that is opened anew has its sections in chapters of sixteen.
  await window().reopen()
  await expect(window().article.locator('> *')).toHaveCount(2)
  const border = 16 * 40
  await window().edit()
  await window().select(border - 1, 3)
  await window().press('ArrowDown')
  const lines = (await window().text()).split('\n')
  const caret = lines.slice(0, border).join('\n').length + 1 + 3
  expect(await window().selection()).toEqual({ start: caret, end: caret })
  await window().press('Home', 'ArrowLeft')
  await editAround(border)
  const before = await window().text()
  await window().select(border - 3, 2)
  await window().press('Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Delete')
  expect((await window().text()).split('\n')).toHaveLength(before.split('\n').length - 4)
  await window().press('Control+z')
  expect(await window().text()).toBe(before)
})

test('a long text stays where it is when editing begins and ends, and edits show after it', async () => {
  await window().edit()
  await window().select(1, 0)
  await window().paste(`${Array.from({ length: 300 }, (_, n) => `Line ${n}`).join('\n')}\n`)
  await window().select(250, 4)
  await window().page.keyboard.type('!')
  const top = async (): Promise<number> =>
    Math.round((await window().article.getByText('Line! 249', { exact: true }).boundingBox())?.y ?? 0)
  const text = await window().text()
  for (const change of [() => window().endEditing(), () => window().edit()]) {
    const [before, selected] = [await top(), await window().selection()]
    await change()
    await window().settle()
    expect(Math.abs((await top()) - before)).toBeLessThan(4)
    expect(await window().text()).toBe(text)
    expect(await window().selection()).toEqual(selected)
  }
  await window().endEditing()
  await window().press('Control+z')
  expect(await window().text()).toBe(text.replace('!', ''))
})

test('kinds change, headings are followed by paragraphs, bold comes and goes', async () => {
  await window().edit()
  await window().select(2, 3)
  await window().page.getByLabel('Kind of paragraph').selectOption('Heading 2')
  await window().settle()
  const tags = (): Promise<readonly string[]> =>
    window().article.evaluate((root) =>
      [...root.querySelectorAll('section > *')].map((block) => block.tagName),
    )
  expect((await tags())[2]).toBe('H2')
  await window().press('End', 'Enter')
  await window().page.keyboard.type('Below')
  await window().settle()
  expect((await tags()).slice(2, 4)).toEqual(['H2', 'P'])
  await window().press('Shift+Home', 'Control+b')
  await expect(window().article.locator('strong', { hasText: 'Below' })).toBeVisible()
  const { marks } = await window().exported()
  expect(marks).toContainEqual(expect.objectContaining({ kind: 'bold' }))
})

test('words are found and all replaced in one step', async () => {
  const before = await window().text()
  await window().edit()
  await window().press('Control+f')
  await window().page.getByLabel('Find in the article').last().fill('fourteen')
  await window().page.getByLabel('Replace by').fill('sixteen')
  await window().page.getByRole('button', { name: 'Replace all' }).click()
  await window().settle()
  expect(await window().text()).toBe(
    before.replaceAll('fourteen', 'sixteen').replaceAll('Fourteen', 'sixteen'),
  )
  await window().press('Escape', 'Control+z')
  await expect.poll(() => window().text()).toBe(before)
})

test('Enter in a table leads to the cell below and out of the table, and never splits a cell', async () => {
  const table = '# Ports of the coast\n\n| Port | Ships |\n|---|---|\n| Sable | four |\n| Ostra | two |\n'
  await importFiles(window().launched, file('ports.md', table))
  await expect(article(window().page, 'Ports of the coast')).toBeVisible()
  await window().edit()
  const cells = 'Ports of the coast\nPort\nShips\nSable\nfour\nOstra\ntwo'
  await window().select(2, 2)
  await window().press('Enter')
  await window().page.keyboard.type('x')
  await window().press('Enter')
  await window().page.keyboard.type('y')
  await window().paste('one\ntwo')
  await window().settle()
  const typed = cells.replace('four', 'xfour').replace(/two$/u, 'yone twotwo')
  expect(await window().text()).toBe(typed)
  await window().press('Enter')
  await window().page.keyboard.type('After')
  await window().settle()
  expect(await window().text()).toBe(`${typed}\nAfter`)
  const { blocks } = await window().exported('Ports of the coast')
  expect(blocks.at(-1)).toMatchObject({ kind: 'paragraph' })
  const places = blocks.map(({ row, column }) => `${row} ${column}`).slice(1, -1)
  expect(new Set(places).size).toBe(6)
})

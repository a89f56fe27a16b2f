import { expect, test } from '@playwright/test'
import type { PageContent } from './editor-page'
import { EditorWindow } from './editor-window'

let editor: EditorWindow

test.beforeAll(async () => {
  editor = await EditorWindow.launch()
})

test.afterAll(async () => {
  expect(editor.launched.problems).toEqual([])
  await editor.launched.close()
})

const sentence = (n: number): string =>
  `Block ${n} of the article says something long enough that it wraps onto a second line of the column, more or less here.`
const long: PageContent = { blocks: Array.from({ length: 130 }, (_, n) => sentence(n)) }
const end = (n: number): Promise<number> => editor.number(`block(${n}).end`)

test('the article is a read-only text box named by its title', async () => {
  await editor.open({ blocks: ['One', 'Two'] })
  const box = editor.page.getByRole('textbox', { name: 'The article' })
  await expect(box).toHaveAttribute('aria-readonly', 'true')
  await expect(box).toHaveText('OneTwo')
})

test('typing, deleting, pasting, cutting, dropping and input methods change nothing', async () => {
  await editor.open(long)
  await editor.caretAt(20)
  const before = await editor.page.getByRole('textbox', { name: 'The article' }).textContent()
  await editor.launched.app.evaluate(({ clipboard }) => clipboard.writeText('from the clipboard'))
  await editor.page.keyboard.type('hello')
  for (const key of [
    'Backspace',
    'Backspace',
    'Delete',
    'Enter',
    'Space',
    'Control+v',
    'Control+Backspace',
    'Control+z',
  ])
    await editor.page.keyboard.press(key)
  const input = await editor.page.context().newCDPSession(editor.page)
  await input.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 })
  await input.send('Input.insertText', { text: '日本' })
  await editor.page.keyboard.press('Backspace')
  await editor.select(20, 40)
  for (const key of ['Control+x', 'Delete', 'a']) await editor.page.keyboard.press(key)
  await editor.drag('Block 0', 'Block 1')
  await editor.drag('Block 0', 'Block 2')
  expect(await editor.page.getByRole('textbox', { name: 'The article' }).textContent()).toBe(before)
})

test('arrows cross from one section to the next and back', async () => {
  await editor.open(long)
  const last = await editor.number('block(39).end')
  await editor.caretAt(last)
  expect(await editor.press('ArrowRight')).toBe(last + 1)
  expect(await editor.press('ArrowLeft')).toBe(last)
  await editor.press('ArrowDown', 'ArrowUp')
  expect(await editor.ask('view().selection().focus')).toBe(last)
  await editor.press('Shift+ArrowRight', 'Shift+ArrowRight')
  expect(await editor.ask('selected()')).toBe('\nB')
})

test('the ends of the article are reached, alone and with Shift, and all of it selected', async () => {
  await editor.open(long)
  const last = await end(129)
  await editor.caretAt(100)
  expect(await editor.press('Control+End')).toBe(last)
  await expect.poll(() => editor.ask('box("Block 129").bottom < 660')).toBe(true)
  expect(await editor.press('Control+Home')).toBe(0)
  await editor.press('Control+Shift+End')
  expect(await editor.ask('view().selection()')).toEqual({ anchor: 0, focus: last })
  await editor.caretAt(50)
  await editor.press('Control+Shift+Home')
  expect(await editor.ask('view().selection()')).toEqual({ anchor: 50, focus: 0 })
  await editor.press('Control+a')
  expect(await editor.ask('view().selection()')).toEqual({ anchor: 0, focus: last })
})

test('page keys move by a page, there and back, and extend with Shift', async () => {
  await editor.open(long)
  await editor.caretAt(0)
  const first = await editor.press('PageDown')
  const second = await editor.press('PageDown')
  expect(first).toBeGreaterThan(500)
  expect(second).toBeGreaterThan(first + 500)
  // Chromium may come back one character beside the column it left.
  const back = await editor.press('PageUp')
  expect(Math.abs(back - first)).toBeLessThanOrEqual(1)
  const extended = await editor.press('Shift+PageDown')
  expect(Math.abs(extended - second)).toBeLessThanOrEqual(1)
  expect(await editor.number('view().selection().anchor')).toBe(back)
  for (let n = 0; n < 30; n++) await editor.page.keyboard.press('PageDown')
  expect(await editor.ask('view().selection().focus')).toBe(await end(129))
})

test('a selection never ends inside what the reader sees as one character', async () => {
  await editor.open({ blocks: ['A family 👨‍👩‍👧‍👦 here'] })
  const start = await editor.number('span("👨‍👩‍👧‍👦").start')
  await editor.select(0, start + 3)
  expect(await editor.ask('selected()')).toBe('A family ')
  await editor.caretAt(start)
  expect(await editor.press('ArrowRight')).toBe(start + 11)
})

test('in a right-to-left block the left arrow goes forward', async () => {
  await editor.open({ blocks: ['English first', 'وزارة الخارجية قالت'] })
  await editor.caretAt(14)
  expect(await editor.press('ArrowLeft', 'ArrowLeft')).toBe(16)
})

test('a drag selects whole words without a possessive, with Alt exactly; a double click selects a word', async () => {
  await editor.open({ blocks: ['They met Mexico’s former minister in the capital.', 'Another block.'] })
  await editor.drag('They', 'Mexico')
  expect(await editor.ask('selected()')).toBe('They met Mexico')
  await editor.drag('minister', 'former')
  expect(await editor.ask('selected()')).toBe('former minister')
  await editor.page.keyboard.down('Alt')
  await editor.drag('met', 'former')
  await editor.page.keyboard.up('Alt')
  expect(await editor.ask('selected()')).toMatch(/^.{0,2}t Mexico’s for$/)
  await editor.click('Mexico', 2)
  expect(await editor.ask('selected()')).toBe('Mexico')
})

test('a drag from a paragraph’s start into another one takes whole words there as well', async () => {
  await editor.open({ blocks: ['They met the minister.', 'Somebody else wrote.'] })
  const [x, y] = [await editor.number('box("They").x'), await editor.number('box("They").y')]
  await editor.page.mouse.move(x, y + 8)
  await editor.page.mouse.down()
  const toX = await editor.number('box("Some").x + article.box("Some").width')
  const toY = await editor.number('box("Some").y')
  await editor.page.mouse.move(toX, toY + 8, { steps: 4 })
  await editor.page.mouse.up()
  expect(await editor.ask('selected()')).toBe('They met the minister.\nSomebody')
})

test('a click tells what is under it, innermost first, and again the next one', async () => {
  const mine = [
    { id: 'state', type: 'Organization', covers: ['State of Jalisco'] },
    { id: 'name', type: 'Location', covers: ['Jalisco'] },
  ]
  await editor.open({ blocks: ['The State of Jalisco answered.', 'Nothing here.'], mine })
  await editor.ask('heard()')
  for (let n = 0; n < 3; n++) await editor.click('Jalisco', 1)
  const points = JSON.stringify(await editor.ask('heard()'))
  expect([...points.matchAll(/"index":(\d)/g)].map((match) => match[1])).toEqual(['0', '1', '0'])
  expect(points).toContain('"annotations":["name","state"]')
  expect(points).toContain('{"hovered":["name","state"]}')
  await editor.click('Nothing', 1)
  expect(JSON.stringify(await editor.ask('heard()'))).toContain('"annotations":[]')
})

test('keys are offered to the app first', async () => {
  await editor.open({ blocks: ['One'] })
  await editor.caretAt(0)
  await editor.ask('heard()')
  await editor.page.keyboard.press('p')
  expect(await editor.ask('heard()')).toContainEqual({ key: 'p' })
})

test('copied text is the blocks joined by one line feed each, also across sections', async () => {
  await editor.open(long)
  const from = await editor.number('block(38).start')
  const to = await editor.number('block(41).end')
  await editor.select(from, to)
  await editor.page.keyboard.press('Control+c')
  const copied = [38, 39, 40, 41].map(sentence).join('\n')
  await expect.poll(() => editor.launched.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(copied)
})

test('a selection stays visible while the focus is elsewhere, and comes back with it', async () => {
  await editor.open({ blocks: ['Keep this selection.'] })
  await editor.drag('Keep', 'this')
  await editor.page.getByRole('textbox', { name: 'Elsewhere' }).click()
  expect(await editor.ask('painted("kept-selection")')).toEqual(['Keep this'])
  await editor.ask('view().focus()')
  expect(await editor.ask('painted("kept-selection")')).toEqual([])
  expect(await editor.page.evaluate('String(getSelection())')).toBe('Keep this')
})

test('only what is near the view is painted, and it follows scrolling and changes', async () => {
  const numbered = [0, 3, 60, 120].map((n) => ({ id: `b${n}`, type: 'Person', covers: [`Block ${n} of`] }))
  await editor.open({ ...long, mine: numbered })
  expect(await editor.ask('painted("entity")')).toEqual(['Block 0 of', 'Block 3 of'])
  await editor.ask('view().reveal(article.span("Block 120 of"), { block: "center" })')
  await expect.poll(() => editor.ask('painted("entity")')).toEqual(['Block 120 of'])
  await editor.ask('add({ id: "new", type: "Location", covers: ["Block 119"] })')
  expect(await editor.ask('painted("entity").toSorted()')).toEqual(['Block 119', 'Block 120 of'])
  await editor.ask('remove("b120")')
  expect(await editor.ask('painted("entity")')).toEqual(['Block 119'])
})

const busy: PageContent = {
  blocks: [
    { kind: 'heading', text: 'A heading for the article' },
    'The State of Jalisco and the Guadalajara cartel met. Ilse Marden was arrested in Zapopan.',
    'The ministry said that nothing had been signed and that no one had promised anything to them,',
    'not even in private. The governor denied it.',
    { kind: 'list-item', text: 'A point in a list about Mexico’s army' },
  ],
  mine: [
    { id: 'state', type: 'Organization', covers: ['State of Jalisco'] },
    { id: 'name', type: 'Location', covers: ['Jalisco'] },
    { id: 'overlap', type: 'Organization', covers: ['Jalisco and the Guadalajara cartel'] },
    { id: 'apart', type: 'Person', covers: ['Ilse', 'Marden'] },
    { id: 'arrest', type: 'Arrest', covers: ['arrested'] },
    {
      id: 'said',
      type: 'Statement',
      covers: ['nothing had been signed and that no one had promised anything to them,\nnot even in private'],
      cue: ['said'],
    },
    { id: 'within', type: 'Denial', covers: ['no one had promised anything'], cue: ['denied'] },
  ],
  theirs: [
    { id: 'town', type: 'Location', covers: ['Zapopan'] },
    { id: 'army', type: 'Organization', covers: ['Mexico’s army'] },
  ],
}

test('nested, overlapping, discontinuous and cross-paragraph annotations are painted, brackets labelled', async () => {
  await editor.open(busy)
  expect(await editor.ask('painted("entity-0")')).toEqual(['State of Jalisco', 'Ilse', 'Marden'])
  expect(await editor.ask('painted("claim-0")')).toEqual([
    'nothing had been signed and that no one had promised anything to them,',
    'not even in private',
  ])
  expect(await editor.ask('painted("claim-1")')).toEqual(['no one had promised anything'])
  expect(await editor.ask('painted("cue")')).toEqual(['said', 'denied'])
  await expect(
    editor.page.locator('[aria-hidden=true]').getByText('Statement', { exact: true }),
  ).toBeVisible()
  await editor.page.screenshot({ path: test.info().outputPath('light.png') })
  await editor.ask('setTheme("dark")')
  await editor.ask('view().setLabels("always")')
  await editor.ask('view().setSelected("arrest", new Map([["apart", "Arrested"], ["town", "Place"]]))')
  const role = await editor.page.getByText('Arrested', { exact: true }).boundingBox()
  expect(Math.abs((role?.x ?? 0) - (await editor.number('box("Ilse").x')))).toBeLessThan(4)
  expect(Math.abs((role?.y ?? 0) - (await editor.number('box("Ilse").y')))).toBeLessThan(16)
  await expect(editor.page.getByText('Organization', { exact: true }).first()).toBeVisible()
  await editor.page.screenshot({ path: test.info().outputPath('dark.png') })
})

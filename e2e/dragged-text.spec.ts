import { expect, test } from '@playwright/test'
import { windowOfEachTest } from './editing-window'

const window = windowOfEachTest()

test('selected text is dragged to another place, with what is annotated in it', async () => {
  const first = await window().exported()
  const countBefore = first.layers
    .flatMap(({ annotations }) => annotations.flatMap(({ spans }) => spans))
    .filter(({ start, end }) => first.text.slice(start, end) === 'Costaverde').length
  await window().edit()
  await window().select(1, 0, 10)
  const before = await window().line(1)
  const word = await window().article.evaluate(() => {
    const range = getSelection()?.getRangeAt(0).getBoundingClientRect()
    return { x: (range?.x ?? 0) + 20, y: (range?.y ?? 0) + 10 }
  })
  await window().page.mouse.move(word.x, word.y)
  await window().page.mouse.down()
  await window().page.mouse.move(word.x + 5, word.y + 30, { steps: 3 })
  await window().page.mouse.move(word.x + 100, word.y + 62, { steps: 8 })
  await window().page.mouse.up()
  await window().settle()
  const after = await window().line(1)
  expect(after).not.toBe(before)
  expect(after).toHaveLength(before.length)
  expect(after).toContain('Costaverde')
  expect((await window().selection()).end - (await window().selection()).start).toBe(10)
  await window().press('Control+z')
  expect(await window().line(1)).toBe(before)
  await window().press('Control+Shift+z')
  expect(await window().line(1)).toBe(after)
  const { text, layers } = await window().exported()
  const quotes = layers.flatMap(({ annotations }) =>
    annotations.flatMap(({ spans }) => spans.map(({ start, end }) => text.slice(start, end))),
  )
  // Its annotation went along: the dragged word is the first of the article.
  expect(quotes.filter((quote) => quote === 'Costaverde')).toHaveLength(countBefore)
})

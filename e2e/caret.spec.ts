import { expect, test } from '@playwright/test'
import { article, file, importFiles, start } from './import-files'

const blocks = Array.from(
  { length: 400 },
  (_, n) => `Block ${n} says enough to be a line of its own in the column, or two.`,
)

test('the caret goes from one end of a long article to the other and on, however fast the keys come', async () => {
  const app = await start()
  const { page } = app
  await importFiles(app, file('long.txt', blocks.join('\n\n')))
  const text = article(page, 'Long')
  await expect(text).toBeVisible()
  await text.focus()
  const press = async (...keys: readonly string[]): Promise<unknown> => {
    for (const key of keys) await page.keyboard.press(key)
    return page.evaluate(() => {
      const { focusNode, focusOffset } = getSelection() ?? {}
      return [focusNode?.textContent, focusOffset]
    })
  }
  const end = blocks.at(-1) ?? ''
  for (let n = 0; n < 5; n += 1) {
    // A letter that no type has: a message comes, and with it a slow frame.
    await press('Control+End', 'Control+a', 'z')
    expect(await press('Control+Home', 'ArrowRight')).toEqual([blocks[0], 1])
    await press('Control+a', 'z')
    expect(await press('Control+End', 'ArrowLeft')).toEqual([end, end.length - 1])
  }
  expect(app.problems).toEqual([])
  await app.close()
})

test('a key finds what the key before it selected, also before the page tells', async () => {
  const app = await start()
  const { page } = app
  await importFiles(app, file('other.txt', blocks.slice(0, 3).join('\n\n')))
  const text = article(page, 'Other')
  await text.focus()
  await page.keyboard.press('Control+Home')
  await text.evaluate((root) => {
    const selection = getSelection()
    for (const _ of 'Block 0') selection?.modify('extend', 'forward', 'character')
    root.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'p', code: 'KeyP', bubbles: true, cancelable: true }),
    )
  })
  await expect(page.getByRole('list', { name: 'Annotations' }).getByRole('listitem')).toHaveText([
    /Block 0 *$/u,
  ])
  await app.close()
})

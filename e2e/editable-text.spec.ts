import { expect, test, type Locator } from '@playwright/test'
import { windowOfEachTest } from './editing-window'
import { article, file, importFiles } from './import-files'

const window = windowOfEachTest()

async function openText(name: string, text: string): Promise<void> {
  await importFiles(window().launched, file(name, text))
  await expect(article(window().page, text.split('\n')[0] ?? '')).toBeVisible()
  await window().edit()
}

/** What an input method does, step by step; the last is what it comes to, empty when it is given up. */
async function compose(...texts: readonly string[]): Promise<void> {
  const input = await window().page.context().newCDPSession(window().page)
  for (const text of texts.slice(0, -1))
    await input.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
  const made = texts.at(-1) ?? ''
  if (made === '')
    await input.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 })
  else await input.send('Input.insertText', { text: made })
  await window().settle()
}

test('an input method writes into an empty paragraph, inside an annotation and at a section’s border', async () => {
  await window().edit()
  await window().select(1, 0)
  await window().press('Enter', 'ArrowUp')
  await compose('に', 'にほ', '日本')
  expect(await window().line(1)).toBe('日本')
  await window().press('Control+z')
  expect(await window().line(1)).toBe('')
  await window().press('Control+Shift+z', 'Control+z', 'Control+z')

  const at = (await window().line(1)).indexOf('Ilse Marden')
  await window().select(1, at + 4)
  await compose('か', '蚊')
  expect((await window().line(1)).slice(at, at + 12)).toBe('Ilse蚊 Marden')
  await expect(window().page.getByText(/annotations? grew\./u)).toBeVisible()
  await window().press('Control+z')

  await window().select(1, 0)
  await window().clip(Array.from({ length: 60 }, (_, n) => `Line ${n}\n`).join(''))
  await window().press('Control+v')
  for (const border of [40, 41]) {
    const before = await window().line(border)
    await window().select(border, 0)
    await compose('よ', '夜')
    expect(await window().line(border)).toBe(`夜${before}`)
  }
})

test('a composition that is given up leaves the text as it was', async () => {
  await window().edit()
  await window().select(1, 10)
  const before = await window().text()
  await compose('に', 'にほ', '')
  expect(await window().text()).toBe(before)
  await window().type('x')
  expect(await window().line(1)).toBe(
    `${before.split('\n')[1]?.slice(0, 10)}x${before.split('\n')[1]?.slice(10)}`,
  )
})

test('right-to-left and mixed text is typed, walked and deleted in its own direction', async () => {
  await openText('mixed.txt', 'كلمة Port قديمة\n\nplain words שלום עולם end\n')
  await window().select(0, 2)
  await window().press('ArrowLeft')
  await window().type('ـ')
  expect(await window().line(0)).toBe('كلمـة Port قديمة')
  await window().press('Backspace', 'Delete')
  expect(await window().line(0)).toBe('كلم Port قديمة')
  await window().press('End', 'Backspace')
  expect(await window().line(0)).toBe('كلم Port قديم')
  await window().select(1, 14)
  await window().type('־')
  await window().press('Control+Backspace')
  expect(await window().line(1)).toMatch(/^plain words .*ם עולם end$/u)
  await expect(window().article.locator('section > *').first()).toHaveCSS('direction', 'rtl')
  await expect(window().article.locator('section > *').nth(1)).toHaveCSS('direction', 'ltr')
})

test('flags, skin tones, joined emoji and stacked marks go with one key, and typing never splits them', async () => {
  await openText('clusters.txt', 'Clusters\n\na🇲🇽b👍🏽c👩‍🚀de\u0323\u0302f\n')
  await window().select(1, 0)
  await window().press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight')
  await window().type('|')
  expect(await window().line(1)).toBe('a🇲🇽b👍🏽c👩‍🚀|de\u0323\u0302f')
  await window().press('Backspace', 'Backspace', 'Backspace', 'Backspace')
  expect(await window().line(1)).toBe('a🇲🇽bde\u0323\u0302f')
  await window().press('ArrowRight', 'Delete', 'ArrowLeft', 'ArrowLeft', 'Backspace')
  expect(await window().line(1)).toBe('abdf')
  await window().press('Control+z', 'Control+z')
  expect(await window().line(1)).toContain('🇲🇽')
})

test('half a character in what is pasted or dropped becomes a sign for it, with a notice', async () => {
  await window().edit()
  await window().select(1, 0)
  const before = await window().line(1)
  // A clipboard of the system cannot hold it; a page's can.
  await window().article.evaluate((root) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'a\ud83db\r\nc\rd')
    root.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await window().settle()
  expect((await window().text()).split('\n').slice(1, 4)).toEqual(['a\ufffdb', 'c', `d${before}`])
  await expect(window().page.getByText('Characters that no text can hold were left out')).toBeVisible()
  await window().press('Control+z')
  expect(await window().line(1)).toBe(before)
})

test('a run of typing is one step; a pause and a jump of the caret end it', async () => {
  await window().edit()
  const before = await window().line(1)
  await window().select(1, 5)
  await window().type('abc')
  await window().page.waitForTimeout(1200)
  await window().type('de')
  await window().select(1, 0)
  await window().type('fg')
  await window().press('Control+z')
  expect(await window().line(1)).toBe(`${before.slice(0, 5)}abcde${before.slice(5)}`)
  await window().press('Control+z')
  expect(await window().line(1)).toBe(`${before.slice(0, 5)}abc${before.slice(5)}`)
  await window().press('Control+z')
  expect(await window().line(1)).toBe(before)
})

const listed = (words: string): Locator =>
  window().page.getByRole('list', { name: 'Annotations' }).getByText(words, { exact: true })

test('edits and tags are one history, in order, also after closing and opening again', async () => {
  const first = await window().exported()
  await window().edit()
  await window().select(1, 0)
  await window().type('New ')
  await window().press('Escape')
  await window().select(1, 0, 3)
  await window().press('o')
  await expect(listed('New')).toBeVisible()
  await window().edit()
  await window().select(1, 1)
  await window().type('xx')
  await window().press('Escape')
  await expect(listed('Nxxew')).toBeVisible()
  const last = await window().exported()
  await expect(window().page.getByRole('status')).toHaveText('Saved')

  await window().reopen()
  await window().article.focus()
  await window().press('Control+z')
  expect((await window().line(1)).slice(0, 4)).toBe('New ')
  await expect(listed('New')).toBeVisible()
  await window().press('Control+z')
  await expect(listed('New')).toHaveCount(0)
  await window().press('Control+z')
  const undone = await window().exported()
  expect([undone.text, undone.layers, undone.revision]).toEqual([first.text, first.layers, first.revision])
  await window().article.focus()
  await window().press('Control+Shift+z', 'Control+Shift+z', 'Control+Shift+z')
  const redone = await window().exported()
  expect([redone.text, redone.layers, redone.revision]).toEqual([last.text, last.layers, last.revision])
})

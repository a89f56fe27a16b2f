import { expect, test, type Locator } from '@playwright/test'
import { createHash } from 'node:crypto'
import { EditingWindow } from './editing-window'
import { article, file, importFiles } from './import-files'
import type { Launched } from './launch'

const first = 'Marden paid \u202e000,04\u202c crowns to the har\u200bbour police, the pro\u2060secutor said.'
const second = 'Nothing hides in this line, nor in \u{1f468}\u200d\u{1f469}\u200d\u{1f467} or می\u200cخواهم.'
const last = 'The end\ufeff.'
const text = [first, second, last].join('\n')
const turned = (name: string): string => `\u202e${name}\u2067`

const project = (me: string): string =>
  JSON.stringify({
    ...{ format: 'rubricator', version: 1, generator: 'x', exportedAt: '2026-02-01', offsetUnit: 'utf-16' },
    project: { id: 'p1', name: turned('Project') },
    tagset: {
      ...{ id: 't', version: 1, documentLabels: [], relationTypes: [] },
      types: [{ id: 'person', kind: 'entity', name: turned('Person'), color: '#335577', key: 'p' }],
    },
    annotators: [{ id: me, name: 'Me' }],
    documents: [
      {
        ...{ id: 'd1', title: turned('Title'), language: 'en' },
        ...{ text, revision: 1, revisions: [], marks: [], comments: [], decisions: [] },
        metadata: { publisher: turned('Wire'), author: 'Ana' },
        textHash: `sha256:${createHash('sha256').update(text).digest('hex')}`,
        blocks: [first, second, last].map((line) => ({
          kind: 'paragraph',
          start: text.indexOf(line),
          end: text.indexOf(line) + line.length,
        })),
        layers: [
          {
            ...{
              id: 'l1',
              annotator: me,
              role: 'annotator',
              revision: 1,
              basedOn: [],
              status: 'in-progress',
            },
            ...{ covered: [], labels: [], assessments: [], relations: [], coreference: [] },
            annotations: [
              {
                ...{ id: 'a1', kind: 'entity', type: 'person', attributes: {}, links: [] },
                spans: [{ start: 0, end: 6, quote: 'Marden' }],
                provenance: { by: me, at: '2026-02-01', how: 'hand' },
              },
            ],
          },
        ],
      },
    ],
  })

async function opened(): Promise<{ launched: Launched; window: EditingWindow }> {
  const window = await EditingWindow.launch()
  const { launched } = window
  const me = (await window.exported()).layers[0]?.annotator ?? ''
  await importFiles(launched, file('turned.rubric.json', project(me)))
  await launched.page.getByRole('button', { name: 'Open as a project' }).click()
  await expect(article(launched.page, turned('Title'))).toBeVisible()
  return { launched, window }
}

const marks = ({ page }: Launched): Locator => page.locator('[data-reading] [class*=invisible]:visible')
const note = ({ page }: Launched): Locator => page.getByText(/cannot be seen/u)

/** Whether a text runs as it is written, from the left to the right. */
function runsRight(words: Locator): Promise<boolean> {
  return words.evaluate((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const places: number[] = []
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      for (let at = 0; at < (node.textContent ?? '').trimEnd().length; at += 1) {
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        places.push(range.getBoundingClientRect().left)
      }
    return places.length > 1 && places.every((left, i) => i === 0 || left >= (places[i - 1] ?? left))
  })
}

async function choose({ app }: Launched, item: string): Promise<void> {
  await app.evaluate(({ Menu }, id) => {
    Menu.getApplicationMenu()?.getMenuItemById(id)?.click()
  }, item)
}

test('characters nobody sees are shown in an article, named and gone through; the text stays as it is', async () => {
  const { launched, window } = await opened()
  const { page } = launched
  await expect(marks(launched)).toHaveCount(5)
  await expect(note(launched)).toHaveText(
    '5 characters here cannot be seen: right-to-left override, end of a direction, zero-width space, word joiner and 1 other kind.',
  )
  for (const theme of ['light', 'dark']) {
    await choose(launched, `theme-${theme}`)
    await page.waitForTimeout(300)
    await page.screenshot({ path: `test-results/invisible/${theme}.png` })
  }
  await page.getByRole('button', { name: 'Show the first' }).click()
  await expect(page.getByText('1 of 5: right-to-left override')).toBeVisible()
  for (let n = 0; n < 4; n += 1) await page.getByRole('button', { name: 'Show the next' }).click()
  await expect(page.getByText('5 of 5: zero-width no-break space')).toBeVisible()

  await article(page, turned('Title')).focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  expect(await launched.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(text)
  expect((await window.exported(turned('Title'))).text).toBe(text)
  await launched.close()
})

test('the marks follow what is edited', async () => {
  const { launched, window } = await opened()
  const { page } = launched
  await article(page, turned('Title')).focus()
  await page.keyboard.press('Control+e')
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('Old ')
  await expect(marks(launched)).toHaveCount(5)
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await expect(marks(launched)).toHaveCount(4)
  await expect(note(launched)).toContainText('4 characters')
  await page.keyboard.press('Control+e')
  expect((await window.exported(turned('Title'))).text).toBe(`Old ${text.slice(0, -2)}`)
  await launched.close()
})

test('a name from a file that turns the direction turns nothing but itself', async () => {
  const { launched } = await opened()
  const { page } = launched
  await expect(page.getByText('· 1 article')).toBeVisible()
  expect(await runsRight(page.getByText('· 1 article'))).toBe(true)
  const list = page.getByRole('list', { name: 'Articles', exact: true })
  expect(await runsRight(list.getByText('1 tag'))).toBe(true)
  await expect(page.getByText('\ufffdWire\ufffd · Ana')).toBeVisible()
  const item = page.getByRole('list', { name: 'Annotations', exact: true }).getByRole('listitem').first()
  expect(await runsRight(item.getByText('Marden'))).toBe(true)
  await article(page, turned('Title')).focus()
  await item.click()
  await page.keyboard.press('Delete')
  const told = page.getByText('Removed', { exact: false }).first()
  await expect(told).toBeVisible()
  expect(await told.textContent()).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u)
  await launched.close()
})

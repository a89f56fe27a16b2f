import { expect, test, type Page } from '@playwright/test'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { file, importFiles, start } from './import-files'
import { temporaryFolder, type Launched } from './launch'

const ARTICLE = [
  'Harbour chief held over missing cargo',
  'Police in Alden arrested Ines Calder on Monday after two tonnes of copper vanished from the northern quay.',
  '“Nobody at the port was paid to look away,” said Ruben Oske, a lawyer for the harbour authority.',
].join('\n\n')

const exported = z.object({
  annotators: z.array(z.object({ id: z.string(), name: z.string() })),
  documents: z.array(
    z.object({
      title: z.string(),
      text: z.string(),
      layers: z.array(
        z.object({
          annotations: z.array(
            z.object({
              kind: z.string(),
              type: z.string(),
              spans: z.array(z.object({ start: z.number(), end: z.number(), quote: z.string() })),
            }),
          ),
        }),
      ),
    }),
  ),
})
type Exported = z.infer<typeof exported>

function readExport(path: string): Exported {
  return exported.parse(JSON.parse(readFileSync(path, 'utf8')))
}

function articleBox(page: Page) {
  return page.getByRole('main').getByRole('textbox', { name: /harbour chief/i })
}

async function saved(page: Page): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/u })).toBeVisible()
}

/** Where the words are on screen, brought into view. */
async function boxOf(page: Page, words: string): Promise<{ left: number; right: number; y: number }> {
  return articleBox(page).evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    let node = walker.nextNode()
    while (node !== null && node.textContent?.includes(wanted) !== true) node = walker.nextNode()
    if (node === null) throw new Error(`“${wanted}” is not in the article`)
    const at = node.textContent?.indexOf(wanted) ?? 0
    const range = document.createRange()
    range.setStart(node, at)
    range.setEnd(node, at + wanted.length)
    node.parentElement?.scrollIntoView({ block: 'center' })
    const { left, right, top, bottom } = range.getBoundingClientRect()
    return { left, right, y: (top + bottom) / 2 }
  }, words)
}

async function drag(page: Page, words: string): Promise<void> {
  const { left, right, y } = await boxOf(page, words)
  await page.mouse.move(left + 2, y)
  await page.mouse.down()
  await page.mouse.move(right - 2, y, { steps: 5 })
  await page.mouse.up()
}

/** The exported quotes equal the text at their offsets. */
function expectTrueQuotes({ documents }: Exported): void {
  for (const { text, layers } of documents) {
    const spans = layers.flatMap((layer) => layer.annotations.flatMap((one) => one.spans))
    expect(spans.map((span) => span.quote)).toEqual(spans.map((span) => text.slice(span.start, span.end)))
  }
}

function quotesOf({ documents }: Exported, title: RegExp): string[] {
  const found = documents.find((one) => title.test(one.title))
  return (found?.layers ?? []).flatMap((layer) =>
    layer.annotations.map((one) => `${one.type}: ${one.spans.map((span) => span.quote).join(' … ')}`),
  )
}

async function exportProject(launched: Launched, path: string, press: () => Promise<void>): Promise<void> {
  await launched.answerSave(path)
  await press()
  await expect.poll(() => existsSync(path)).toBe(true)
}

test('by mouse, from a fresh profile to an exported file', async () => {
  const launched = await start()
  const { page } = launched
  await importFiles(launched, file('harbour.txt', ARTICLE))
  await expect(articleBox(page)).toBeVisible()
  const tags = page.getByRole('toolbar', { name: 'Tags' })
  for (const [words, type] of [
    ['Ines Calder', 'Person'],
    ['Alden', 'Location'],
    ['arrested', 'Arrest'],
    ['Nobody at the port was paid to look away', 'Denial'],
  ] as const) {
    await drag(page, words)
    await tags.getByRole('button', { name: type, exact: true }).click()
  }
  await saved(page)
  await page.screenshot({ path: 'test-results/whole-job/tagged.png' })
  const path = join(temporaryFolder('export'), 'by-mouse.rubric.json')
  await exportProject(launched, path, async () => {
    await page.getByRole('button', { name: 'Export', exact: true }).click()
    await page.getByLabel(/your name/i).fill('M. Aldana')
    await page
      .getByRole('button', { name: /^export/i })
      .last()
      .click()
  })
  const content = readExport(path)
  expectTrueQuotes(content)
  expect(quotesOf(content, /harbour/iu)).toEqual(
    expect.arrayContaining(['person: Ines Calder', 'location: Alden', 'arrest: arrested']),
  )
  expect(content.annotators.map((one) => one.name)).toContain('M. Aldana')
  expect(launched.problems).toEqual([])
  await launched.close()
})

test('by keyboard alone, from a fresh profile to an exported file', async () => {
  const launched = await start()
  const { page } = launched
  await launched.answerOpen([file('harbour-keys.txt', ARTICLE)])
  await page.keyboard.press('Control+o')
  await expect(articleBox(page)).toBeVisible()
  for (let presses = 0; presses < 8; presses += 1) {
    if (await articleBox(page).evaluate((root) => root === document.activeElement)) break
    await page.keyboard.press('F6')
  }
  await expect(articleBox(page)).toBeFocused()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+f')
  await page.keyboard.type('Calder')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+Space')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Space')
  await page.keyboard.press('Space')
  await page.keyboard.press('p')
  await page.keyboard.press('Control+f')
  await page.keyboard.type('arrested')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+A')
  await page.keyboard.press('Control+f')
  await page.keyboard.type('look away')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Space')
  await page.keyboard.press('c')
  await page.keyboard.press('d')
  await saved(page)
  const path = join(temporaryFolder('export'), 'by-keys.rubric.json')
  await exportProject(launched, path, async () => {
    await page.keyboard.press('Control+Shift+E')
    await expect(page.getByLabel(/your name/i)).toBeVisible()
    for (let presses = 0; presses < 12; presses += 1) {
      if (await page.getByLabel(/your name/i).evaluate((field) => field === document.activeElement)) break
      await page.keyboard.press('Tab')
    }
    await page.keyboard.type('R. Ibarra')
    await page.keyboard.press('Enter')
  })
  const content = readExport(path)
  expectTrueQuotes(content)
  expect(quotesOf(content, /harbour/iu)).toEqual([
    'arrest: arrested',
    'person: Ines Calder',
    'denial: Nobody at the port was paid to look away',
  ])
  await launched.close()
})

test('closed and opened again, everything can still be undone and redone', async () => {
  const first = await start()
  await importFiles(first, file('harbour-again.txt', ARTICLE))
  await expect(articleBox(first.page)).toBeVisible()
  await drag(first.page, 'Ines Calder')
  await first.page.keyboard.press('p')
  await drag(first.page, 'Alden')
  await first.page.keyboard.press('l')
  const items = (page: Page) => page.getByRole('list', { name: 'Annotations' }).getByRole('listitem')
  await expect(items(first.page)).toHaveCount(2)
  await first.close()

  const second = await start({ profile: first.profile })
  const { page } = second
  await page
    .getByRole('list', { name: 'Articles' })
    .getByText(/harbour chief/i)
    .click()
  await expect(items(page)).toHaveCount(2)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(items(page)).toHaveCount(1)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(items(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(articleBox(page)).toHaveCount(0)
  for (let step = 0; step < 3; step += 1)
    await page.getByRole('button', { name: 'Redo', exact: true }).click()
  await page
    .getByRole('list', { name: 'Articles' })
    .getByText(/harbour chief/i)
    .click()
  await expect(items(page)).toHaveCount(2)
  await second.close()
})

const corpus = join(import.meta.dirname, '../../shared/articles')
const real = existsSync(corpus) ? readdirSync(corpus) : []

for (const name of real)
  test(`a real article, ${name}: one tag of every type by key, and true quotes in the export`, async () => {
    const launched = await start()
    const { page } = launched
    await importFiles(launched, join(corpus, name))
    const box = page.getByRole('main').getByRole('textbox').first()
    await expect(page.getByRole('list', { name: 'Annotations' }).getByRole('listitem')).toHaveCount(0)
    await box.focus()
    await page.keyboard.press('Control+Home')
    const tags = page.getByRole('toolbar', { name: 'Tags' })
    const lettersOf = (group: string) =>
      tags.getByRole('group', { name: group }).locator('kbd').allInnerTexts()
    const entities = (await lettersOf('Entities')).map((letter) => [letter.toLowerCase()])
    const events = (await lettersOf('Events')).map((letter) => [`Shift+${letter}`])
    const claims = (await lettersOf('Claims')).map((letter) => ['c', letter.toLowerCase()])
    const types = [...entities, ...events, ...claims]
    for (const keys of types) {
      for (let step = 0; step < 4; step += 1) await page.keyboard.press('Control+ArrowRight')
      for (const key of keys) await page.keyboard.press(key)
    }
    await expect(page.getByText(`${entities.length} entities`)).toBeVisible()
    await saved(page)
    const path = join(temporaryFolder('export'), 'real.rubric.json')
    await exportProject(launched, path, async () => {
      await page.keyboard.press('Control+Shift+E')
      await page.getByLabel(/your name/i).fill('M. Aldana')
      await page.keyboard.press('Enter')
    })
    const content = readExport(path)
    expectTrueQuotes(content)
    const tagged = content.documents.flatMap(({ layers }) =>
      layers.flatMap((layer) => layer.annotations.map((one) => one.type)),
    )
    expect(new Set(tagged).size).toBe(types.length)
    expect(types.length).toBeGreaterThan(20)
    await launched.close()
  })

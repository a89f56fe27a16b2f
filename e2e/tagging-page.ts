import { expect, type Locator, type Page } from '@playwright/test'
import { launchApp, type Launched } from './launch'

/** The sample's article that nobody has annotated yet. */
const TITLE = 'Ministry rejects report on prison deal'

export async function openPlainArticle(): Promise<Launched> {
  const launched = await launchApp()
  await launched.page.getByRole('list', { name: 'Articles' }).getByText(TITLE).click()
  await expect(article(launched.page)).toBeVisible()
  return launched
}

export function article(page: Page): Locator {
  return page.getByRole('main').getByRole('textbox', { name: TITLE })
}

export function details(page: Page): Locator {
  return page.getByRole('region', { name: 'Annotation', exact: true })
}

export function items(page: Page): Locator {
  return page.getByRole('list', { name: 'Annotations' }).getByRole('listitem')
}

/** Items as they are read: "Person Adela Roca". */
export async function expectItems(page: Page, expected: readonly string[]): Promise<void> {
  await expect
    .poll(async () => (await items(page).allInnerTexts()).map((text) => text.replace(/\s+/gu, ' ').trim()))
    .toEqual(expected)
}

interface Line {
  readonly left: number
  readonly right: number
  readonly y: number
}

/** The first and the last line of the words on screen, in whole pixels as a mouse moves. */
async function linesOf(page: Page, words: string): Promise<readonly [Line, Line]> {
  const lines = await article(page).evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1
      if (at === -1) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      node.parentElement?.scrollIntoView({ block: 'center' })
      return [...range.getClientRects()].map(({ left, right, top, bottom }) => ({
        left: Math.round(left),
        right: Math.round(right),
        y: Math.round((top + bottom) / 2),
      }))
    }
    return []
  }, words)
  const first = lines[0]
  const last = lines.at(-1)
  if (first === undefined || last === undefined) throw new Error(`“${words}” is not in the article`)
  return [first, last]
}

/** Drags over the words, from inside the first to inside the last, as a hurried hand does. */
export async function drag(page: Page, words: string): Promise<void> {
  const [first, last] = await linesOf(page, words)
  await page.mouse.move(first.left + 6, first.y)
  await page.mouse.down()
  await page.mouse.move(first.left + 20, first.y, { steps: 4 })
  await page.mouse.move(last.right - 6, last.y, { steps: 4 })
  await page.mouse.up()
}

/** Puts the caret into the words with a click. */
export async function clickOn(page: Page, words: string): Promise<void> {
  const [line] = await linesOf(page, words)
  await page.mouse.click((line.left + line.right) / 2, line.y)
}

export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

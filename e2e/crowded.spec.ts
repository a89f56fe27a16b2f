import { expect, test, type Page } from '@playwright/test'
import { CROWDED, crowdedFile, manyTypesFile } from './crowded-article'
import { EditingWindow } from './editing-window'
import { article, file, importFiles, start } from './import-files'
import type { Launched } from './launch'
import { longestTask } from './main-thread'

/** Milliseconds of CPU time a task may take on a busy machine. */
const BOUND = 500

const patiently = { timeout: 60_000 }

async function painted({ page }: Launched): Promise<void> {
  await expect(article(page, CROWDED)).toBeVisible(patiently)
  await expect(page.locator('[data-reading] [class*=bracket]:visible').first()).toBeVisible(patiently)
}

/** The middle of a block of the article, or of what is seen of it. */
function middleOfBlock(page: Page, number: number): Promise<{ readonly x: number; readonly y: number }> {
  return article(page, CROWDED)
    .locator('section > *')
    .nth(number)
    .evaluate((one) => {
      one.scrollIntoView({ block: 'center' })
      const { left, top, width, height } = one.getBoundingClientRect()
      return { x: left + width / 2, y: top + height / 2 }
    })
}

async function frames(page: Page): Promise<void> {
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
}

type Times = Readonly<Record<string, number>>

/** Notes how long the longest task of each step is, in milliseconds. */
class Stopwatch {
  readonly took: Record<string, number> = {}
  readonly #launched: Launched

  constructor(launched: Launched) {
    this.#launched = launched
  }

  async time(what: string, act: () => Promise<void>): Promise<void> {
    this.took[what] = await longestTask(this.#launched.app, async () => {
      await act()
      await frames(this.#launched.page)
    })
  }
}

async function look(watch: Stopwatch, page: Page, block: number): Promise<void> {
  const { x, y } = await middleOfBlock(page, block)
  await watch.time(`hover ${block}`, () => page.mouse.move(x, y))
  for (const click of [1, 2, 3]) await watch.time(`click ${click} on ${block}`, () => page.mouse.click(x, y))
}

async function tag(watch: Stopwatch, { app, page }: Launched): Promise<void> {
  await watch.time('labels', () =>
    app.evaluate(({ Menu }) => {
      Menu.getApplicationMenu()?.getMenuItemById('toggle-labels')?.click()
    }),
  )
  await watch.time('step in the list', async () => {
    const list = page.getByRole('list', { name: 'Annotations', exact: true })
    await list.locator('button[tabindex="0"]').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('End')
  })
  const { x, y } = await middleOfBlock(page, 2)
  await watch.time('select', async () => {
    await page.mouse.dblclick(x, y)
    await expect(page.getByRole('group', { name: 'Tag the selection' })).toBeVisible()
  })
  await watch.time('tag', () => page.keyboard.press('p'))
  await watch.time('take back', () => page.keyboard.press('Control+z'))
}

function tooLong(took: Times): Times {
  return Object.fromEntries(Object.entries(took).filter(([, time]) => time > BOUND))
}

async function opened(content: (me: string) => string): Promise<{ launched: Launched; watch: Stopwatch }> {
  const window = await EditingWindow.launch()
  const { launched } = window
  const me = (await window.exported()).layers[0]?.annotator ?? ''
  await importFiles(launched, file('crowded.rubric.json', content(me)))
  const watch = new Stopwatch(launched)
  await watch.time('open', async () => {
    await launched.page.getByRole('button', { name: 'Open as a project' }).click()
    await expect(article(launched.page, CROWDED)).toBeVisible(patiently)
    await expect(launched.page.getByRole('list', { name: 'Annotations', exact: true })).not.toBeEmpty()
  })
  return { launched, watch }
}

test('thousands of annotations over one place open without a stop, and can be worked with', async () => {
  test.setTimeout(180_000)
  const { launched, watch } = await opened(crowdedFile)
  await painted(launched)
  await look(watch, launched.page, 1)
  await look(watch, launched.page, 3)
  await tag(watch, launched)
  await launched.page.screenshot({ path: 'test-results/crowded/annotations.png' })
  expect(tooLong(watch.took)).toEqual({})
  await launched.close()

  const again = await start({ profile: launched.profile })
  await painted(again)
  await expect(again.page.getByText(/^\+1\d{3}$/u).first()).toBeAttached()
  await again.close()
})

test('a tagset with a thousand types opens without a stop, and can be worked with', async () => {
  test.setTimeout(180_000)
  const { launched, watch } = await opened(manyTypesFile)
  await expect(launched.page.getByRole('toolbar', { name: 'Tags' })).toContainText('Type number 0')
  await look(watch, launched.page, 3)
  await tag(watch, launched)
  await launched.page.screenshot({ path: 'test-results/crowded/types.png' })
  expect(tooLong(watch.took)).toEqual({})
  await launched.close()
})

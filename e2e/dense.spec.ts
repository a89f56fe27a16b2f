import { expect, test, type Locator, type Page } from '@playwright/test'
import { mkdirSync, writeFileSync } from 'node:fs'
import { denseFile, TITLE } from './dense-article'
import { EditingWindow } from './editing-window'
import { article, file, importFiles } from './import-files'
import { labelFaults } from './label-check'
import type { Launched } from './launch'

let app: Launched

test.beforeAll(async () => {
  const window = await EditingWindow.launch()
  app = window.launched
  const me = (await window.exported()).layers[0]?.annotator ?? ''
  await importFiles(app, file('dense.rubric.json', denseFile(me)))
  await app.page.getByRole('button', { name: 'Open as a project' }).click()
  await expect(article(app.page, TITLE)).toBeVisible()
})

test.afterAll(async () => {
  await app.close()
})

async function choose(item: string): Promise<void> {
  await app.app.evaluate(({ Menu }, id) => {
    Menu.getApplicationMenu()?.getMenuItemById(id)?.click()
  }, item)
}

async function showLabels(wanted: 'on-demand' | 'always'): Promise<void> {
  const isAlways = await app.app.evaluate(
    ({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('toggle-labels')?.checked,
  )
  if (isAlways !== (wanted === 'always')) await choose('toggle-labels')
}

const faultless = { overText: [], overLabels: [], overBrackets: [], outside: [], faint: [] }

/** What the window shows; a screenshot of an enlarged page would show a part of it. */
async function shot(name: string): Promise<void> {
  const png = await app.app.evaluate(async ({ BrowserWindow }) => {
    const image = await BrowserWindow.getAllWindows()[0]?.capturePage()
    return image?.toPNG().toString('base64')
  })
  mkdirSync('test-results/dense', { recursive: true })
  writeFileSync(`test-results/dense/${name}.png`, Buffer.from(png ?? '', 'base64'))
}

async function rest(page: Page): Promise<void> {
  await page.waitForTimeout(300)
}

for (const labels of ['on-demand', 'always'] as const)
  for (const theme of ['light', 'dark'] as const)
    for (const zoom of [1, 2] as const)
      test(`labels ${labels}, ${theme}, ${zoom * 100} %`, async () => {
        const { page } = app
        await choose(`theme-${theme}`)
        await choose('zoom-reset')
        for (let n = 1; n < zoom * 5 - 4; n += 1) await choose('zoom-in')
        await showLabels(labels)
        await rest(page)
        await page.locator('[data-reading]').evaluate((one) => one.scrollTo(0, 0))
        await rest(page)
        await shot(`${labels}-${theme}-${zoom}00`)
        expect.soft(await labelFaults(page)).toMatchObject(faultless)
        await page.locator('[data-reading]').evaluate((one) => one.scrollTo(0, one.clientHeight * 0.9))
        await rest(page)
        await shot(`${labels}-${theme}-${zoom}00-further`)
        expect.soft(await labelFaults(page)).toMatchObject(faultless)
      })

const scroller = (): Locator => app.page.locator('[data-reading]')

async function scrollTo(top: number): Promise<void> {
  await scroller().evaluate((one, to) => one.scrollTo(0, to), top)
  await app.page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
}

/** Where every block and label is within what scrolls. */
function places(): Promise<Readonly<Record<string, string>>> {
  return scroller().evaluate((main) => {
    const view = main.getBoundingClientRect()
    const near = (one: DOMRect): boolean => one.bottom > view.top && one.top < view.bottom
    const written = ({ left, top, width, height }: DOMRect): string =>
      [left, top + main.scrollTop, width, height].map((value) => value.toFixed(1)).join(' ')
    const blocks = [...main.querySelectorAll('section > *')].map((one, at) => ({ key: `block ${at}`, one }))
    const labels = [...main.querySelectorAll('[aria-hidden=true] > div:not([hidden])')]
      .filter((one) => one.textContent !== '')
      .map((one) => ({ key: `${one.textContent} ${written(one.getBoundingClientRect())}`, one }))
    return Object.fromEntries(
      [...blocks, ...labels]
        .map(({ key, one }) => ({ key, place: one.getBoundingClientRect() }))
        .filter(({ place }) => near(place))
        .map(({ key, place }) => [
          key,
          `${written(place)} ${place.top < view.top + 140 || place.bottom > view.bottom - 140}`,
        ]),
    )
  })
}

/** Notes what the page takes for shifted, but for labels and frames: their elements are used again elsewhere. */
function watchShifts(page: Page): Promise<void> {
  return page.evaluate(() => {
    const shifts: string[] = []
    Object.assign(globalThis, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        for (const { node } of 'sources' in entry && Array.isArray(entry.sources) ? entry.sources : [])
          if (node instanceof Element && node.closest('[aria-hidden=true]') === null)
            shifts.push(node.outerHTML.slice(0, 80))
    }).observe({ type: 'layout-shift' })
  })
}

test('nothing moves against the text while it is scrolled, down and up again', async () => {
  await choose('zoom-reset')
  await showLabels('always')
  await scrollTo(0)
  await watchShifts(app.page)
  let before = await places()
  const moved: string[] = []
  for (const step of [...Array.from({ length: 22 }, () => 130), ...Array.from({ length: 22 }, () => -130)]) {
    await scrollTo((await scroller().evaluate((one) => one.scrollTop)) + step)
    const now = await places()
    // What was well within the view is still in view.
    for (const [key, place] of Object.entries(before))
      if (place.endsWith('false') && now[key]?.replace(/ \w+$/u, '') !== place.replace(/ false$/u, ''))
        moved.push(`${key}: ${place} is now ${now[key] ?? 'nowhere'}`)
    before = now
  }
  expect(moved).toEqual([])
  expect(await app.page.evaluate('shifts')).toEqual([])
})

/** Scrolls from the top, more than half a screen in a frame, and counts the brackets that are left in the end. */
async function bracketsInFlight(): Promise<number> {
  await scrollTo(0)
  return scroller().evaluate(async (one) => {
    for (let frame = 0; frame < 12; frame += 1) {
      one.scrollTop += one.clientHeight * 0.6
      await new Promise((done) => requestAnimationFrame(done))
    }
    await new Promise((done) => requestAnimationFrame(done))
    return one.querySelectorAll('[aria-hidden=true] > [class*=bracket]:empty:not([hidden])').length
  })
}

test('brackets are left out while the text flies by, and there when it rests', async () => {
  await choose('zoom-reset')
  await showLabels('on-demand')
  const brackets = scroller().locator('[aria-hidden=true] > [class*=bracket]:empty:visible')
  // On a machine that stands still for a moment the scrolling is over in between.
  await expect(async () => {
    await expect.poll(() => brackets.count()).toBeGreaterThan(5)
    expect(await bracketsInFlight()).toBe(0)
  }).toPass()
  await expect.poll(() => brackets.count()).toBeGreaterThan(5)
  expect(await labelFaults(app.page)).toMatchObject(faultless)
})

/** The middle of the words on screen. */
function middleOf(words: string): Promise<{ readonly x: number; readonly y: number }> {
  return article(app.page, TITLE).evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1
      if (at === -1) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      const box = range.getBoundingClientRect()
      return { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }
    }
    throw new Error(`“${wanted}” is not in the article`)
  }, words)
}

const names = (): Promise<readonly string[]> =>
  app.page.locator('[data-reading] [aria-hidden=true] > div:not([hidden])').allInnerTexts()

for (const labels of ['on-demand', 'always'] as const)
  for (const theme of ['light', 'dark'] as const)
    test(`what is under the mouse and what is selected stands out among others, labels ${labels}, ${theme}`, async () => {
      await choose('zoom-reset')
      await choose(`theme-${theme}`)
      await showLabels(labels)
      await scrollTo(0)
      const { x, y } = await middleOf('Costaverde,')
      await app.page.mouse.move(x, y)
      await rest(app.page)
      await shot(`hover-${labels}-${theme}`)
      expect.soft(await labelFaults(app.page)).toMatchObject(faultless)
      expect(await names()).toEqual(expect.arrayContaining(['Location', 'Organization', 'Person']))
      await app.page.mouse.click(x, y)
      await app.page.mouse.click(x, y)
      await rest(app.page)
      await shot(`selected-second-${labels}-${theme}`)
      const members = await middleOf('members of')
      await app.page.mouse.click(members.x, members.y)
      await app.page.mouse.click(members.x, members.y)
      await app.page.mouse.move(5, 500)
      await rest(app.page)
      await shot(`selected-overlap-${labels}-${theme}`)
      expect.soft(await labelFaults(app.page)).toMatchObject(faultless)
    })

test('a colleague’s annotations are told from one’s own where all are dense', async () => {
  await choose('zoom-reset')
  await showLabels('always')
  await scrollTo(0)
  await app.page.getByRole('button', { name: /^Layers:/u }).click()
  await app.page.getByRole('checkbox', { name: 'Colleague (5)' }).check()
  await app.page.keyboard.press('Escape')
  for (const theme of ['light', 'dark'] as const) {
    await choose(`theme-${theme}`)
    await rest(app.page)
    await shot(`colleague-${theme}`)
    expect.soft(await labelFaults(app.page)).toMatchObject(faultless)
  }
})

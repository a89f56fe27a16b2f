import { expect, test, type Page } from '@playwright/test'
import { CROWDED, crowdedFile } from './crowded-article'
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

async function use({ page, app }: Launched): Promise<Record<string, number>> {
  const took: Record<string, number> = {}
  const timed = async (what: string, act: () => Promise<void>): Promise<void> => {
    took[what] = await longestTask(app, async () => {
      await act()
      await frames(page)
    })
  }
  for (const block of [1, 3]) {
    const { x, y } = await middleOfBlock(page, block)
    await timed(`hover ${block}`, () => page.mouse.move(x, y))
    for (const click of [1, 2, 3]) await timed(`click ${click} on ${block}`, () => page.mouse.click(x, y))
  }
  await timed('labels', () =>
    app.evaluate(({ Menu }) => {
      Menu.getApplicationMenu()?.getMenuItemById('toggle-labels')?.click()
    }),
  )
  await timed('scroll', async () => {
    await page.mouse.wheel(0, -600)
    await page.waitForTimeout(400)
  })
  await timed('step in the list', async () => {
    await page.getByRole('list', { name: 'Annotations', exact: true }).locator('button[tabindex="0"]').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('End')
  })
  await timed('tag', async () => {
    const { x, y } = await middleOfBlock(page, 2)
    await page.mouse.dblclick(x, y)
    await page.keyboard.press('p')
  })
  await timed('take back', () => page.keyboard.press('Control+z'))
  return took
}

test('thousands of annotations over one place open without a stop, and can be worked with', async () => {
  test.setTimeout(180_000)
  const window = await EditingWindow.launch()
  const { launched } = window
  const me = (await window.exported()).layers[0]?.annotator ?? ''
  await importFiles(launched, file('crowded.rubric.json', crowdedFile(me)))
  const opening = await longestTask(launched.app, async () => {
    await launched.page.getByRole('button', { name: 'Open as a project' }).click()
    await painted(launched)
    await frames(launched.page)
  })
  await launched.page.screenshot({ path: 'test-results/crowded/opened.png' })
  const took = { opening, ...(await use(launched)) }
  await launched.page.screenshot({ path: 'test-results/crowded/used.png' })
  expect(Object.entries(took).filter(([, time]) => time > BOUND)).toEqual([])
  await launched.close()

  const again = await start({ profile: launched.profile })
  await painted(again)
  await expect(again.page.getByText(/^\+1,?\d{3}$/u).first()).toBeAttached()
  await again.close()
})

import { expect, test } from '@playwright/test'
import { join } from 'node:path'
import { article, item, launch, panel, quit, quitAll, review } from './review-window'
import { violations } from './shell-page'

test.afterEach(quitAll)

const FILE = join(import.meta.dirname, '../resources/samples/costaverde-by-a-colleague.rubric.json')

test('a review that was closed is gone on with from the header, without its file, also after a restart', async () => {
  const app = await launch()
  const { page } = app
  const goOn = page.getByRole('button', { name: 'Go on with a review' })
  await expect(goOn).toBeHidden()
  await review(app, FILE)
  await expect(panel(page)).toContainText('0 of 13 settled')
  await page.keyboard.press('1')
  await expect(panel(page)).toContainText('1 of 13 settled')
  await item(page, 'Only theirs')
    .first()
    .click({ position: { x: 8, y: 8 } })
  await page.getByRole('button', { name: 'Close review' }).click()
  await expect(article(page)).toBeFocused()
  await expect(page.getByText('press the arrow beside Review')).toBeVisible()
  await expect(page.getByText('Select an annotation to see')).toBeVisible()
  expect(await violations(page)).toEqual([])

  await goOn.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem')).toHaveText(['Go on with Lucía Ferrer', 'Review another file…'])
  await page.screenshot({ path: 'test-results/review-go-on.png' })
  await page.keyboard.press('Enter')
  await expect(panel(page)).toContainText('1 of 13 settled')
  await expect(page.getByRole('list', { name: 'Differences' }).getByRole('listitem').nth(1)).toBeFocused()
  await quit(app)

  const again = await launch({ profile: app.profile })
  await again.page.getByRole('button', { name: 'Go on with a review' }).click()
  await again.page.getByRole('menuitem', { name: 'Go on with Lucía Ferrer' }).click()
  await expect(panel(again.page)).toContainText('1 of 13 settled')
})

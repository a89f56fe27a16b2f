import { expect, test, type Page } from '@playwright/test'
import { article, clickOn, details, drag, expectItems, openPlainArticle, press } from './tagging-page'
import type { Launched } from './launch'

let app: Launched
test.beforeEach(async () => {
  app = await openPlainArticle()
})
test.afterEach(async () => {
  await app.close()
})

/** Takes the end of the selected annotation and lets go of it `by` pixels further right. */
async function dragEnd(page: Page, by: number): Promise<void> {
  const grip = await page.locator('[data-end=end]').boundingBox()
  if (grip === null) throw new Error('There is no grip')
  const [x, y] = [grip.x + grip.width / 2, grip.y + grip.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + by, y, { steps: 5 })
  await page.mouse.up()
}

test('the end of an annotation is dragged: by words, with Alt by characters, each one step of undoing', async () => {
  const { page } = app
  await drag(page, 'prison deal')
  await press(page, 'o')
  await expectItems(page, ['Organization prison deal'])
  await article(page).focus()
  await clickOn(page, 'prison deal')
  await expect(details(page).getByText('prison deal')).toBeVisible()
  await dragEnd(page, -30)
  await expectItems(page, ['Organization prison deal'])
  await page.keyboard.down('Alt')
  await dragEnd(page, -25)
  await page.keyboard.up('Alt')
  await expect(details(page).getByText('prison deal')).toBeHidden()
  await press(page, 'Control+z')
  await expectItems(page, ['Organization prison deal'])
})

import { expect, test } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exchangeReferences } from './hostile/exchange-references'
import { exchangeShapes } from './hostile/exchange-shapes'
import { exchangeValues } from './hostile/exchange-values'
import { temporaryFolder } from './launch'
import { article, importFile, launch, panel, quitAll, review } from './review-window'

const folder = temporaryFolder('odd')
test.afterEach(quitAll)

/** Files that are odd and yet keep the rules, each as a project of its own name. */
const odd = [...exchangeShapes, ...exchangeReferences, ...exchangeValues]
  .filter(({ kind }) => kind === 'project')
  .map(({ name, content }) => {
    const path = join(folder, name)
    writeFileSync(path, String(content).replace('{"id":"p1","name":"p"}', JSON.stringify({ id: name, name })))
    return { name, path }
  })

test('odd files that keep the rules are opened as projects, reviewed and saved', async () => {
  test.setTimeout(180_000)
  expect(odd.length).toBeGreaterThan(8)
  const app = await launch()
  const { page } = app
  for (const { name, path } of odd) {
    await importFile(app, path)
    await page.getByRole('button', { name: 'Open as a project' }).first().click()
    await expect(page.getByRole('banner')).toContainText(name)
    await expect(article(page)).toContainText('denied it.')
    await review(app, path)
    await expect(panel(page)).toBeVisible()
    await panel(page).getByRole('button', { name: 'Close' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible()
    expect(app.problems, name).toEqual([])
  }
})

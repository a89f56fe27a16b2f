import { expect, test } from '@playwright/test'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { launchApp, temporaryFolder } from './launch'

const kept = join(import.meta.dirname, 'old-profiles/version-1/kept.rubricator')

/** Would run in a page that takes text for markup; says which field it is in. */
const markup = (field: string): string =>
  `${field}"'><img src=x onerror="globalThis.owned='${field}'"><script>globalThis.owned='${field}'</script>`
const quoted = (text: string): string => JSON.stringify(text).slice(1, -1)

test('markup in a project file’s own fields and in its history is text', async () => {
  const path = join(temporaryFolder('markup-history'), `<img src=x onerror=globalThis.owned=1>.rubricator`)
  const lines = gunzipSync(readFileSync(kept)).toString('utf8')
  const changed = lines
    .replaceAll('"Tag Place"', `"${quoted(markup('label'))}"`)
    .replaceAll('"Type"', `"${quoted(markup('typing'))}"`)
    .replaceAll('Kept work', quoted(markup('project')))
    .replaceAll('"app":"0.1.0"', `"app":"${quoted(markup('app'))}"`)
  expect(changed.length).toBeGreaterThan(lines.length + 500)
  writeFileSync(path, gzipSync(changed))
  const { app, page, answerOpen, problems, close } = await launchApp()
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible()
  await answerOpen([path])
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.send('menu', 'open-project'),
  )
  await expect(page.locator('main [role=textbox]')).toContainText('New Mexico handed over')
  await expect(page.getByRole('banner')).toContainText(markup('project'))
  await page.locator('main [role=textbox]').focus()
  for (const field of ['typing', 'label']) {
    await page.keyboard.press('Control+z')
    await expect(page.getByText(`Undone: ${markup(field)}`)).toBeVisible()
  }
  await page.keyboard.press('Control+Shift+B')
  await expect(page.getByRole('region', { name: 'Restore and back up' })).toBeVisible()
  const harm = await page.evaluate(() => [
    Reflect.get(globalThis, 'owned') === undefined,
    document.querySelectorAll('img, iframe, object, embed, script:not([src])').length,
  ])
  expect(harm).toEqual([true, 0])
  expect(problems).toEqual([])
  await close()
})

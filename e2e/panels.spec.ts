import { expect, test, type Page } from '@playwright/test'
import { importFiles, latin, pdf, report, shot, wire, start } from './import-files'
import { violations } from './shell-page'

async function findsNothing(window: Page): Promise<void> {
  expect(await violations(window)).toEqual([])
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in the panels, ${colorScheme}`, async () => {
    const app = await start({ colorScheme })
    await importFiles(app, latin, pdf, wire)
    await expect(report(app.page)).toContainText('El señor')
    await findsNothing(app.page)
    await shot(app.page, `report-${colorScheme}`)
    await app.page.keyboard.press('Escape')
    await app.page.getByRole('button', { name: 'Export', exact: true }).first().click()
    await findsNothing(app.page)
    await shot(app.page, `export-${colorScheme}`)
    await app.page.keyboard.press('Escape')
    await app.page.getByRole('button', { name: 'Paste an article' }).click()
    await findsNothing(app.page)
    await shot(app.page, `paste-${colorScheme}`)
    await app.page.keyboard.press('Escape')
    for (const [item, name] of [
      ['keys', 'Keys'],
      ['about', 'About Rubricator'],
    ] as const) {
      await app.app.evaluate(({ BrowserWindow }, action) => {
        BrowserWindow.getAllWindows()[0]?.webContents.send('menu', action)
      }, item)
      await expect(app.page.getByRole('region', { name })).toBeVisible()
      await findsNothing(app.page)
      await shot(app.page, `${item}-${colorScheme}`)
      await app.page.keyboard.press('Escape')
      await expect(app.page.getByRole('region', { name })).toBeHidden()
    }
    expect(app.problems).toEqual([])
    await app.close()
  })

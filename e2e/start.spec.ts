import { expect, test } from '@playwright/test'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { launchApp, temporaryFolder } from './launch'
import { appWith } from './probe-app'

const notesProcesses = `
const { app } = require('electron')
const noted = (globalThis.pageProcesses = new Set())
app.whenReady().then(() => setInterval(() => {
  for (const { type, pid } of app.getAppMetrics()) if (type === 'Tab') noted.add(pid)
}, 5))
`

test('a start needs one process for the page, and does not throw one away', async () => {
  const script = join(temporaryFolder('script'), 'notes.cjs')
  writeFileSync(script, notesProcesses)
  const { app, close } = await launchApp({ switches: ['-r', script] })
  const processes = await app.evaluate(() => {
    const noted: unknown = Reflect.get(globalThis, 'pageProcesses')
    return noted instanceof Set ? noted.size : 0
  })
  expect(processes).toBe(1)
  await close()
})

test('a font that cannot be read is said, and the text is shown in another one', async () => {
  const assets = readdirSync(join(import.meta.dirname, '../out/renderer/assets'))
  const fonts = assets.filter((name) => name.endsWith('.woff2'))
  expect(fonts).not.toEqual([])
  const broken = Object.fromEntries(fonts.map((name) => [`renderer/assets/${name}`, 'no font']))
  const { page, problems, close } = await launchApp({ appFolder: appWith(broken) })
  await expect(page.locator('main [role=textbox]')).toBeVisible()
  await expect.poll(() => problems).toEqual([expect.stringContaining('A font of the app cannot be read')])
  await close()
})

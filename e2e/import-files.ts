import { expect, type Locator, type Page } from '@playwright/test'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { launchApp, temporaryFolder, type Launched, type LaunchOptions } from './launch'

export const folder = temporaryFolder('files')

/** Writes a file for the test and gives its path. */
export function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

export const wire = file(
  'wire.txt',
  'Wire report\n\nThe ministry said on Friday that eleven prisoners were handed over.\n',
)
export const copy = file('copy.txt', readFileSync(wire))
export const pdf = file('scan.pdf', Buffer.from('%PDF-1.7\n\u0000\u0001', 'latin1'))
export const empty = file('empty.txt', '')
export const latin = file(
  'latin.txt',
  Buffer.from('El señor Ibáñez habló de la entrega de catorce presos.', 'latin1'),
)
export const broken = file('broken.rubric.json', '{ "format": "rubricator", "version": 1, "documents": [')
export const foreign = file('weather.json', '{ "city": "Alden", "rain": true }')
const samples = join(import.meta.dirname, '../resources/samples')
export const markdown = join(samples, 'port-inspectors.md')
export const page = join(samples, 'court-frees-brother.html')

/** Starts the app and waits until it can be used. */
export async function start(options: LaunchOptions = {}): Promise<Launched> {
  const launched = await launchApp(options)
  await expect(launched.page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible({
    timeout: 30_000,
  })
  return launched
}

export async function importFiles(
  { page: window, answerOpen }: Launched,
  ...paths: readonly string[]
): Promise<void> {
  await answerOpen(paths)
  await window.getByRole('button', { name: 'Import', exact: true }).click()
}

export function report(window: Page): Locator {
  return window.getByRole('region', { name: 'Import report' })
}

/** What the report says about one file. */
export function reported(window: Page, name: string): Locator {
  return report(window).getByRole('listitem').filter({ hasText: name })
}

export function articles(window: Page): Locator {
  return window.getByRole('list', { name: 'Articles' }).or(window.getByRole('grid', { name: 'Articles' }))
}

export function article(window: Page, title: string | RegExp): Locator {
  return window.getByRole('main').getByRole('textbox', { name: title })
}

export async function shot(window: Page, name: string): Promise<void> {
  await window.screenshot({ path: `test-results/import-export/${name}.png` })
}

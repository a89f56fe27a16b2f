import { expect, type Locator, type Page } from '@playwright/test'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Project } from '#core/model/project'
import { readFile } from '#formats/read-file'
import { launchApp, temporaryFolder, type Launched, type LaunchOptions } from './launch'

export const TEXT =
  'Mexico extradited Rafael Caro Quintero on Friday. Officials in Chicago praised the agreement as a success.'

const folder = temporaryFolder('review')
const running: Launched[] = []

/** Ends what a test left open. */
export async function quitAll(): Promise<void> {
  for (const app of running.splice(0)) await app.close()
}

export async function launch(options: LaunchOptions = {}): Promise<Launched> {
  const app = await launchApp(options)
  running.push(app)
  await expect(article(app.page)).toBeVisible()
  return app
}

export async function quit(app: Launched): Promise<void> {
  running.splice(running.indexOf(app), 1)
  await app.close()
}

export function article(page: Page): Locator {
  return page.getByRole('main').getByRole('textbox').first()
}

/** Tags the words as a person without a mouse would: caret, growing selection, letter. */
export async function tag(page: Page, words: string, key: string): Promise<void> {
  await article(page).focus()
  await page.keyboard.press('Control+Home')
  for (let i = 0; i < TEXT.indexOf(words); i++) await page.keyboard.press('ArrowRight')
  for (const _ of words) await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press(key)
  await expect(page.getByRole('list', { name: 'Annotations', exact: true }).getByText(words)).toBeVisible()
}

export async function importFile(app: Launched, path: string): Promise<void> {
  await app.answerOpen([path])
  await app.page.getByRole('button', { name: 'Import', exact: true }).click()
}

export async function exportProject(app: Launched, name: string): Promise<string> {
  const path = join(folder, `${name}.rubric.json`)
  await app.answerSave(path)
  await app.page.getByRole('button', { name: 'Export', exact: true }).click()
  const sheet = app.page.getByRole('dialog', { name: 'Export' })
  const field = sheet.getByLabel('Your name, as colleagues will see it')
  if (await field.isVisible()) await field.fill(name)
  await sheet.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(sheet).toBeHidden()
  return path
}

export async function review(app: Launched, path: string): Promise<void> {
  await app.answerOpen([path])
  await app.page.getByRole('button', { name: 'Review', exact: true }).click()
}

export function panel(page: Page): Locator {
  return page.getByRole('region', { name: 'Review', exact: true })
}

export function item(page: Page, words: string): Locator {
  return page.getByRole('list', { name: 'Differences' }).getByRole('listitem').filter({ hasText: words })
}

export async function theme({ app, page }: Launched, wanted: 'light' | 'dark'): Promise<void> {
  await app.evaluate(({ Menu }, id) => {
    Menu.getApplicationMenu()?.getMenuItemById(id)?.click()
  }, `theme-${wanted}`)
  await expect(page.locator('html')).toHaveAttribute('data-theme', wanted)
}

/** Ana's project with one article of her own, tagged; gives the profile and the exported file. */
export async function anaWorks(): Promise<{ readonly app: Launched; readonly file: string }> {
  const app = await launch()
  const source = join(folder, 'extradition.txt')
  writeFileSync(source, TEXT)
  await importFile(app, source)
  await expect(article(app.page)).toHaveAccessibleName('Extradition')
  const { page } = app
  await tag(page, 'Mexico', 'l')
  await tag(page, 'Rafael Caro Quintero', 'p')
  await tag(page, 'Officials', 'p')
  await tag(page, 'agreement', 'd')
  await tag(page, 'Friday', 't')
  await page.getByLabel('Note').fill('the day after the ruling')
  await page.getByLabel('Note').press('Control+Enter')
  await expect(page.getByRole('status')).toHaveText('Saved')
  return { app, file: await exportProject(app, 'Ana') }
}

/** Ben opens Ana's file as a project and tags the article as he sees it. */
export async function benWorks(file: string): Promise<string> {
  const app = await launch()
  const { page } = app
  await importFile(app, file)
  await page.getByRole('button', { name: 'Open as a project' }).click()
  await page
    .getByRole('list', { name: 'Articles', exact: true })
    .getByText('Extradition', { exact: true })
    .click()
  await expect(article(page)).toContainText('Caro Quintero')
  await tag(page, 'Mexico', 'o')
  await tag(page, 'Caro Quintero', 'p')
  await tag(page, 'Officials', 'p')
  await tag(page, 'Friday', 't')
  await tag(page, 'Chicago', 'l')
  const path = await exportProject(app, 'Ben')
  await quit(app)
  return path
}

/** The file as a colleague called Bea, of just the same opinion, would have made it; then changed. */
export function fromBea(path: string, name: string, change: (text: string) => string): string {
  const text = readFileSync(path, 'utf8')
  const me = /"annotators": \[\s*\{"id":"([^"]+)"/u.exec(text)?.[1] ?? 'nobody'
  const made = join(folder, `${name}.rubric.json`)
  writeFileSync(made, rehashed(change(text.replaceAll(me, 'bea').replaceAll('"name":"Ana"', '"name":"Bea"'))))
  return made
}

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

/** With the hash of the first article's text as it is written in the file now. */
function rehashed(file: string): string {
  const text = /"text": ("(?:[^"\\]|\\.)*")/u.exec(file)?.[1] ?? '""'
  return file.replace(
    /"textHash": "sha256:[0-9a-f]+"/u,
    `"textHash": "sha256:${sha256(String(JSON.parse(text)))}"`,
  )
}

/** The project in an exported file, which must be one that can be read. */
export function projectIn(path: string): Project {
  const reading = readFile(
    { name: path, bytes: readFileSync(path) },
    { sha256, now: () => new Date().toISOString() },
  )
  if (reading.kind !== 'project') throw new Error(`${path} is not a project: ${JSON.stringify(reading)}`)
  return reading.project
}

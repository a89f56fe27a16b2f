import { expect, type Page } from '@playwright/test'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { goTo } from './crashing'
import type { FailingCalls } from './failing-calls'
import { articles, importFiles } from './import-files'
import type { Launched } from './launch'

/** Milliseconds without a call after which main is at rest. */
const REST = 300
/** The longest wait before saving is tried again is ten seconds. */
export const PATIENCE = 60_000

const footer = (page: Page) => page.getByRole('contentinfo')
const failed = (page: Page) => page.getByRole('heading', { name: /^Rubricator could not open/u })

/** Everything that tells a person what went wrong. */
const problems =
  /the disk is full|the disk reported an error|you have no permission|went wrong inside Rubricator|Not saved|not written|not on the disk as it was|could not open|damaged|cannot be read/u

/** What a session has to do with: its folders, and where its calls are noted. */
export interface Surroundings {
  readonly calls: FailingCalls
  /** Has the article and the backup. */
  readonly folder: string
}

/** What is there, as the window shows it. */
export interface Shown {
  readonly articles: readonly string[]
  readonly counts: string
  readonly annotations: readonly string[]
  readonly text: string
  readonly theme: string
}

export interface Outcome {
  readonly shown: Shown
  /** What the person was told of problems. */
  readonly said: ReadonlySet<string>
}

async function rest({ calls }: Surroundings): Promise<void> {
  for (let before = -1; ;) {
    const { count } = calls
    if (count === before) return
    before = count
    await pause(REST)
  }
}

export async function hear({ page }: Launched, said: Set<string>): Promise<void> {
  const lines = (await page.locator('body').innerText()).split('\n')
  for (const line of lines) if (problems.test(line)) said.add(line)
}

/** Whether the work was opened. */
export async function isOpened({ page }: Launched): Promise<boolean> {
  await expect(footer(page).filter({ hasText: 'entities' }).or(failed(page))).toBeVisible({
    timeout: PATIENCE,
  })
  return !(await failed(page).isVisible())
}

export async function untilSaved({ page }: Launched): Promise<void> {
  await expect(footer(page)).toContainText(/^Saved/mu, { timeout: PATIENCE, useInnerText: true })
}

function send({ app }: Launched, action: string): Promise<void> {
  return app.evaluate(({ BrowserWindow }, menu) => {
    BrowserWindow.getAllWindows()[0]?.webContents.send('menu', menu)
  }, action)
}

const title = 'Wire report'
const typed = 'Late: '

type Step = (launched: Launched, around: Surroundings) => Promise<void>

/** Three words. */
export const tag: Step = async (launched) => {
  await goTo(launched, 0)
  for (let n = 0; n < 3; n += 1)
    for (const key of ['Control+ArrowRight', 'Space', 'w']) await launched.page.keyboard.press(key)
}

const edit: Step = async (launched) => {
  const { keyboard } = launched.page
  await goTo(launched, 0)
  await keyboard.press('Control+e')
  await keyboard.type(typed)
  await keyboard.press('Escape')
}

const undo: Step = async ({ page }) => {
  await page.locator('main [role=textbox]').focus()
  for (const key of ['Control+z', 'Control+z', 'Control+Shift+z']) await page.keyboard.press(key)
}

const bringIn: Step = async (launched, { folder }) => {
  const { page } = launched
  const path = join(folder, 'wire.txt')
  writeFileSync(path, `${title}\n\nThe ministry said on Friday that eleven prisoners were handed over.\n`)
  await importFiles(launched, path)
  const arrived = articles(page).getByText(title)
  const told = page.getByRole('region', { name: 'Import report' }).or(page.getByText(problems)).first()
  await expect(arrived.or(told).first()).toBeVisible({ timeout: PATIENCE })
}

const backUp: Step = async (launched, { folder }) => {
  const path = join(folder, 'Stick')
  mkdirSync(path, { recursive: true })
  await launched.answerOpen([path])
  await send(launched, 'back-up')
}

const listSnapshots: Step = async ({ page }) => {
  await page.keyboard.press('Control+Shift+B')
  await expect(page.getByRole('region', { name: 'Restore and back up' })).toBeVisible()
}

const darken: Step = async (launched) => {
  await launched.page.keyboard.press('Escape')
  await send(launched, 'theme-dark')
}

const steps = [tag, undo, edit, bringIn, backUp, listSnapshots, darken]

/** Does some of everything, whether it works or not, and waits until what can be saved is. */
export async function session(launched: Launched, around: Surroundings): Promise<Outcome> {
  const said = new Set<string>()
  for (const step of steps) {
    await step(launched, around)
    await rest(around)
    await hear(launched, said)
  }
  await untilSaved(launched)
  return { shown: await shown(launched), said }
}

/** Whether all of it was done. */
export function isAllDone({ articles: all, text, theme, annotations }: Shown): boolean {
  const tagged = annotations.filter((one) => one.startsWith('Weapon')).length
  return all.some((one) => one.includes(title)) && text.startsWith(typed) && theme === 'dark' && tagged >= 2
}

/** In the sample's first article. */
export async function shown({ page }: Launched): Promise<Shown> {
  await articles(page).getByText('Costaverde').first().click()
  const text = page.getByRole('main').getByRole('textbox', { name: /Costaverde/u })
  await expect(text).toBeVisible()
  return {
    articles: (await articles(page).getByRole('listitem').allInnerTexts()).toSorted(),
    counts: /\d+ entit.*/u.exec(await footer(page).innerText())?.[0] ?? '',
    annotations: await page.getByRole('list', { name: 'Annotations' }).getByRole('listitem').allInnerTexts(),
    text: await text.innerText(),
    theme: (await page.locator('html').getAttribute('data-theme')) ?? '',
  }
}

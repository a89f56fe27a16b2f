import { expect, type Page } from '@playwright/test'
import { randomBytes } from 'node:crypto'
import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { goTo, launch, look } from './crashing'
import { killWhileWriting } from './database-log'
import { articles, importFiles } from './import-files'
import { temporaryFolder, type Launched } from './launch'

/** Articles in one import, and characters in each: together as much as one transaction of the control. */
export const TOGETHER = 30
const LENGTH = 40_000

/** Text files of random letters. */
export function newArticles(): readonly string[] {
  const folder = temporaryFolder('articles')
  const paths = Array.from({ length: TOGETHER }, (_, n) => join(folder, `article-${n}.txt`))
  for (const [n, path] of paths.entries())
    writeFileSync(path, `Article ${n}\n\n${randomBytes(LENGTH / 2).toString('hex')}\n`)
  return paths
}

export async function articleCount(page: Page): Promise<number> {
  const text = await page.getByRole('banner').innerText()
  return Number(/(\d+) articles/u.exec(text)?.[1])
}

/** What is there to lose. */
interface Work {
  readonly articles: number
  /** In the sample's first article. */
  readonly entities: number
}

const sample = 'Costaverde hands over fourteen'

/** Starts the app and goes to the sample's first article. */
async function open(profile: string): Promise<{ launched: Launched; found: Work }> {
  const launched = await launch(profile)
  const { page } = launched
  await articles(page).getByText(sample).first().click()
  await expect(page.getByRole('main').getByRole('textbox', { name: sample })).toBeVisible()
  await expect.poll(() => look(page)).toMatchObject({ isSaved: true })
  return { launched, found: { articles: await articleCount(page), entities: (await look(page)).entities } }
}

/** Tags a word that was not tagged before, and quits. Gives what was there, and what is there now. */
async function workAndQuit(profile: string, time: number): Promise<{ found: Work; left: Work }> {
  const { launched, found } = await open(profile)
  const { page } = launched
  await goTo(launched, time)
  for (const key of ['Control+ArrowRight', 'Space', 'w']) await page.keyboard.press(key)
  await expect.poll(() => look(page)).toEqual({ entities: found.entities + 1, isSaved: true })
  await launched.close()
  return { found, left: { ...found, entities: found.entities + 1 } }
}

async function lookAndQuit(profile: string): Promise<Work> {
  const { launched, found } = await open(profile)
  await launched.close()
  return found
}

/** Leaves of a profile what it would be had the app stored its work with Dexie alone. */
function forgetJournal(profile: string): void {
  for (const name of ['projects', 'snapshots', 'library.json', 'library.before.json', 'running'])
    rmSync(join(profile, name), { recursive: true, force: true })
}

/** What Dexie alone has of it, after some more work and another start. */
async function withoutJournal(profile: string, time: number): Promise<Work> {
  const copy = temporaryFolder('no-journal')
  cpSync(profile, copy, { recursive: true })
  forgetJournal(copy)
  await workAndQuit(copy, time)
  forgetJournal(copy)
  const found = await lookAndQuit(copy)
  rmSync(copy, { recursive: true })
  return found
}

/** Takes the import back and brings it in again, until the app is killed. */
async function storeAgain({ page }: Launched): Promise<void> {
  const saved = async (): Promise<void> => {
    await expect.poll(() => look(page), { timeout: 5000 }).toMatchObject({ isSaved: true })
  }
  while (!page.isClosed())
    for (const key of ['Control+z', 'Control+Shift+z']) {
      await page.locator('main [role=textbox]').focus()
      await page.keyboard.press(key)
      // It is slow, for it is stopped again and again.
      await saved().catch(() => undefined)
    }
}

/**
 * Kills the app in the middle of storing an import, again and again; each time some more is done after it, and it is
 * quit and started again, for a torn log is found only then. Where the two are compared it gives how often Dexie alone
 * would have lost some of it.
 */
export async function breakOffImports(
  profile: string,
  times: number,
  compares: boolean,
): Promise<{ losses: number; within: number }> {
  const isMissing = (found: Work, left: Work): boolean =>
    found.articles < left.articles || found.entities < left.entities
  let left = await lookAndQuit(profile)
  let [losses, within] = [0, 0]
  for (let time = 0; time < times; time += 1) {
    const { launched } = await open(profile)
    await importFiles(launched, ...newArticles())
    await expect(launched.page.getByText(`Imported ${TOGETHER} articles`)).toBeVisible({ timeout: 20_000 })
    const storing = storeAgain(launched).catch(() => undefined)
    if (await killWhileWriting(launched)) within += 1
    await storing
    if (compares && isMissing(await withoutJournal(profile, time), left)) losses += 1
    const { found, left: next } = await workAndQuit(profile, time)
    expect([left.articles, left.articles + TOGETHER]).toContain(found.articles)
    expect(found.entities).toBe(left.entities)
    expect(await lookAndQuit(profile)).toEqual(next)
    left = next
  }
  return { losses, within }
}

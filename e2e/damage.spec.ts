import { expect, test, type Page } from '@playwright/test'
import { randomBytes } from 'node:crypto'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newestIn } from './database-log'
import { articles } from './import-files'
import { storeAndQuit, workAndLook } from './killed-storing'
import { launchApp, temporaryFolder, type Launched } from './launch'

type Damage = readonly [name: string, file: RegExp, change: (bytes: Buffer) => Buffer | undefined]

const cut = (bytes: number) => (was: Buffer) => was.subarray(0, Math.max(0, was.length - bytes))
const halve = (was: Buffer): Buffer => was.subarray(0, was.length >> 1)
const flip = (place: number) => (was: Buffer) => {
  const changed = Buffer.from(was)
  const at = Math.min(was.length - 1, Math.floor(was.length * place))
  if (at >= 0) changed[at] = (changed[at] ?? 0) ^ 0xff
  return changed
}
const gone = (): undefined => undefined

/** What can happen to Chromium's files; the newest of those that match is damaged. `npm run test:long` does them all. */
const damages: readonly Damage[] = [
  ['the newest log lacks its last byte', /\.log$/u, cut(1)],
  ['the manifest is gone', /^MANIFEST/u, gone],
  ['the log is gone', /\.log$/u, gone],
  ['the newest log lacks 60 bytes', /\.log$/u, cut(60)],
  ['half of the log is missing', /\.log$/u, halve],
  ['a byte in the middle of the log is another', /\.log$/u, flip(0.5)],
  ['a byte at the head of the log is another', /\.log$/u, flip(0)],
  ['the log is empty', /\.log$/u, () => Buffer.alloc(0)],
  ['a byte in the foot of a table is another', /\.ldb$/u, flip(1)],
  ['a byte in the middle of a table is another', /\.ldb$/u, flip(0.5)],
  ['a byte at the head of a table is another', /\.ldb$/u, flip(0)],
  ['half of a table is missing', /\.ldb$/u, halve],
  ['a table is empty', /\.ldb$/u, () => Buffer.alloc(0)],
  ['a table is gone', /\.ldb$/u, gone],
  ['a byte of the manifest is another', /^MANIFEST/u, flip(0.5)],
  ['half of the manifest is missing', /^MANIFEST/u, halve],
  ['the pointer to the manifest is gone', /^CURRENT$/u, gone],
]
const some = process.env['DAMAGES'] === 'all' ? damages : damages.slice(0, 2)

const words = ['prisoners', 'tariffs', 'appear']
/** Articles and characters in each: more than Chromium keeps in its log, so that there are tables. */
const ARTICLES = 130
const LENGTH = 42_000

const weapons = (page: Page) => page.getByRole('list', { name: 'Annotations' }).getByText('Weapon')
const footer = (page: Page) => page.getByRole('contentinfo')

async function launch(profile: string): Promise<Launched> {
  const launched = await launchApp({ profile })
  // What starts the app again would be out of the test's hands.
  await launched.app.evaluate(({ app }) => (app.relaunch = () => undefined))
  const repair = launched.page.getByRole('button', { name: 'Make it anew and start again' })
  await expect(footer(launched.page).or(repair)).toBeVisible({ timeout: 30_000 })
  if (!(await repair.isVisible())) return launched
  const closed = launched.app.waitForEvent('close')
  await repair.click()
  await closed
  return launch(profile)
}

async function tag({ page }: Launched, word: string): Promise<void> {
  await page.locator('main [role=textbox]').getByText(word).first().dblclick()
  await page.keyboard.press('w')
  await expect(footer(page)).toContainText('Saved')
}

/** Brings in more text than Chromium keeps in its log, and goes back to where the person was. */
async function importMuch({ page, answerOpen }: Launched): Promise<void> {
  const title = await page.locator('main [role=textbox]').getAttribute('aria-label')
  const folder = temporaryFolder('articles')
  const paths = Array.from({ length: ARTICLES }, (_, n) => join(folder, `article-${n}.txt`))
  for (const [n, path] of paths.entries())
    writeFileSync(path, `Article ${n}\n\n${randomBytes(LENGTH / 2).toString('hex')}\n`)
  await answerOpen(paths)
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(footer(page)).toContainText('Saved', { timeout: 50_000 })
  await expect(page.getByRole('main').getByRole('textbox', { name: 'Article 0' })).toBeVisible({
    timeout: 50_000,
  })
  await expect(footer(page)).toContainText('Saved', { timeout: 50_000 })
  await articles(page)
    .getByText(title ?? '')
    .first()
    .click()
  await expect(page.getByRole('main').getByRole('textbox', { name: title ?? '' })).toBeVisible()
}

let pristine = ''

test.beforeAll(async () => {
  test.setTimeout(120_000)
  pristine = temporaryFolder('pristine')
  for (const [n, word] of words.entries()) {
    const launched = await launch(pristine)
    await tag(launched, word)
    await expect(weapons(launched.page)).toHaveCount(n + 1)
    if (n === 1) await importMuch(launched)
    await launched.close()
  }
})

for (const [name, file, change] of some)
  test(`nothing is lost when ${name}`, async () => {
    const profile = temporaryFolder('damage')
    cpSync(pristine, profile, { recursive: true })
    const path = newestIn(profile, file)
    const changed = change(readFileSync(path))
    if (changed === undefined) rmSync(path)
    else writeFileSync(path, changed)
    for (const n of [0, 1]) {
      const launched = await launch(profile)
      await expect(weapons(launched.page)).toHaveCount(words.length)
      if (n === 0) {
        await tag(launched, 'sentence')
        await launched.page.keyboard.press('Control+z')
        await expect(footer(launched.page)).toContainText('Saved')
      }
      await expect(weapons(launched.page)).toHaveCount(words.length)
      await launched.close()
    }
  })

test('the control: Dexie alone has nothing left two starts after its newest log lacks its last byte', async () => {
  const profile = temporaryFolder('damage-control')
  const stored = await storeAndQuit(profile, 100)
  const log = newestIn(profile, /\.log$/u)
  writeFileSync(log, cut(1)(readFileSync(log)))
  const lost = await workAndLook(profile, stored)
  console.info(`Dexie alone, one byte cut off: ${JSON.stringify(lost)}`)
  expect(lost?.found).toBe(0)
})

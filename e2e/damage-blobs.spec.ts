import { expect, test, type Page } from '@playwright/test'
import { randomBytes } from 'node:crypto'
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { articles, importFiles } from './import-files'
import { launchApp, temporaryFolder, type Launched } from './launch'

/** Chromium keeps here what it cannot press below 64 KiB, a file for each value, with no checksum. */
const folder = 'IndexedDB/app_bundle_0.indexeddb.blob'

type Damage = readonly [name: string, change: (path: string) => void]

const rewrite = (change: (bytes: Buffer) => Buffer) => (path: string) =>
  writeFileSync(path, change(readFileSync(path)))
const flip = (bytes: Buffer): Buffer => {
  const at = bytes.length >> 1
  bytes[at] = (bytes[at] ?? 0) ^ 0x01
  return bytes
}

/** What happens to each of the files. `DAMAGES=all` does them all. */
const damages: readonly Damage[] = [
  ['has another byte in the middle', rewrite(flip)],
  ['is gone', (path) => rmSync(path)],
  ['is cut in half', rewrite((bytes) => bytes.subarray(0, bytes.length >> 1))],
  ['is empty', rewrite(() => Buffer.alloc(0))],
  [
    'is gone with its folder',
    (path) => rmSync(join(path.split(folder)[0] ?? '', folder), { recursive: true, force: true }),
  ],
]
const some = process.env['DAMAGES'] === 'all' ? damages : damages.slice(0, 1)

const text = Array.from({ length: 400 }, (_, n) => `Sentence ${n}: ${randomBytes(300).toString('base64')}.`)
const footer = (page: Page) => page.getByRole('contentinfo')
const large = (page: Page) => page.getByRole('main').getByRole('textbox', { name: 'Large' })

function blobs(profile: string): readonly string[] {
  const found = readdirSync(join(profile, folder), { recursive: true, withFileTypes: true })
  return found.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name))
}

/** Opens; where what is stored is to be made anew first, does that. */
async function launch(profile: string): Promise<Launched> {
  const launched = await launchApp({ profile })
  await launched.app.evaluate(({ app }) => (app.relaunch = () => undefined))
  const repair = launched.page.getByRole('button', { name: 'Make it anew and start again' })
  await expect(footer(launched.page).or(repair)).toBeVisible({ timeout: 50_000 })
  if (!(await repair.isVisible())) return launched
  const closed = launched.app.waitForEvent('close')
  await repair.click()
  await closed
  return launch(profile)
}

/** Whether the article is there as it was brought in; otherwise the person is told what to do, and starts again. */
async function isWhole({ page }: Launched): Promise<boolean> {
  await articles(page).getByText('Large').click()
  const told = page.getByRole('alert').filter({ hasText: 'start it again' })
  await expect(large(page).or(told)).toBeVisible({ timeout: 40_000 })
  if (await told.isVisible()) return false
  const missing = async (): Promise<number> => {
    const shown = (await large(page).textContent()) ?? ''
    return text.filter((line) => !shown.includes(line)).length
  }
  await expect.poll(missing, { timeout: 20_000 }).toBe(0)
  return true
}

let pristine = ''

test.beforeAll(async () => {
  test.setTimeout(120_000)
  pristine = temporaryFolder('blobs')
  const launched = await launch(pristine)
  const path = join(temporaryFolder('large'), 'Large.txt')
  writeFileSync(path, `Large\n\n${text.join('\n\n')}\n`)
  await importFiles(launched, path)
  await expect(large(launched.page)).toBeVisible({ timeout: 30_000 })
  await expect(footer(launched.page)).toContainText('Saved')
  await launched.close()
  expect(blobs(pristine).length).toBeGreaterThan(1)
})

for (const [name, damage] of some)
  for (const isOpen of [true, false])
    test(`nothing is lost, and no change goes unnoticed, when each large value ${name}; the article ${isOpen ? 'is open at the start' : 'is opened later'}`, async () => {
      test.setTimeout(120_000)
      const profile = temporaryFolder('damaged-blobs')
      cpSync(pristine, profile, { recursive: true })
      if (!isOpen) {
        const before = await launch(profile)
        await articles(before.page).getByText('Costaverde').first().click()
        await expect(large(before.page)).toBeHidden()
        await before.close()
      }
      for (const path of blobs(profile)) damage(path)
      const first = await launch(profile)
      const isThere = await isWhole(first)
      await first.close()
      if (isThere) return
      const second = await launch(profile)
      expect(await isWhole(second)).toBe(true)
      await second.close()
    })

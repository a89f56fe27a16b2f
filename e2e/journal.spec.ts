import { expect, test, type Page } from '@playwright/test'
import { existsSync, readdirSync, rmSync, writeFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { launchApp, temporaryFolder, type Launched } from './launch'

const list = (page: Page) => page.getByRole('list', { name: 'Annotations' })
const status = (page: Page) => page.getByRole('status').filter({ hasText: 'Saved' })

async function launch(profile: string): Promise<Launched> {
  const launched = await launchApp({ profile })
  await expect(launched.page.locator('main [role=textbox]')).toBeVisible()
  await expect(list(launched.page)).toBeVisible()
  return launched
}

/** Ends every process of the app at once, as a crash of the machine would. */
async function kill({ app }: Launched): Promise<void> {
  const child = app.process()
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await gone
}

/** Tags the word the caret is in as a Weapon, which the sample has none of. */
async function tag({ page }: Launched, word: string): Promise<void> {
  await page.locator('main [role=textbox]').getByText(word).first().dblclick()
  await page.keyboard.press('w')
  await expect(list(page).getByText('Weapon').first()).toBeVisible()
  await expect(status(page)).toBeVisible()
}

test('after a kill the project is made anew from its journal, and the person is told', async () => {
  const profile = temporaryFolder('journal')
  const first = await launch(profile)
  await tag(first, 'prisoners')
  await kill(first)
  const second = await launch(profile)
  await expect(second.page.getByText('Nothing is lost')).toBeVisible()
  await expect(list(second.page).getByText('Weapon').first()).toBeVisible()
  expect(readdirSync(join(profile, 'set-aside'))).toHaveLength(1)
  await second.page.locator('main [role=textbox]').focus()
  await second.page.keyboard.press('Control+z')
  await expect(list(second.page).getByText('Weapon')).toHaveCount(0)
  await second.close()
  expect(existsSync(join(profile, 'running'))).toBe(false)
  const third = await launch(profile)
  await expect(third.page.getByText('Nothing is lost')).toHaveCount(0)
  await expect(list(third.page).getByText('Weapon')).toHaveCount(0)
  expect(third.problems).toEqual([])
  await third.close()
})

test('a database that is gone is made anew, and one whose journal lost its end writes it again', async () => {
  const profile = temporaryFolder('journal')
  const first = await launch(profile)
  await tag(first, 'prisoners')
  await first.close()
  const projects = join(profile, 'projects')
  const [folder = ''] = readdirSync(projects)
  const segment = join(projects, folder, '000001.log')
  writeFileSync(segment, readFileSync(segment).subarray(0, -3))
  const second = await launch(profile)
  await expect(list(second.page).getByText('Weapon').first()).toBeVisible()
  await second.close()
  rmSync(join(profile, 'IndexedDB'), { recursive: true })
  const third = await launch(profile)
  await expect(list(third.page).getByText('Weapon').first()).toBeVisible()
  expect(third.problems).toEqual([])
  await third.close()
})

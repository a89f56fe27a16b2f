import { expect, test } from '@playwright/test'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { kill, launch } from './crashing'
import { importFiles } from './import-files'
import { articleCount, newArticles, TOGETHER } from './killed-imports'
import { launchApp, temporaryFolder, type Launched } from './launch'
import { violations } from './shell-page'

async function chooseProject({ page }: Pick<Launched, 'page'>, name: string | RegExp): Promise<void> {
  await page
    .getByRole('banner')
    .getByRole('button', { name: / articles?$/u })
    .click()
  await page.getByRole('menuitem', { name }).last().click()
}

/** Writes over some of what the project with this name began with. */
function damageBase(profile: string, name: string): void {
  const projects = join(profile, 'projects')
  const bases = readdirSync(projects).map((folder) => join(projects, folder, 'base-0.records'))
  const base = bases.find((path) => readFileSync(path).includes(`"${name}"`)) ?? ''
  const bytes = readFileSync(base)
  writeFileSync(base, bytes.fill(0x20, bytes.length >> 1, (bytes.length >> 1) + 8))
}

test('an import that was killed brought all of its articles or none', async () => {
  test.setTimeout(120_000)
  const profile = temporaryFolder('import-killed')
  let before = 2
  for (const patience of [200, 1000]) {
    const launched = await launch(profile)
    await importFiles(launched, ...newArticles())
    await pause(patience)
    await kill(launched)
    const { page, close } = await launch(profile)
    const after = await articleCount(page)
    expect([before, before + TOGETHER]).toContain(after)
    before = after
    await close()
  }
})

/** A profile of which two entities were tagged in two sessions; the journal of the first is damaged, the database gone. */
async function bothDamaged(): Promise<string> {
  const profile = temporaryFolder('both-damaged')
  for (const word of ['prisoners', 'tariffs']) {
    const { page, close } = await launch(profile)
    await page.locator('main [role=textbox]').getByText(word).first().dblclick()
    await page.keyboard.press('w')
    await expect(page.getByRole('contentinfo')).toContainText('Saved')
    await close()
  }
  const [folder = ''] = readdirSync(join(profile, 'projects'))
  const first = join(profile, 'projects', folder, '000001.log')
  writeFileSync(first, readFileSync(first).fill(0x20, 0, 8))
  rmSync(join(profile, 'IndexedDB'), { recursive: true })
  return profile
}

test('when journal and database are both damaged what is lost comes from a snapshot', async () => {
  const profile = await bothDamaged()
  const { page, problems, close } = await launch(profile)
  await expect(page.getByText('Nothing is lost')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Annotations' }).getByText('Weapon')).toHaveCount(2)
  expect(problems).toEqual([])
  await close()
})

test('a journal that is damaged while its project is open is written anew when the window closes', async () => {
  const profile = temporaryFolder('journal-damaged')
  const { page, close } = await launch(profile)
  for (const word of ['prisoners', 'tariffs']) {
    await page.locator('main [role=textbox]').getByText(word).first().dblclick()
    await page.keyboard.press('w')
    await expect(page.getByRole('contentinfo')).toContainText('Saved')
  }
  const [folder = ''] = readdirSync(join(profile, 'projects'))
  const log = join(profile, 'projects', folder, '000001.log')
  writeFileSync(log, readFileSync(log).fill(0x20, 0, 8))
  await close()
  for (const gone of ['IndexedDB', 'snapshots']) rmSync(join(profile, gone), { recursive: true })
  const again = await launch(profile)
  await expect(again.page.getByText('Nothing is lost')).toBeVisible()
  await expect(again.page.getByRole('list', { name: 'Annotations' }).getByText('Weapon')).toHaveCount(2)
  await again.close()
})

test('when there is no snapshot either the person is told what is lost, and what was kept', async () => {
  const profile = await bothDamaged()
  rmSync(join(profile, 'snapshots'), { recursive: true })
  const projects = join(profile, 'projects')
  const { page, close } = await launch(profile)
  await expect(page.getByText('The last 2 changes could not be read from the disk.')).toBeVisible()
  await expect(page.getByText('what is damaged was kept in the profile folder')).toBeVisible()
  await page.screenshot({ path: 'test-results/changes-lost.png' })
  expect(readdirSync(projects).filter((name) => name.includes('damaged'))).toHaveLength(1)
  await close()
})

test('what a project began with is written again from a snapshot when it is damaged, and nothing is lost', async () => {
  const profile = temporaryFolder('base-damaged')
  const first = await launch(profile)
  await first.page.locator('main [role=textbox]').getByText('prisoners').first().dblclick()
  await first.page.keyboard.press('w')
  await expect(first.page.getByRole('contentinfo')).toContainText('Saved')
  await first.close()
  const projects = join(profile, 'projects')
  const [folder = ''] = readdirSync(projects)
  const base = join(projects, folder, 'base-0.records')
  const bytes = readFileSync(base)
  writeFileSync(base, Buffer.from(bytes).fill(0x20, bytes.length >> 1, (bytes.length >> 1) + 8))
  rmSync(join(profile, 'IndexedDB'), { recursive: true })
  const { page, problems, close } = await launch(profile)
  await expect(page.getByRole('list', { name: 'Annotations' }).getByText('Weapon')).toHaveCount(1)
  await expect(page.getByText('Nothing is lost')).toBeVisible()
  expect(readFileSync(base).equals(bytes)).toBe(true)
  expect(problems).toEqual([])
  await close()
})

test('a project that cannot be opened keeps nobody from the others, or from a new one', async () => {
  const profile = temporaryFolder('no-base')
  const first = await launch(profile)
  await chooseProject(first, /^New project$/u)
  await expect(first.page.getByRole('banner')).toContainText('New project')
  await first.close()
  damageBase(profile, 'New project')
  rmSync(join(profile, 'snapshots'), { recursive: true })
  rmSync(join(profile, 'IndexedDB'), { recursive: true })
  const { page, close, problems } = await launchApp({ profile })
  await expect(page.getByRole('heading', { name: 'Rubricator could not open “New project”.' })).toBeVisible()
  await expect(page.getByText('base-0.records')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.screenshot({ path: 'test-results/project-not-opened.png' })
  await page.getByRole('button', { name: 'A new, empty project' }).click()
  const banner = page.getByRole('banner')
  await expect(banner).toContainText('New project 2')
  await chooseProject({ page }, /^New project$/u)
  await expect(page.getByText('base-0.records')).toBeVisible()
  await expect(banner).toContainText('New project 2')
  await chooseProject({ page }, 'Costaverde')
  await page.locator('main [role=textbox]').getByText('prisoners').first().dblclick()
  await page.keyboard.press('w')
  await expect(page.getByRole('contentinfo')).toContainText('Saved')
  expect(problems).toEqual([])
  await close()
})

import type { Project } from '#core/model/project'
import { readFile } from '#formats/read-file'
import { expect, test, type Locator } from '@playwright/test'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  article,
  articles,
  broken,
  copy,
  empty,
  foreign,
  importFiles,
  latin,
  markdown,
  page,
  pdf,
  report,
  reported,
  shot,
  wire,
  folder,
  start as startApp,
} from './import-files'
import type { Launched, LaunchOptions } from './launch'

let launched: Launched | undefined

async function start(options: LaunchOptions = {}): Promise<Launched> {
  launched = await startApp(options)
  return launched
}

test.afterEach(async () => {
  const problems = launched?.problems ?? []
  await launched?.close()
  launched = undefined
  expect(problems).toEqual([])
})

test('an article comes in by the button and is opened; undo takes it out again', async () => {
  const app = await start()
  await importFiles(app, wire)
  await expect(article(app.page, 'Wire report')).toContainText('eleven prisoners were handed over')
  await expect(report(app.page)).toBeHidden()
  await app.page.getByRole('button', { name: 'Undo', exact: true }).first().click()
  await expect(articles(app.page)).not.toContainText('Wire report')
})

test('several files at once: what cannot be read is named with its reason, the rest comes in', async () => {
  const app = await start()
  await importFiles(app, wire, pdf, empty, broken, markdown)
  await expect(report(app.page)).toContainText('5 files: 3 refused, 2 imported.')
  await expect(reported(app.page, 'scan.pdf')).toContainText('This is a PDF file')
  await expect(reported(app.page, 'empty.txt')).toContainText('The file is empty')
  await expect(reported(app.page, 'broken.rubric.json')).toContainText('line 1, column')
  await expect(reported(app.page, 'broken.rubric.json')).toContainText(
    'Ask whoever made it to export it again',
  )
  await expect(articles(app.page)).toContainText('Wire report')
  await expect(articles(app.page)).toContainText('Port inspectors find 300 kilograms')
  await shot(app.page, 'report')
  await app.page.keyboard.press('Escape')
  await expect(report(app.page)).toBeHidden()
})

test('when everything is refused nothing changes', async () => {
  const app = await start()
  const before = await articles(app.page).innerText()
  await importFiles(app, pdf, empty, broken, foreign)
  await expect(report(app.page)).toContainText('4 files: 4 refused.')
  await expect(reported(app.page, 'weather.json')).toContainText('Choose a *.rubric.json file')
  expect(await articles(app.page).innerText()).toBe(before)
  await expect(app.page.getByRole('button', { name: 'Undo', exact: true }).first()).toBeDisabled()
})

test('the same article again is asked about', async () => {
  const app = await start()
  await importFiles(app, wire, copy)
  await expect(reported(app.page, 'copy.txt')).toContainText('“Wire report” is here already.')
  await report(app.page).getByRole('button', { name: 'Skip' }).click()
  await expect(reported(app.page, 'copy.txt')).toContainText('Skipped')
  await report(app.page).getByRole('button', { name: 'Done' }).click()
  await importFiles(app, copy)
  await report(app.page).getByRole('button', { name: 'Import anyway' }).click()
  await expect(report(app.page)).toBeHidden()
  await expect(articles(app.page).getByText('Wire report')).toHaveCount(2)
})

test('a file in an unknown encoding is shown as it would read before it is read', async () => {
  const app = await start()
  await importFiles(app, latin)
  const encoding = report(app.page).getByLabel('Encoding')
  await expect(encoding.getByRole('option', { name: 'likely' })).toHaveCount(1)
  await expect(encoding.getByRole('option', { name: 'UTF-8' })).toHaveCount(0)
  await encoding.selectOption('euc-jp')
  await expect(report(app.page)).toContainText('not valid euc-jp')
  await expect(report(app.page).getByRole('button', { name: 'Read with this encoding' })).toBeDisabled()
  await encoding.selectOption('windows-1252')
  await expect(report(app.page)).toContainText('El señor Ibáñez habló')
  await shot(app.page, 'encoding')
  await report(app.page).getByRole('button', { name: 'Read with this encoding' }).click()
  await expect(app.page.getByRole('main').getByRole('textbox')).toContainText('El señor Ibáñez habló')
})

test('Markdown and web pages keep their headings, lists and words, and nothing else', async () => {
  const app = await start()
  await importFiles(app, markdown)
  const letter = article(app.page, /^Port inspectors find/u)
  await expect(letter).toContainText('said that a dog had stopped at the third of forty sacks')
  await expect(letter).not.toContainText('**')
  await app.page.keyboard.press('Escape')
  await importFiles(app, page)
  const court = article(app.page, 'Court frees brother of alleged financier')
  await expect(court).toContainText('wrote in a ruling of forty pages. Marden had been arrested')
  await expect(court).not.toContainText('Subscribe')
  await expect(app.page.getByRole('main')).toContainText('La Jornada del Puerto · 4 March 2025 · Ines Toral')
  await shot(app.page, 'web-page')
})

test('pasted text becomes an article', async () => {
  const { page: window } = await start()
  await window.getByRole('button', { name: 'Paste an article' }).click()
  const dialog = window.getByRole('dialog', { name: 'Paste an article' })
  await dialog.getByLabel('Text of the article').fill('# Pasted headline\n\nWords *from* elsewhere.')
  await dialog.getByRole('radio', { name: 'Markdown' }).check()
  await shot(window, 'paste')
  await dialog.getByRole('button', { name: 'Import' }).click()
  await expect(article(window, 'Pasted headline')).toContainText('Words from elsewhere.')
  await expect(dialog).toBeHidden()
})

/** As the system does it: the page gets real files, whose paths only the preload can see. */
async function drop({ app, page: window }: Launched, paths: readonly string[]): Promise<void> {
  const place = await window.getByRole('main').boundingBox()
  const at = { x: (place?.x ?? 0) + 200, y: (place?.y ?? 0) + 200 }
  await app.evaluate(
    async ({ BrowserWindow }, { files, x, y }) => {
      const devtools = BrowserWindow.getAllWindows()[0]?.webContents.debugger
      devtools?.attach('1.3')
      const data = { items: [], files, dragOperationsMask: 1 }
      for (const type of ['dragEnter', 'dragOver', 'drop'])
        await devtools?.sendCommand('Input.dispatchDragEvent', { type, x, y, data })
      devtools?.detach()
    },
    { files: [...paths], ...at },
  )
}

test('files dropped on the window come in', async () => {
  const app = await start()
  await drop(app, [wire, pdf])
  await expect(articles(app.page)).toContainText('Wire report')
  await expect(reported(app.page, 'scan.pdf')).toContainText('Refused')
})

async function exportTo({ page: window, answerSave }: Launched, path: string): Promise<Locator> {
  await answerSave(path)
  await window.getByRole('button', { name: 'Export', exact: true }).first().click()
  return window.getByRole('dialog', { name: 'Export' })
}

/** The export, accepted by the reader that checks every hash, quote and reference. */
function exported(path: string): Project {
  const reading = readFile({ name: path, bytes: readFileSync(path) }, { sha256, now: () => '' })
  if (reading.kind !== 'project') throw new Error(JSON.stringify(reading))
  return reading.project
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

async function exportProject(app: Launched, path: string, name?: string): Promise<Project> {
  const dialog = await exportTo(app, path)
  if (name !== undefined) await dialog.getByLabel('Your name').fill(name)
  await dialog.getByRole('button', { name: 'Export' }).click()
  await expect(dialog).toBeHidden()
  return exported(path)
}

test('an export asks for the person’s name once, and a colleague opens the same text and tagset', async () => {
  const ana = await start()
  await importFiles(ana, wire)
  await expect(articles(ana.page)).toContainText('Wire report')
  const path = join(folder, 'ana.rubric.json')
  const dialog = await exportTo(ana, path)
  await dialog.getByRole('button', { name: 'Export' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Write your name first')
  await expect(dialog.getByLabel('Your name')).toHaveAttribute('aria-invalid', 'true')
  await dialog.getByLabel('Your name').fill('Ana Vidal')
  await shot(ana.page, 'export')
  await dialog.getByLabel('Your name').press('Enter')
  await expect(dialog).toBeHidden()
  const hers = exported(path)
  expect(hers.annotators.map((one) => one.name)).toEqual(['Ana Vidal'])
  expect(hers.documents.map((one) => one.title)).toContain('Wire report')
  await expect((await exportTo(ana, path)).getByLabel('Your name')).toBeHidden()
  await ana.close()

  const ben = await start()
  await importFiles(ben, path)
  await report(ben.page).getByRole('button', { name: 'Open as a project' }).click()
  await expect(articles(ben.page)).toContainText('Wire report')
  const again = await exportProject(ben, join(folder, 'ben.rubric.json'), 'Ben Roth')
  expect(again.tagset).toEqual(hers.tagset)
  expect(again.documents.map((one) => one.text)).toEqual(hers.documents.map((one) => one.text))
})

test('a colleague’s file can be brought into this project, and its layers leave again with all the others', async () => {
  const ana = await start()
  const path = join(folder, 'ana-2.rubric.json')
  const hers = await exportProject(ana, path, 'Ana Vidal')
  await ana.close()

  const ben = await start()
  await importFiles(ben, path)
  await expect(report(ben.page)).toContainText(/2 articles with \d+ annotations by Ana Vidal/u)
  await expect(report(ben.page)).toContainText('Adds its articles, and its annotations beside yours.')
  await shot(ben.page, 'asked')
  await report(ben.page).getByRole('button', { name: 'Bring into this project' }).click()
  await expect(reported(ben.page, 'ana-2.rubric.json')).toContainText('Brought in 1 annotation layer')
  await expect(report(ben.page)).toContainText(/with \d+ annotations/u)
  await expect(report(ben.page).getByRole('button', { name: 'Show' })).toBeVisible()
  await shot(ben.page, 'brought-in')
  await report(ben.page).getByRole('button', { name: 'Done' }).click()
  const dialog = await exportTo(ben, join(folder, 'both.rubric.json'))
  await dialog.getByLabel('Your name').fill('Ben Roth')
  await dialog.getByLabel('Also the layers of others').check()
  await dialog.getByRole('button', { name: 'Export' }).click()
  await expect(dialog).toBeHidden()
  const both = exported(join(folder, 'both.rubric.json'))
  expect(both.documents[0]?.layers).toHaveLength(2)
  expect(both.documents[0]?.layers[1]?.annotations).toEqual(hers.documents[0]?.layers[0]?.annotations)
})

test('tables are three files with a row for each span, argument and claim', async () => {
  const app = await start()
  const dialog = await exportTo(app, join(folder, 'tables.csv'))
  await dialog.getByLabel('Your name').fill('Ana Vidal')
  await dialog.getByRole('radio', { name: 'CSV tables' }).check()
  await dialog.getByRole('radio', { name: 'This article' }).check()
  await dialog.getByRole('button', { name: 'Export' }).click()
  await expect(dialog).toBeHidden()
  const rows = (name: string): readonly string[] =>
    readFileSync(join(folder, name), 'utf8').trim().split('\r\n')
  expect(rows('tables.csv').length).toBeGreaterThan(90)
  expect(rows('tables.arguments.csv').length).toBeGreaterThan(20)
  expect(rows('tables.claims.csv').length).toBeGreaterThan(10)
})

test('a folder that cannot be written to is said plainly, and nothing is lost', async () => {
  const app = await start()
  const dialog = await exportTo(app, join(folder, 'gone', 'x.rubric.json'))
  await dialog.getByLabel('Your name').fill('Ana Vidal')
  await dialog.getByRole('button', { name: 'Export' }).click()
  await expect(dialog.getByRole('alert')).toContainText('x.rubric.json was not written')
  await shot(app.page, 'not-written')
})

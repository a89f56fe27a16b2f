import { expect, test, type Page } from '@playwright/test'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { constants, inflateSync } from 'node:zlib'
import papaparse from 'papaparse'
import { z } from 'zod'
import { temporaryFolder, type Launched } from './launch'
import { FIELDS, formula, hostileProject, markup } from './markup-project'
import {
  article,
  exportProject,
  importFile,
  launch,
  panel,
  projectIn,
  quitAll,
  review,
} from './review-window'

const folder = temporaryFolder('markup')
test.afterEach(quitAll)

const hostile = hostileProject(markup)
const theirs = join(folder, 'theirs.rubric.json')
const other = JSON.stringify(hostile.project)
  .replaceAll('"ana"', '"bea"')
  .replaceAll('entity note', 'other note')
writeFileSync(
  theirs,
  other
    .replace('"id":"a2","kind":"entity","type":"person"', '"id":"b2","kind":"entity","type":"person"')
    .replaceAll('"a2"', '"b2"'),
)

/** Whether any of it ran, or became an element. */
async function harm(page: Page): Promise<unknown> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll('*')]
    const handlers = all.filter((one) => one.getAttributeNames().some((name) => name.startsWith('on')))
    const remote = document.querySelectorAll(
      'img, iframe, object, embed, script:not([src]), [src="x"], a[href^="javascript"]',
    )
    const owned: unknown = Reflect.get(globalThis, 'owned')
    return {
      owned: owned === undefined ? 'no' : 'yes',
      handlers: handlers.length,
      remote: [...remote].map((one) => one.outerHTML),
    }
  })
}
const none = { owned: 'no', handlers: 0, remote: [] }

async function opened({ project, word: expected } = hostile): Promise<Launched> {
  const app = await launch()
  const library: unknown = JSON.parse(readFileSync(join(app.profile, 'library.json'), 'utf8'))
  const { me } = z.object({ me: z.object({ id: z.string() }) }).parse(library)
  const mine = join(folder, 'mine.rubric.json')
  writeFileSync(mine, JSON.stringify(project).replaceAll('"ana"', JSON.stringify(me.id)))
  await importFile(app, mine)
  await app.page.getByRole('button', { name: 'Open as a project' }).click()
  await app.page.getByRole('list', { name: 'Articles', exact: true }).getByRole('listitem').first().click()
  await expect(article(app.page)).toContainText(expected)
  return app
}

/** All words the window shows now: in its text, in its fields, and as hints. */
function shownIn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const choices = [...document.querySelectorAll('option')].map(({ text }) => text)
    const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')]
    const written = fields.map(({ value }) => value)
    const hints = [...document.querySelectorAll('[title]')].map((one) => one.getAttribute('title'))
    return [document.body.innerText, document.body.textContent, ...choices, ...written, ...hints].join('\n')
  })
}

/** Each annotation with its details, then the details of the article: everything there is to see of a project. */
async function allShown({ page }: Launched): Promise<string> {
  const shown = [await shownIn(page)]
  const items = page.getByRole('list', { name: 'Annotations', exact: true }).getByRole('listitem')
  await expect(items).toHaveCount(4)
  for (const item of await items.all()) {
    await item.click()
    await expect(page.getByRole('region', { name: 'Annotation', exact: true })).toBeVisible()
    shown.push(await shownIn(page))
    expect(await harm(page)).toEqual(none)
  }
  await page.getByRole('button', { name: /^Layers:/u }).click()
  shown.push(await shownIn(page))
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Edit details' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  shown.push(await shownIn(page))
  expect(await harm(page)).toEqual(none)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  return shown.join('\n')
}

const notShown = FIELDS.filter(({ isShown }) => !isShown)

test('markup in any field of a file is shown as text in the window, or not at all', async () => {
  const app = await opened()
  const shown = await allShown(app)
  await app.page.screenshot({ path: 'test-results/markup/window.png' })
  expect(FIELDS.filter(({ name, isShown }) => isShown && !shown.includes(markup(name)))).toEqual([])
  expect(notShown.filter(({ name }) => shown.includes(markup(name)))).toEqual([])
  expect(app.problems).toEqual([])
})

/** All of a PDF that can be read, with what is packed in it. */
function unpacked(pdf: Buffer): string {
  const whole = pdf.toString('latin1')
  const packed = [...whole.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, bytes = '']) => {
    try {
      return inflateSync(Buffer.from(bytes, 'latin1'), { finishFlush: constants.Z_SYNC_FLUSH }).toString(
        'latin1',
      )
    } catch {
      return ''
    }
  })
  expect(packed.filter((one) => one !== '').length).toBeGreaterThan(0)
  return [whole, ...packed].join('\n')
}

test('markup in any field of a file is text in print', async () => {
  const app = await opened()
  await app.page.emulateMedia({ media: 'print' })
  const printed = await app.page.evaluate(() => document.body.innerText)
  for (const field of ['quote', 'text', 'title']) expect(printed).toContain(markup(field))
  expect(await harm(app.page)).toEqual(none)
  const pdf = await app.app.evaluate(async ({ BrowserWindow }) => {
    const sheet = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({})
    return sheet?.toString('base64') ?? ''
  })
  const written = unpacked(Buffer.from(pdf, 'base64'))
  expect(written.length).toBeGreaterThan(1000)
  expect(written).not.toMatch(
    /\/JavaScript|\/JS\b|\/Launch|\/EmbeddedFile|\/OpenAction|\/SubmitForm|javascript:/,
  )
  expect(await harm(app.page)).toEqual(none)
  expect(app.problems).toEqual([])
})

test('what is in any field comes out of a project file as it came in', async () => {
  const app = await opened()
  const file = await exportProject(app, 'Ana')
  expect(projectIn(file).documents[0]?.text).toBe(hostile.text)
  const words = wordsOf(JSON.parse(readFileSync(file, 'utf8')))
  expect(
    FIELDS.filter(({ name, isKept }) => isKept && !words.some((one) => one.includes(markup(name)))),
  ).toEqual([])
  expect(
    FIELDS.filter(({ name, isKept }) => !isKept && words.some((one) => one.includes(markup(name)))),
  ).toEqual([])
})

/** All strings in a value, those of its keys too. */
function wordsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => [key, ...wordsOf(one)])
}

const tables = ['tables.csv', 'tables.arguments.csv', 'tables.claims.csv'] as const

async function exportTables(
  { page, answerSave }: Launched,
  name: string,
): Promise<readonly (readonly string[])[]> {
  await answerSave(join(folder, tables[0]))
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const sheet = page.getByRole('dialog', { name: 'Export' })
  await sheet.getByRole('radio', { name: 'CSV tables' }).check()
  await sheet.getByLabel('Your name, as colleagues will see it').fill(name)
  await sheet.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(sheet).toBeHidden()
  return tables.map((table) => {
    const written = readFileSync(join(folder, table), 'utf8').replace(/^\ufeff/, '')
    rmSync(join(folder, table))
    return papaparse.parse<string[]>(written).data.flat()
  })
}

for (const [what, hostileWords] of [
  ['markup', markup],
  ['formulas', formula],
] as const)
  test(`${what} in any field are words in each cell of the tables`, async () => {
    const app = await opened(hostileProject(hostileWords))
    const cells = await exportTables(app, hostileWords('annotator'))
    expect(cells).toHaveLength(tables.length)
    expect(cells.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
    const guarded = (name: string): string => `${what === 'formulas' ? "'" : ''}${hostileWords(name)}`
    for (const table of cells) expect(table).toContain(guarded('annotator'))
    for (const [i, table] of tables.entries())
      expect(
        FIELDS.filter(
          ({ name, tables: of }) => of.includes(table) && cells[i]?.includes(guarded(name)) !== true,
        ),
        table,
      ).toEqual([])
    expect(cells[0]).toContain(`attribute ${hostileWords('entity attribute')}`)
  })

test('markup in a colleague’s file is text in the review', async () => {
  const app = await opened()
  await review(app, theirs)
  await expect(panel(app.page)).toBeVisible()
  const differences = app.page.getByRole('list', { name: 'Differences' }).getByRole('listitem')
  await expect(differences.first()).toBeVisible()
  for (const item of await differences.all()) {
    await item.click()
    expect(await harm(app.page)).toEqual(none)
  }
  await app.page.screenshot({ path: 'test-results/markup/review.png' })
  expect(app.problems).toEqual([])
})

test('markup in the name of a file is text in the report', async () => {
  const app = await launch()
  const named = join(folder, '<img src=x onerror=globalThis.owned=1>.txt')
  const refused = join(folder, '<svg onload=globalThis.owned=1>.pdf')
  writeFileSync(named, 'Words.')
  writeFileSync(refused, '%PDF-1.7')
  await app.answerOpen([named, refused])
  await app.page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(app.page.getByRole('region', { name: 'Import report' })).toContainText(
    '<svg onload=globalThis.owned=1>.pdf',
  )
  await expect(app.page.getByRole('list', { name: 'Articles', exact: true })).toContainText(
    '<img src=x onerror=globalThis.owned=1>',
  )
  expect(await harm(app.page)).toEqual(none)
  expect(app.problems).toEqual([])
})

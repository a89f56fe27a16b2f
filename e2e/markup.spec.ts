import { expect, test, type Page } from '@playwright/test'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { temporaryFolder, type Launched } from './launch'
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

/** Would run in a page that takes text for markup; each says which field it is in. */
const markup = (field: string): string =>
  `${field}"'><img src=x onerror="globalThis.owned='${field}'"><script>globalThis.owned='${field}'</script><svg onload="globalThis.owned='${field}'">{{7*7}}`

/** Would be run by a spreadsheet. */
const formula = '=HYPERLINK("http://127.0.0.1:9/"&A1,"x")'
const word = markup('quote')
const text = `Ruiz ${word} denied it.\nShe left ${markup('text')}.`
const second = text.indexOf('\n') + 1
const spans = (quote: string): object[] => [
  { start: text.indexOf(quote), end: text.indexOf(quote) + quote.length, quote },
]
const signed = (name: string): object => ({ by: 'ana', at: '2026-02-01', how: 'hand', from: markup(name) })
const described = (name: string): object => ({
  attributes: { [markup(`${name} attribute`)]: markup(`${name} value`), certainty: markup(`${name} choice`) },
  links: [{ kb: markup('kb'), id: 'javascript:globalThis.owned=1', label: markup('label') }],
  note: markup(`${name} note`),
  provenance: signed(name),
})
const type = (id: string, kind: string, more: object = {}): object => ({
  ...{
    id,
    kind,
    name: markup(id),
    color: '#335577',
    key: markup('key'),
    guideline: markup(`${id} guideline`),
  },
  ...{ examples: [markup('example')], ...more },
})
const roles = [{ name: markup('role'), fillers: ['person'], min: 0, max: 9 }]
const layer = {
  ...{ id: 'l1', annotator: 'ana', role: 'annotator', revision: 1, basedOn: [], status: 'finished' },
  ...{ covered: ['entity', 'event', 'claim'], labels: [markup('document label')], assessments: [] },
  annotations: [
    { id: 'a1', kind: 'entity', type: 'person', spans: spans('Ruiz'), ...described('entity') },
    { id: 'a2', kind: 'entity', type: 'person', spans: spans(word), ...described('quoted'), note: formula },
    {
      ...{ id: 'a3', kind: 'event', type: 'leaving', spans: spans('left'), ...described('event') },
      arguments: [{ id: 'r1', role: markup('role'), filler: 'a1' }],
    },
    {
      ...{ id: 'a4', kind: 'claim', type: 'denial', spans: spans('it'), ...described('claim') },
      ...{ arguments: [{ id: 'r2', role: markup('role'), filler: 'a2' }], stance: markup('stance') },
      attribution: { voice: 'named', sources: ['a1'], cue: spans('denied') },
    },
  ],
  relations: [
    {
      id: 'e1',
      type: markup('relation'),
      from: 'a1',
      to: 'a2',
      attributes: {},
      provenance: signed('relation'),
    },
  ],
  coreference: [{ id: 'c1', members: ['a1', 'a2'], links: [], provenance: signed('set') }],
}
const project = {
  ...{
    format: 'rubricator',
    version: 1,
    generator: markup('generator'),
    exportedAt: '2026-02-01',
    offsetUnit: 'utf-16',
  },
  project: { id: 'p1', name: markup('project') },
  tagset: {
    ...{ id: 't', version: 1, documentLabels: [markup('document label')] },
    types: [
      type('person', 'entity', {
        attributes: [{ name: 'certainty', valueType: 'choice', values: [markup('choice')] }],
      }),
      type('leaving', 'event', { roles }),
      type('denial', 'claim', { roles }),
    ],
    relationTypes: [{ name: markup('relation'), from: [], to: [] }],
  },
  annotators: [{ id: 'ana', name: markup('annotator') }],
  documents: [
    {
      ...{
        id: 'd1',
        title: markup('title'),
        language: 'en',
        text,
        revision: 1,
        revisions: [],
        layers: [layer],
      },
      metadata: {
        published: markup('published'),
        publisher: markup('publisher'),
        author: markup('author'),
        url: 'javascript:globalThis.owned=1',
      },
      source: {
        fileName: markup('file name'),
        mediaType: markup('media type'),
        sha256: '0'.repeat(64),
        importedAt: '2026-02-01',
      },
      textHash: `sha256:${createHash('sha256').update(text).digest('hex')}`,
      blocks: [
        { kind: 'heading', level: 1, start: 0, end: second - 1 },
        { kind: 'paragraph', start: second, end: text.length },
      ],
      marks: [
        { kind: 'link', start: 0, end: 4, href: 'https://a.example/"><script>globalThis.owned=1</script>' },
      ],
      comments: [
        {
          id: 'k1',
          target: { kind: 'annotation', layer: 'l1', id: 'a1' },
          by: 'ana',
          at: '2026-02-01',
          text: markup('comment'),
        },
      ],
      decisions: [],
    },
  ],
}
const theirs = join(folder, 'theirs.rubric.json')
const other = JSON.stringify(project).replaceAll('"ana"', '"bea"').replaceAll('entity note', 'other note')
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

async function opened(): Promise<Launched> {
  const app = await launch()
  const library: unknown = JSON.parse(readFileSync(join(app.profile, 'library.json'), 'utf8'))
  const { me } = z.object({ me: z.object({ id: z.string() }) }).parse(library)
  const mine = join(folder, 'mine.rubric.json')
  writeFileSync(mine, JSON.stringify(project).replaceAll('"ana"', JSON.stringify(me.id)))
  await importFile(app, mine)
  await app.page.getByRole('button', { name: 'Open as a project' }).click()
  await app.page.getByRole('list', { name: 'Articles', exact: true }).getByRole('listitem').first().click()
  await expect(article(app.page)).toContainText(word)
  return app
}

async function exportTables({ page, answerSave }: Launched): Promise<string> {
  const path = join(folder, 'tables.csv')
  await answerSave(path)
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const sheet = page.getByRole('dialog', { name: 'Export' })
  await sheet.getByRole('radio', { name: 'CSV tables' }).check()
  await sheet.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(sheet).toBeHidden()
  return readFileSync(path, 'utf8')
}

test('markup in any field of a file is text in the window, in print and in exports', async () => {
  const app = await opened()
  const { page } = app
  await expect(page.getByRole('list', { name: 'Articles', exact: true })).toContainText(markup('title'))
  await expect(page.getByRole('toolbar', { name: 'Tags' })).toContainText(markup('person'))
  const items = page.getByRole('list', { name: 'Annotations', exact: true }).getByRole('listitem')
  await expect(items).toHaveCount(4)
  for (const item of await items.all()) {
    await item.click()
    await expect(page.getByRole('region', { name: 'Annotation', exact: true })).toBeVisible()
    expect(await harm(page)).toEqual(none)
  }
  await page.screenshot({ path: 'test-results/markup/window.png' })

  const pdf = await app.app.evaluate(async ({ BrowserWindow }) => {
    const printed = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({})
    return printed?.toString('latin1') ?? ''
  })
  expect(pdf.length).toBeGreaterThan(1000)
  expect(pdf).not.toMatch(/\/JavaScript|\/JS\b|\/Launch|\/EmbeddedFile|javascript:/)
  expect(await harm(page)).toEqual(none)

  const exported = projectIn(await exportProject(app, 'Ana'))
  expect(exported.documents[0]?.text).toBe(text)
  expect(JSON.stringify(exported)).toContain(JSON.stringify(markup('comment')))
  expect(JSON.stringify(exported)).toContain(JSON.stringify(markup('entity note')))

  const tables = await exportTables(app)
  expect(tables).toContain(`"${markup('entity note').replaceAll('"', '""')}"`)
  expect(tables).toContain(`"'${formula.replaceAll('"', '""')}"`)
  expect(tables).not.toMatch(/(^|[,"])[=+@-][A-Z]/m)
  expect(app.problems).toEqual([])
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

import papaparse from 'papaparse'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { projectId } from '#core/model/ids'
import type { Project } from '#core/model/project'
import { projectArbitrary, sha256 } from '../rubricator/project.arbitrary'
import { file, read, tagset } from '../rubricator/small-file.arbitrary'
import { csvLosses } from './csv-losses'
import { writeCsv } from './write-csv'

function rows(csv: string): readonly Readonly<Record<string, string>>[] {
  const { data, errors } = papaparse.parse<Record<string, string>>(csv.replace(/^\ufeff/, ''), {
    header: true,
    delimiter: ',',
    newline: '\r\n',
  })
  expect(errors.filter(({ code }) => code !== 'TooFewFields')).toEqual([])
  return data.filter((row) => row['document'] !== '')
}

function everything({ documents }: Project): Project['documents'][number]['layers'][number]['annotations'] {
  return documents.flatMap(({ layers }) => layers.flatMap(({ annotations }) => annotations))
}

test('each fragment, argument and claim is one row', () => {
  fc.assert(
    fc.property(projectArbitrary, (project) => {
      const tables = writeCsv(project)
      const all = everything(project)
      const claims = all.filter((one) => one.kind === 'claim')
      expect(rows(tables.spans)).toHaveLength(all.reduce((sum, one) => sum + one.spans.length, 0))
      expect(rows(tables.claims).map((row) => row['annotation'])).toEqual(
        expect.arrayContaining(claims.map(({ id }) => id)),
      )
      expect(rows(tables.arguments)).toHaveLength(
        all.reduce((sum, one) => sum + (one.kind === 'entity' ? 0 : one.arguments.length), 0),
      )
    }),
  )
})

test('the quote is the text at the offsets', () => {
  fc.assert(
    fc.property(projectArbitrary, (project) => {
      const texts = new Map<string, string>(project.documents.map(({ id, text }) => [id, text]))
      for (const { document = '', start, end, quote } of rows(writeCsv(project).spans))
        expect(quote).toBe(guarded(texts.get(document)?.slice(Number(start), Number(end)) ?? ''))
    }),
  )
})

function guarded(cell: string): string {
  return /^'*(?:[\t\r\n]|\s*[=+\-@])/.test(cell) ? `'${cell}` : cell
}

const formulas = [
  ...['=1+1', '+1', '-1', '@sum(a)', '\t=1', '=a\n=b', '\nx', '\r\n=1', '\tx'],
  ...[
    '＝1',
    '＋1',
    '－1',
    '＠sum(a)',
    '﹦1',
    ' =1',
    '\u00a0=1',
    '\ufeff=1',
    '\u200b=1',
    '\u2060 +1',
    '\u0001=1',
  ],
  ...["'=1", "''=1", "' =1"],
]

test.each(formulas)('a cell that starts like a formula is text: %j', (title) => {
  const [first] = fc.sample(
    projectArbitrary.filter((one) => everything(one).length > 0),
    { numRuns: 1, seed: 3 },
  )
  if (first === undefined) throw new Error('No sample')
  const project = { ...first, documents: first.documents.map((one) => ({ ...one, title })) }
  const titles = rows(writeCsv(project).spans).map((row) => row['title'])
  expect(new Set(titles)).toEqual(new Set([`'${title}`]))
})

test.each(["it's", "'tis", "''", '1 = 1', '…-', '', ' ', '5'])(
  'other cells stay as they are: %j',
  (title) => {
    const project = projectOf(title)
    expect(new Set(rows(writeCsv(project).claims).map((row) => row['title']))).toEqual(new Set([title]))
  },
)

test.each(formulas)('no cell of any table starts like a formula: %j', (formula) => {
  const { spans, arguments: fillers, claims } = writeCsv(projectOf(formula))
  const tables = [spans, fillers, claims]
  const cells = tables.flatMap((table) =>
    papaparse.parse<string[]>(table.slice(1), { delimiter: ',' }).data.flat(),
  )
  expect(
    cells.filter((cell) => cell.includes(formula.trim().slice(-1)) && cell.startsWith("'")).length,
  ).toBeGreaterThan(20)
  expect(
    cells.filter((cell) => /^[=+\-@＝＋－＠﹦﹢﹣﹫\t\r\n]/u.test(cell.replace(/^[\s\p{C}]+/u, ''))),
  ).toEqual([])
})

test('one quote taken away gives the text again', () => {
  const sign = fc.constantFrom("'", '=', '-', '＋', ' ', '\u200b', '\t', '\n', 'a', '"')
  fc.assert(
    fc.property(fc.string({ unit: sign, minLength: 1, maxLength: 6 }), (title) => {
      const [row] = rows(writeCsv(projectOf(title)).claims)
      const cell = row?.['title'] ?? ''
      const isGuarded = /^'+(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫])/u.test(cell)
      expect(isGuarded ? cell.slice(1) : cell).toBe(title)
    }),
  )
})

/** All that a person or a file may have written in it is the text given. */
function projectOf(given: string): Project {
  const text = `${given.replaceAll(/[\r\n]/g, ' ')} words`
  const spans = [{ start: 0, end: text.length }]
  const described = { attributes: { [given || 'a']: given, other: given }, note: given }
  const id = (name: string): string => `${given}${name}`
  const json = file({
    file: {
      annotators: [{ id: id('ana'), name: given }],
      tagset: { ...tagset, types: tagset.types.map((type) => ({ ...type, name: `${given}${type.name}` })) },
    },
    document: {
      ...{ id: id('d1'), title: given, text, textHash: `sha256:${sha256(new TextEncoder().encode(text))}` },
      blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
    },
    layer: { id: id('l1'), annotator: id('ana') },
    annotation: { ...described, id: id('a1'), spans },
    claim: {
      ...{ ...described, id: id('a2'), spans, stance: given, sentiment: given },
      attribution: { voice: 'named', sources: [id('a1'), id('a1')], cue: spans },
      arguments: [{ id: id('g1'), role: `${given}r`, filler: id('a1') }],
    },
  })
  const reading = read(json)
  if (reading.kind !== 'project') throw new Error(JSON.stringify(reading))
  return reading.project
}

test('a table starts with a byte order mark and ends its lines with CR LF', () => {
  const { claims } = writeCsv({
    project: { id: projectId('p'), name: '' },
    tagset: { id: 't', version: 1, types: [], relationTypes: [], documentLabels: [] },
    annotators: [],
    documents: [],
  })
  expect(claims).toMatch(/^\ufeffdocument,[^\n]*note\r\n$/)
})

test('what the tables cannot hold is counted', () => {
  fc.assert(
    fc.property(projectArbitrary, (project) => {
      const losses = new Map(csvLosses(project).map(({ what, count }) => [what, count]))
      const layers = project.documents.flatMap((one) => one.layers)
      expect(losses.get('relations') ?? 0).toBe(
        layers.reduce((sum, layer) => sum + layer.relations.length, 0),
      )
      expect(losses.get('texts of articles') ?? 0).toBe(project.documents.length)
    }),
  )
})

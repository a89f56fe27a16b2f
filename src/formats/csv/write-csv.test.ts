import papaparse from 'papaparse'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { projectId } from '#core/model/ids'
import type { Project } from '#core/model/project'
import { projectArbitrary } from '../rubricator/project.arbitrary'
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
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
}

test.each(['=1+1', '+1', '-1', '@sum(a)', '\t=1', '=a\n=b'])(
  'a cell that starts like a formula is text: %j',
  (title) => {
    const [first] = fc.sample(
      projectArbitrary.filter((one) => everything(one).length > 0),
      { numRuns: 1, seed: 3 },
    )
    if (first === undefined) throw new Error('No sample')
    const project = { ...first, documents: first.documents.map((one) => ({ ...one, title })) }
    const titles = rows(writeCsv(project).spans).map((row) => row['title'])
    expect(new Set(titles)).toEqual(new Set([`'${title}`]))
  },
)

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

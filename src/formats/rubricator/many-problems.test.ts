import { expect, test } from 'vitest'
import type { FileProblem } from '#core/model/reading'
import { file, provenance, read, rest } from './small-file.arbitrary'

const many = 130_000
const entity = { kind: 'entity', type: 'ghost', spans: [{ start: 0, end: 4 }], ...rest }
const comment = { target: { kind: 'document', id: 'gone' }, by: 'ana', at: '2026-02-01', text: 'x' }

function told(json: string): readonly FileProblem[] {
  const reading = read(json)
  if (reading.kind === 'refused') return reading.problems
  return 'notes' in reading ? reading.notes : []
}

test.each([
  ['annotations', file({ layer: { annotations: Array(many).fill({}) } }), 'annotations[0].kind'],
  ['relations', file({ layer: { relations: Array(many).fill({}) } }), 'relations[0].id'],
  ['blocks', file({ document: { blocks: Array(many).fill(0) } }), 'blocks[0]'],
])('of %s that are nothing the first hundred are told', { timeout: 60_000 }, (_, json, where) => {
  const problems = told(json)
  expect(problems).toHaveLength(101)
  expect(problems[0]?.where).toMatch(new RegExp(`${where.replaceAll(/[[\].]/g, '\\$&')}$`))
  expect(problems[100]?.message).toBe('And more than 1000 more like these.')
})

test.each([
  ['types that are not there', file({ layer: { annotations: numbered(600, entity) } }), 500],
  ['broken characters', file({ layer: { labels: Array(600).fill('\ud800') } }), 500],
  ['comments on what is not there', file({ document: { comments: numbered(600, comment) } }), 500],
  ['unknown people', file({ layer: { relations: [], annotations: strangers(600) } }), 500],
])('of %s too', (_, json, more) => {
  expect(told(json)).toHaveLength(101)
  expect(told(json)[100]).toEqual({ where: '', message: `And ${more} more like these.` })
})

function numbered(count: number, one: object): readonly object[] {
  return Array.from({ length: count }, (_, i) => ({ id: `n${i}`, ...one }))
}

function strangers(count: number): readonly object[] {
  return Array.from({ length: count }, (_, i) => ({
    ...{ id: `n${i}`, ...entity, type: 'person' },
    provenance: { ...provenance, by: `stranger ${i}` },
  }))
}

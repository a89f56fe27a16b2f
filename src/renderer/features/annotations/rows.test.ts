import { describe, expect, it } from 'vitest'
import { emptyLayer, LayerStore } from '#core/edit/layer-store'
import type { Annotation } from '#core/model/annotation'
import { annotationId, annotatorId, argumentId, coreferenceId, layerId, typeId } from '#core/model/ids'
import { typeOf } from '#core/model/tagset'
import { newsTagset } from '#core/tagset/news-tagset'
import { countText, glance, neighbourRow, quoteOf, readLayer, rowsOf, type Row } from './rows'

const text = 'Norvania extradited Teo Barran. “He is innocent,” said Barran.'
const provenance = { by: annotatorId('me'), at: '2026-01-01T00:00:00Z', how: 'hand' } as const

function at(words: string): Pick<Annotation, 'spans' | 'attributes' | 'links' | 'provenance'> {
  const start = text.indexOf(words)
  return { spans: [{ start, end: start + words.length }], attributes: {}, links: [], provenance }
}

const barran: Annotation = {
  ...at('Teo Barran'),
  id: annotationId('p'),
  kind: 'entity',
  type: typeId('person'),
}
const norvania: Annotation = {
  ...at('Norvania'),
  id: annotationId('l'),
  kind: 'entity',
  type: typeId('location'),
  note: 'the State',
}
const event: Annotation = {
  ...at('extradited'),
  id: annotationId('e'),
  kind: 'event',
  type: typeId('extradition'),
  arguments: [{ id: argumentId('1'), role: 'Patient', filler: barran.id }],
}
const claim: Annotation = {
  ...at('He is innocent'),
  id: annotationId('c'),
  kind: 'claim',
  type: typeId('statement'),
  arguments: [],
  attribution: { voice: 'author', sources: [], cue: [] },
}

const layer = new LayerStore({
  ...emptyLayer({
    id: layerId('mine'),
    annotator: annotatorId('me'),
    role: 'annotator',
    revision: 0,
    basedOn: [],
    status: 'in-progress',
    covered: [],
    labels: [],
  }),
  annotations: [claim, event, barran, norvania],
  coreference: [{ id: coreferenceId('s'), members: [barran.id, norvania.id], links: [], provenance }],
})
const reading = readLayer(layer, text, 1)

function shown(rows: readonly Row[]): readonly string[] {
  return rows.map((row) =>
    row.row === 'heading'
      ? `${row.heading} ${row.count}`
      : `${row.position} ${quoteOf(text, row.annotation)}`,
  )
}

describe('the list', () => {
  it('is by kind and in text order, with a heading and count for each kind', () => {
    expect(shown(rowsOf(reading, { kind: 'all', words: '' }, newsTagset))).toEqual([
      'Entities 2',
      '1 Norvania',
      '2 Teo Barran',
      'Events 1',
      '3 extradited',
      'Claims 1',
      '4 He is innocent',
    ])
  })

  it.each([
    ['event', '', ['Events 1', '1 extradited']],
    ['all', 'BARRAN', ['Entities 1', '1 Teo Barran']],
    ['all', ' statem', ['Claims 1', '1 He is innocent']],
    ['all', 'the state', ['Entities 1', '1 Norvania']],
    ['claim', 'barran', []],
  ] as const)('filtered by %s and “%s” shows %j', (kind, words, expected) => {
    expect(shown(rowsOf(reading, { kind, words }, newsTagset))).toEqual(expected)
  })

  it('of no layer is empty', () => {
    expect(rowsOf(readLayer(undefined, text, 0), { kind: 'all', words: '' }, newsTagset)).toEqual([])
  })
})

it('an item tells at a glance how many roles are filled and how many mentions name the same', () => {
  const info = (one: Annotation): string => glance(one, typeOf(newsTagset, one.type), reading)
  expect([barran, event, claim].map(info)).toEqual(['2×', '1 of 5 roles', ''])
  const linked = { ...barran, links: [{ kb: 'wikidata', id: 'Q1' }] }
  expect(info(linked)).toBe('2× · linked')
})

it('the count says how many of all are shown', () => {
  const count = (words: string): string =>
    countText(rowsOf(reading, { kind: 'all', words }, newsTagset), reading)
  expect([count(''), count('barran')]).toEqual(['4', '1 of 4'])
})

it('a long quote is cut, and its line breaks become blanks', () => {
  const long = `${'word '.repeat(20)}\n${'more '.repeat(20)}`
  const quote = quoteOf(long, { ...barran, spans: [{ start: 0, end: long.length }] })
  expect(quote).toHaveLength(121)
  expect(quote).not.toContain('\n')
})

describe('walking by keys', () => {
  const rows = rowsOf(reading, { kind: 'all', words: '' }, newsTagset)

  it.each([
    [1, 1, 2],
    [2, 1, 4],
    [4, -1, 2],
    [6, 1, 6],
    [1, -1, 1],
    [1, 2, 4],
    [1, Infinity, 6],
    [6, -Infinity, 1],
    [-1, 1, 1],
  ])('from row %i by %d comes to row %i, past the headings', (from, step, to) => {
    expect(neighbourRow(rows, from, step)).toBe(to)
  })
})

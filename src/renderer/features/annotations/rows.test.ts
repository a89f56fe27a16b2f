import { describe, expect, it } from 'vitest'
import type { Annotation } from '#core/model/annotation'
import { annotationId, annotatorId, argumentId, typeId } from '#core/model/ids'
import { typeOf } from '#core/model/tagset'
import { newsTagset } from '#core/tagset/news-tagset'
import { countText, glance, inOneLine, Rows } from './rows'

const ids = (...names: readonly string[]) => names.map((name) => annotationId(name))
const rows = new Rows({ entity: ids('a', 'b'), event: ids('c'), claim: ids('d') })

function shown(all: Rows): readonly string[] {
  return Array.from({ length: all.count }, (_, i) => {
    const row = all.at(i)
    if (row === undefined) return 'none'
    return row.row === 'heading' ? `${row.heading} ${row.count}` : `${row.position} ${row.id}`
  })
}

describe('the list', () => {
  it('has a heading and count for each kind that there is', () => {
    expect(shown(rows)).toEqual(['Entities 2', '1 a', '2 b', 'Events 1', '3 c', 'Claims 1', '4 d'])
    expect(shown(new Rows({ entity: [], event: ids('c'), claim: [] }))).toEqual(['Events 1', '1 c'])
    expect(shown(new Rows({ entity: [], event: [], claim: [] }))).toEqual([])
  })

  it('ends with its last row', () => {
    expect([rows.at(-1), rows.at(7)]).toEqual([undefined, undefined])
  })

  it('knows the row of an annotation', () => {
    const rowOf = (name: string, kind: Annotation['kind']) => rows.find({ id: annotationId(name), kind })
    expect([rowOf('b', 'entity'), rowOf('d', 'claim'), rowOf('b', 'event')]).toEqual([2, 6, -1])
  })
})

describe('walking by keys', () => {
  it.each([
    [1, 1, 2],
    [2, 1, 4],
    [4, -1, 2],
    [6, 1, 6],
    [1, -1, 1],
    [1, 2, 4],
    [3, 1, 4],
    [3, -1, 2],
    [1, Infinity, 6],
    [6, -Infinity, 1],
    [-1, 1, 1],
  ])('from row %i by %d comes to row %i, past the headings', (from, step, to) => {
    expect(rows.neighbour(from, step)).toBe(to)
  })

  it('in an empty list stays where it is', () => {
    expect(new Rows({ entity: [], event: [], claim: [] }).neighbour(-1, 1)).toBe(-1)
  })
})

it('an item tells at a glance how many roles are filled and how many mentions name the same', () => {
  const common = {
    id: annotationId('e'),
    spans: [{ start: 0, end: 5 }],
    attributes: {},
    links: [],
    provenance: { by: annotatorId('me'), at: '2026-01-01T00:00:00Z', how: 'hand' },
  } as const
  const event: Annotation = {
    ...common,
    kind: 'event',
    type: typeId('extradition'),
    arguments: [{ id: argumentId('1'), role: 'Patient', filler: annotationId('p') }],
  }
  const person: Annotation = { ...common, kind: 'entity', type: typeId('person') }
  const info = (one: Annotation, mentions?: number): string =>
    glance(one, typeOf(newsTagset, one.type), mentions)
  expect([info(person, 2), info(event), info(person)]).toEqual(['2×', '1 of 5 roles', ''])
  const linked = { ...person, links: [{ kb: 'wikidata', id: 'Q1' }] }
  expect(info(linked, 2)).toBe('2× · linked')
})

it('the count says how many of all are shown', () => {
  expect([countText({ total: 4 }, 4), countText({ total: 1 }, 4)]).toEqual(['4', '1 of 4'])
})

it('a long quote is cut, and its line breaks become blanks', () => {
  const quote = inOneLine(`${'word '.repeat(20)}\n${'more '.repeat(20)}`)
  expect(quote).toHaveLength(121)
  expect(quote).not.toContain('\n')
  expect(inOneLine('a\nb')).toBe('a b')
})

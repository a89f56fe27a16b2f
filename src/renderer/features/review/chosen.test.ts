import { expect, test } from 'vitest'
import type { Difference } from '#agreement/comparison'
import type { Annotation } from '#core/model/annotation'
import { annotationId, annotatorId, decisionId, documentId, typeId } from '#core/model/ids'
import type { Decision } from '#core/model/review'
import { differenceAbout, differenceDecided, indexAtHand, listed, nextOpen } from './chosen'

function mention(id: string): Annotation {
  return {
    id: annotationId(id),
    kind: id.startsWith('event') ? 'event' : 'entity',
    type: typeId('person'),
    spans: [{ start: 0, end: 1 }],
    attributes: {},
    links: [],
    arguments: [],
    provenance: { by: annotatorId('me'), at: '', how: 'hand' },
  }
}

const list: readonly Difference[] = ['a', 'event b', 'c', 'd'].map((id) => ({
  of: 'annotation',
  kind: 'only-mine',
  mine: mention(id),
}))

function decided(...ids: readonly string[]): (difference: Difference) => Decision | undefined {
  const decision: Decision = {
    id: decisionId('x'),
    mine: [],
    theirs: [],
    choice: 'mine',
    result: [],
    by: annotatorId('me'),
    at: '',
  }
  return (one) => (ids.includes(nameOf(one) ?? '') ? decision : undefined)
}

function nameOf(difference: Difference | undefined): string | undefined {
  return difference?.kind === 'only-mine' ? difference.mine.id : undefined
}

test.each([
  [{ state: 'all', kind: 'all' }, ['a', 'event b', 'c', 'd']],
  [{ state: 'open', kind: 'all' }, ['event b', 'd']],
  [{ state: 'all', kind: 'event' }, ['event b']],
  [{ state: 'open', kind: 'entity' }, ['d']],
  [{ state: 'all', kind: 'link' }, []],
] as const)('the filter %o lists %o', (filter, expected) => {
  const found = listed({ differences: list, decisionOn: decided('a', 'c') }, filter)
  expect(found.map(nameOf)).toEqual(expected)
})

test.each([
  [0, [], 'event b'],
  [0, ['event b', 'c'], 'd'],
  [2, ['d'], 'a'],
  [3, ['a', 'event b', 'c'], undefined],
  [0, ['a', 'event b', 'c', 'd'], undefined],
] as const)('after number %i, with %o settled, comes %s', (at, settled, next) => {
  expect(nameOf(nextOpen(list, at, decided(...settled)))).toBe(next)
})

test.each([
  ['the one that was chosen', JSON.stringify({ mine: ['c'], theirs: [] }), [], 2],
  ['the first that is open, when the chosen one is gone', 'gone', ['a'], 1],
  ['the first, when all are settled', null, ['a', 'event b', 'c', 'd'], 0],
] as const)('at hand is %s', (_, key, settled, index) => {
  expect(indexAtHand(list, key, decided(...settled))).toBe(index)
})

test('nothing is at hand in an empty list', () => {
  expect(indexAtHand([], null, decided())).toBe(-1)
})

test('an annotation leads to its difference', () => {
  expect(nameOf(differenceAbout(list, annotationId('c')))).toBe('c')
  expect(differenceAbout(list, annotationId('other'))).toBeUndefined()
})

test('a decision made or taken back leads to its difference', () => {
  const decision: Decision = {
    id: decisionId('x'),
    mine: [annotationId('c')],
    theirs: [],
    choice: 'mine',
    result: [],
    by: annotatorId('me'),
    at: '',
  }
  const change = { kind: 'decision', document: documentId('d') } as const
  expect(nameOf(differenceDecided(list, [{ ...change, before: decision, after: null }]))).toBe('c')
  expect(nameOf(differenceDecided(list, [{ ...change, before: null, after: decision }]))).toBe('c')
  expect(differenceDecided(list, [])).toBeUndefined()
})

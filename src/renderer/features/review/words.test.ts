import { expect, test } from 'vitest'
import type { Difference } from '#agreement/comparison'
import type { Annotation } from '#core/model/annotation'
import { annotationId, annotatorId, argumentId, typeId } from '#core/model/ids'
import { fieldWords, headingOf, settledWords } from './words'

const arrest: Annotation = {
  id: annotationId('e'),
  kind: 'event',
  type: typeId('arrest'),
  spans: [{ start: 0, end: 1 }],
  attributes: {},
  links: [],
  arguments: ['p', 'q'].map((filler) => ({
    id: argumentId(`a-${filler}`),
    role: 'Patient',
    filler: annotationId(filler),
  })),
  provenance: { by: annotatorId('me'), at: '', how: 'hand' },
}
const onlyMine: Difference = { of: 'annotation', kind: 'only-mine', mine: arrest }
const onlyTheirs: Difference = { of: 'annotation', kind: 'only-theirs', theirs: arrest }
const other: Difference = {
  of: 'annotation',
  kind: 'type-differs',
  mine: { ...arrest, arguments: [] },
  theirs: arrest,
  details: [],
}

test.each([
  [onlyMine, 'both', 'settled: kept'],
  [onlyMine, 'theirs', 'settled: removed'],
  [onlyTheirs, 'theirs', 'settled: taken'],
  [onlyTheirs, 'neither', 'settled: left out'],
  [other, 'mine', 'settled: kept mine'],
  [other, 'both', 'settled: both'],
] as const)('what was settled is said in words', (difference, choice, words) => {
  expect(settledWords(difference, choice)).toBe(words)
})

test('headings say what differs and in what', () => {
  expect(headingOf(other)).toBe('Types differ · event')
  expect(headingOf(onlyTheirs)).toBe('Only theirs · event')
})

test('fields go by their plain names', () => {
  expect(['role Agent', 'attribute value', 'note'].map(fieldWords)).toEqual(['Agent', 'value', 'note'])
})

import { describe, expect, test } from 'vitest'
import { piecesOf } from '#core/pieces'
import { packedReading, reading } from './reading'

const problem = { where: 'line 3', message: 'is too long' }
const article = {
  ...{ title: 'A', language: 'en', metadata: {}, text: 'A', textHash: 'sha256:0', blocks: [], marks: [] },
  source: { fileName: 'a.txt', mediaType: 'text/plain', sha256: '0' },
}
const project = {
  project: { id: 'p', name: 'P' },
  tagset: { id: 't', version: 1, types: [], relationTypes: [], documentLabels: [] },
  annotators: [{ id: 'a', name: 'Ana' }],
  documents: [],
  later: { kept: true },
}

describe('a reading that comes out of the parsing process', () => {
  test.each([
    { kind: 'article', article, notes: [problem] },
    { kind: 'project', project, notes: [] },
    { kind: 'encoding-needed', guesses: ['windows-1252'], problem },
    { kind: 'refused', problems: [problem] },
    { kind: 'archive', entries: [{ name: 'a.txt', reading: { kind: 'article', article, notes: [] } }] },
  ])('passes as it is: $kind', (value) => expect(reading.parse(value)).toEqual(value))

  test.each([
    'owned',
    { kind: 'owned' },
    { kind: 'article' },
    { kind: 'article', article: { ...article, text: 7 }, notes: [] },
    { kind: 'article', article: { ...article, blocks: ['x'] }, notes: [] },
    { kind: 'article', article, notes: [{ where: 1, message: 'x' }] },
    { kind: 'article', article, notes: [], more: 1 },
    { kind: 'project', project: { ...project, documents: {} }, notes: [] },
    { kind: 'project', project: article, notes: [] },
    { kind: 'encoding-needed', guesses: [1], problem },
    { kind: 'refused', problems: 'all of it' },
    { kind: 'archive', entries: [{ name: 'a.txt', reading: { kind: 'owned' } }] },
    { kind: 'archive', entries: [{ name: 'a.zip', reading: { kind: 'archive', entries: [] } }] },
  ])('is not believed: %j', (value) => expect(reading.safeParse(value).success).toBe(false))
})

describe('a reading in pieces', () => {
  const documents = Array.from({ length: 200 }, (_, n) => ({ id: `d${n}` }))

  test('passes as it is, whatever is in its long lists', () => {
    const pieces = [...piecesOf({ kind: 'project', project: { ...project, documents }, notes: [] })]
    expect(pieces.length).toBeGreaterThan(1)
    expect(packedReading.parse(pieces)).toEqual(pieces)
  })

  test.each([[[]], [['not JSON']], [['{}']], [[...piecesOf({ kind: 'article' })]], [[7]]])(
    'is not believed: %j',
    (value) => expect(packedReading.safeParse(value).success).toBe(false),
  )
})

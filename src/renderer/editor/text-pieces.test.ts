import { expect, test } from 'vitest'
import type { Mark } from '#core/model/source-document'
import { textPieces } from './text-pieces'

const pieces = (text: string, marks: readonly Mark[]): ReturnType<typeof textPieces> =>
  textPieces({ text, look: { kind: 'paragraph', marks } })

test('a block is cut where marks start and end', () => {
  const marks = [
    { kind: 'bold', start: 2, end: 10 },
    { kind: 'link', start: 6, end: 14, href: 'https://example.org' },
    { kind: 'strange', start: 0, end: 1 },
  ]
  expect(pieces('eighteen letters..', marks)).toEqual([
    { start: 0, end: 2, formats: [] },
    { start: 2, end: 6, formats: ['bold'] },
    { start: 6, end: 10, formats: ['bold'], href: 'https://example.org' },
    { start: 10, end: 14, formats: [], href: 'https://example.org' },
    { start: 14, end: 18, formats: [] },
  ])
})

test('a block without marks is one piece, an empty one none', () => {
  expect(pieces('letter', [])).toEqual([{ start: 0, end: 6, formats: [] }])
  expect(pieces('', [])).toEqual([])
})

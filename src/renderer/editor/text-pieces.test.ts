import { expect, test } from 'vitest'
import { marksByBlock, textPieces } from './text-pieces'

test('a block is cut where marks start and end', () => {
  const marks = [
    { kind: 'bold', start: 4, end: 12 },
    { kind: 'link', start: 8, end: 16, href: 'https://example.org' },
    { kind: 'strange', start: 2, end: 3 },
  ]
  expect(textPieces({ start: 2, end: 20 }, marks)).toEqual([
    { start: 2, end: 4, formats: [] },
    { start: 4, end: 8, formats: ['bold'] },
    { start: 8, end: 12, formats: ['bold'], href: 'https://example.org' },
    { start: 12, end: 16, formats: [], href: 'https://example.org' },
    { start: 16, end: 20, formats: [] },
  ])
})

test('a block without marks is one piece, an empty one none', () => {
  expect(textPieces({ start: 3, end: 9 }, [])).toEqual([{ start: 3, end: 9, formats: [] }])
  expect(textPieces({ start: 3, end: 3 }, [])).toEqual([])
})

test('each block gets the marks that touch it, also those that began earlier', () => {
  const long = { kind: 'bold', start: 2, end: 25 }
  const short = { kind: 'italic', start: 12, end: 14 }
  const blocks = [
    { start: 0, end: 9 },
    { start: 10, end: 19 },
    { start: 20, end: 30 },
    { start: 31, end: 40 },
  ]
  expect(marksByBlock(blocks, [short, long])).toEqual([[long], [long, short], [long], []])
})

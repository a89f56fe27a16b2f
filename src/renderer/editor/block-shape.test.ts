import { expect, test } from 'vitest'
import type { Line } from '#core/edit/document-text'
import type { BlockLook } from '#core/edit/text-change'
import { blockShapes } from './block-shape'

const line = (text: string, look: Partial<BlockLook>): Line => ({
  text,
  look: { kind: 'paragraph', marks: [], ...look },
})
const item = (level: number, ordered: boolean): Line => line('x', { kind: 'list-item', level, ordered })
const markers = (lines: readonly Line[], first = 0): readonly string[] =>
  blockShapes(lines, { first, end: lines.length }).map(({ marker }) => marker)

test('list items are numbered within their level, and a deeper list starts again', () => {
  const items = [item(1, true), item(2, true), item(2, true), item(1, true), item(2, true), item(1, false)]
  expect(markers(items)).toEqual(['1.', '1.', '2.', '2.', '1.', '•'])
})

test('a list that begins before the range is numbered on', () => {
  const items = [item(1, true), item(1, true), item(2, true), item(1, true)]
  expect(markers(items, 3)).toEqual(['3.'])
  expect(markers(items, 2)).toEqual(['1.', '3.'])
})

test('a paragraph ends a list', () => {
  expect(markers([item(1, true), line('x', {}), item(1, true)])).toEqual(['1.', '', '1.'])
})

test('spaces are kept where they mean something', () => {
  const keeps = (text: string): boolean | undefined =>
    blockShapes([line(text, {})], { first: 0, end: 1 })[0]?.keepsSpaces
  expect(['a b', 'a  b', ' a', 'a\tb', ''].map(keeps)).toEqual([false, true, true, true, false])
})

test('the first cell of each table row starts a row', () => {
  const cells = [0, 0, 1].map((row, column) => line('x', { kind: 'table-cell', row, column }))
  expect(blockShapes(cells, { first: 0, end: 3 }).map(({ rowStart }) => rowStart)).toEqual([
    true,
    false,
    true,
  ])
})

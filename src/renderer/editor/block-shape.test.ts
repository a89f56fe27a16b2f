import { expect, test } from 'vitest'
import { blockShapes } from './block-shape'

const item = (level: number, ordered: boolean) =>
  ({ kind: 'list-item', start: 0, end: 1, level, ordered }) as const

test('list items are numbered within their level, and a deeper list starts again', () => {
  const items = [item(1, true), item(2, true), item(2, true), item(1, true), item(2, true), item(1, false)]
  expect(blockShapes('x', items).map(({ marker }) => marker)).toEqual(['1.', '1.', '2.', '2.', '1.', '•'])
})

test('a paragraph ends a list', () => {
  const paragraph = { kind: 'paragraph', start: 0, end: 1 } as const
  const shapes = blockShapes('x', [item(1, true), paragraph, item(1, true)])
  expect(shapes.map(({ marker }) => marker)).toEqual(['1.', '', '1.'])
})

test('spaces are kept where they mean something', () => {
  const keeps = (text: string): boolean | undefined =>
    blockShapes(text, [{ kind: 'paragraph', start: 0, end: text.length }])[0]?.keepsSpaces
  expect(['a b', 'a  b', ' a', 'a\tb', ''].map(keeps)).toEqual([false, true, true, true, false])
})

test('the first cell of each table row starts a row', () => {
  const cells = [0, 0, 1].map(
    (row, column) => ({ kind: 'table-cell', start: 0, end: 1, row, column }) as const,
  )
  expect(blockShapes('x', cells).map(({ rowStart }) => rowStart)).toEqual([true, false, true])
})

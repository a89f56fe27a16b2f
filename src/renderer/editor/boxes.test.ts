import { expect, test } from 'vitest'
import { lineBoxes, type Box } from './boxes'

const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom })

test('pieces of a line that touch become one box, lines stay apart', () => {
  const pieces = [box(0, 0, 10, 20), box(10, 2, 30, 18), box(0, 33, 12, 53)]
  expect(lineBoxes(pieces)).toEqual([box(0, 0, 30, 20), box(0, 33, 12, 53)])
})

test('pieces of a line with text between them stay apart, as in mixed directions', () => {
  expect(lineBoxes([box(0, 0, 10, 20), box(50, 0, 60, 20)])).toHaveLength(2)
})

test('empty pieces are dropped', () => {
  expect(lineBoxes([box(5, 0, 5, 20)])).toEqual([])
})

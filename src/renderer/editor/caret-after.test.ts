import { expect, test } from 'vitest'
import type { TextStep } from '#core/edit/text-change'
import { caretAfter } from './caret-after'

const replaced = (at: number, removed: string, inserted: string): TextStep => ({
  step: 'replace',
  at,
  removed,
  inserted,
  block: 0,
  before: [],
  after: [],
})
const at = (anchor: number, focus = anchor) => ({ anchor, focus })

test('the caret goes where text was changed last', () => {
  expect(caretAfter(at(50), [replaced(3, 'a', 'bcd'), replaced(9, 'xy', '')])).toEqual(at(9))
})

test('a change of looks leaves the selection', () => {
  expect(caretAfter(at(4, 9), [replaced(3, '', '')])).toEqual(at(4, 9))
})

test('a moved block takes the selection along', () => {
  const swap: TextStep = {
    step: 'swap',
    at: 10,
    block: 1,
    first: { length: 3, blocks: 1 },
    second: { length: 5, blocks: 1 },
  }
  expect(caretAfter(at(10, 13), [swap])).toEqual(at(16, 19))
  expect(caretAfter(at(14, 19), [swap])).toEqual(at(10, 15))
  expect(caretAfter(at(2, 30), [swap])).toEqual(at(2, 30))
})

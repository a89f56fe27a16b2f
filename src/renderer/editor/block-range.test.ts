import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstWhere } from './block-range'

test('the first of an ordered row that passes is found, or its length', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer(), (numbers, least) => {
      const ordered = numbers.toSorted((a, b) => a - b)
      const found = ordered.findIndex((number) => number >= least)
      expect(firstWhere(ordered.length, (i) => (ordered[i] ?? 0) >= least)).toBe(
        found === -1 ? ordered.length : found,
      )
    }),
  )
})

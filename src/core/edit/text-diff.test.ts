import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textDiff } from './text-diff'

const text = fc.string({ unit: fc.constantFrom('a', 'b', '😀', '😁'), maxLength: 8 })

test('the text after is the text before with the stretch replaced', () => {
  fc.assert(
    fc.property(text, text, fc.option(fc.nat(16), { nil: undefined }), (before, after, caret) => {
      const found = textDiff(before, after, caret === undefined ? undefined : Math.min(caret, after.length))
      if (found === undefined) expect(after).toBe(before)
      else {
        expect(before.slice(0, found.at.start) + found.inserted + before.slice(found.at.end)).toBe(after)
        expect(found.inserted.isWellFormed()).toBe(true)
        expect(before.slice(found.at.start, found.at.end).isWellFormed()).toBe(true)
      }
    }),
  )
})

test('what was typed where several places would do is known by the caret', () => {
  expect(textDiff('aaa', 'aaaa', 2)).toEqual({ at: { start: 1, end: 1 }, inserted: 'a' })
  expect(textDiff('abab', 'ababab', 2)).toEqual({ at: { start: 0, end: 0 }, inserted: 'ab' })
  expect(textDiff('aaa', 'aa', 1)).toEqual({ at: { start: 1, end: 2 }, inserted: '' })
})

test('typing anywhere in a text of one letter is found exactly', () => {
  fc.assert(
    fc.property(fc.nat(10), fc.nat(10), fc.integer({ min: 1, max: 3 }), (length, place, typed) => {
      const at = Math.min(place, length)
      const found = textDiff('a'.repeat(length), 'a'.repeat(length + typed), at + typed)
      expect(found).toEqual({ at: { start: at, end: at }, inserted: 'a'.repeat(typed) })
    }),
  )
})

test('nothing changed is no change', () => {
  expect(textDiff('same', 'same', 2)).toBeUndefined()
})

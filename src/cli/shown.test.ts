import fc from 'fast-check'
import { expect, it } from 'vitest'
import { onOneLine, printedJson, shown } from './shown'

it('writes out what would steer a terminal', () => {
  expect(shown('a\u001b]0;owned\u0007\u009b2J\r\u202eb\u2066')).toBe(
    'a\\u{1b}]0;owned\\u{7}\\u{9b}2J\\u{d}\\u{202e}b\\u{2066}',
  )
  expect(shown('Ñandú\t引き渡し 👩‍👩‍👧\n')).toBe('Ñandú\t引き渡し 👩‍👩‍👧\n')
  expect(onOneLine('a\n1 of 1')).toBe('a\\u{a}1 of 1')
})

it('prints JSON that is the same to a program', () => {
  expect(printedJson({ a: '\u001b\u009b\u202e' })).toBe('{"a":"\\u001b\\u009b\\u202e"}\n')
  fc.assert(
    fc.property(fc.jsonValue(), fc.string({ unit: 'binary' }), (value, text) => {
      const printed = printedJson([value, text], 2)
      expect(JSON.parse(printed)).toEqual(JSON.parse(JSON.stringify([value, text])))
      expect(printed).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202e]/)
    }),
  )
})

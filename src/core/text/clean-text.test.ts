import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText } from './clean-text'

test('line ends of all kinds become line feeds, without a word about it', () => {
  expect(cleanText('a\r\nb\rc\nd\u2028e')).toEqual({ text: 'a\nb\nc\nd\ne', wasIllFormed: false })
})

test('control characters go and halves of characters are replaced', () => {
  expect(cleanText('a\0b\u0007c\td')).toEqual({ text: 'abc\td', wasIllFormed: true })
  expect(cleanText('x\ud83dy')).toEqual({ text: 'x\ufffdy', wasIllFormed: true })
  expect(cleanText('👨‍👩‍👧 e\u0301 שלום')).toEqual({ text: '👨‍👩‍👧 e\u0301 שלום', wasIllFormed: false })
})

test('whatever comes in, what comes out is well-formed and stays as it is when cleaned again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { text: clean } = cleanText(text)
      expect(clean.isWellFormed()).toBe(true)
      expect(cleanText(clean)).toEqual({ text: clean, wasIllFormed: false })
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blend, contrast, hexOfOklch, oklchOf } from './colour'

const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`)

test('a colour survives the trip through OKLCH', () => {
  fc.assert(
    fc.property(hex, (colour) => {
      expect(hexOfOklch(oklchOf(colour))).toBe(colour)
    }),
  )
})

test('known values: red, and the contrast of black on white', () => {
  const red = oklchOf('#ff0000')
  expect(red.l).toBeCloseTo(0.628, 3)
  expect(red.c).toBeCloseTo(0.258, 3)
  expect(red.h).toBeCloseTo(29.23, 1)
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

test('what sRGB cannot show keeps its lightness and hue and loses chroma', () => {
  const shown = oklchOf(hexOfOklch({ l: 0.8, c: 0.35, h: 150 }))
  expect(shown.l).toBeCloseTo(0.8, 1)
  expect(Math.abs(shown.h - 150)).toBeLessThan(2)
  expect(shown.c).toBeLessThan(0.35)
})

test('blending nothing changes nothing, blending fully covers', () => {
  expect(blend('#123456', '#abcdef', 0)).toBe('#abcdef')
  expect(blend('#123456', '#abcdef', 1)).toBe('#123456')
})

import { expect, it } from 'vitest'
import { newsTagset } from '#core/tagset/news-tagset'
import { colourOfHue, freeHue, hueOf } from './hues'

function typesWith(...hues: readonly number[]): typeof newsTagset.types {
  const [type] = newsTagset.types
  return type === undefined ? [] : hues.map((hue) => ({ ...type, color: colourOfHue(hue) }))
}

it('a hue survives the trip through a colour', () => {
  for (let hue = 0; hue < 360; hue += 15) {
    const off = Math.abs(hueOf(colourOfHue(hue)) - hue)
    expect(Math.min(off, 360 - off)).toBeLessThanOrEqual(2)
  }
})

it('a new type gets the hue that is furthest from those in use, round the circle', () => {
  expect(Math.abs(freeHue(typesWith(10, 90)) - 230)).toBeLessThanOrEqual(2)
  expect([358, 359, 0, 1, 2]).toContain(freeHue(typesWith(100, 200, 260)))
  expect(Math.abs(freeHue(typesWith(120)) - 300)).toBeLessThanOrEqual(2)
  expect(freeHue([])).toBe(25)
})

import { expect, test } from 'vitest'
import { blend, contrast, hexOfOklch } from './colour'
import { keptFill, searchFills, selectionColours } from './highlight-sheet'
import { pageColours, typeColours, type Theme } from './type-colours'

const hues = Array.from({ length: 72 }, (_, i) => hexOfOklch({ l: 0.6, c: 0.12, h: i * 5 }))
const colours = [...hues, '#888888', '#000000', '#ffffff', '#ff0000', '#ffff00', '#0000ff']
const themes: readonly Theme[] = ['light', 'dark']

function worst(pairs: (colour: string) => readonly (readonly [string, string])[]): number {
  return Math.min(...colours.flatMap(pairs).map(([text, ground]) => contrast(text, ground)))
}

test.each(themes)('text is readable on every fill and depth in the %s theme', (theme) => {
  const { ink } = pageColours[theme]
  const least = worst((colour) => {
    const { fill, faint } = typeColours(colour, theme)
    return [...fill, faint].map((ground) => [ink, ground] as const)
  })
  expect(least).toBeGreaterThanOrEqual(4.5)
})

test.each(themes)('selected text is readable, and its fill is no type’s in the %s theme', (theme) => {
  const { fill, ink } = selectionColours[theme]
  expect(contrast(ink, fill)).toBeGreaterThanOrEqual(4.5)
  const nearest = worst((type) => typeColours(type, theme).fill.map((ground) => [fill, ground] as const))
  expect(nearest).toBeGreaterThanOrEqual(2)
})

test.each(themes)('text stays readable when a fill is kept selected in the %s theme', (theme) => {
  const { ink, paper } = pageColours[theme]
  const { color, opacity } = keptFill[theme]
  const least = worst((type) => {
    const { fill, faint } = typeColours(type, theme)
    return [paper, ...fill, faint].map((ground) => [ink, blend(color, ground, opacity)] as const)
  })
  expect(least).toBeGreaterThanOrEqual(4.5)
})

test.each(themes)(
  'labels are readable on their chip, on paper and on the deep colour in the %s theme',
  (theme) => {
    const { paper } = pageColours[theme]
    const least = worst((colour) => {
      const { deep, faint, onDeep } = typeColours(colour, theme)
      return [
        [deep, faint],
        [deep, paper],
        [onDeep, deep],
      ]
    })
    expect(least).toBeGreaterThanOrEqual(4.5)
  },
)

test.each(themes)('a deeper fill differs from the one around it in the %s theme', (theme) => {
  for (const colour of colours) {
    const [outer, ...inner] = typeColours(colour, theme).fill
    inner.reduce((around, one) => {
      expect(contrast(around, one)).toBeGreaterThan(1.1)
      return one
    }, outer)
  }
})

test.each(themes)('text is readable where a search found it in the %s theme', (theme) => {
  for (const fill of Object.values(searchFills[theme]))
    expect(contrast(pageColours[theme].ink, fill)).toBeGreaterThanOrEqual(4.5)
})

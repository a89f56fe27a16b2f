import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { codePointRuler, splitsPair } from './code-points'

const text = fc.string({ unit: fc.constantFrom('a', 'é', '😀', '𝒳', '\n'), maxLength: 30 })

test('an offset survives the way to code points and back', () => {
  fc.assert(
    fc.property(text, (line) => {
      const ruler = codePointRuler(line)
      const edges = [...Array(line.length + 1).keys()].filter((offset) => !splitsPair(line, offset))
      for (const edge of edges) {
        expect(ruler.fromUtf16(edge)).toBe(Array.from(line.slice(0, edge)).length)
        expect(ruler.toUtf16(ruler.fromUtf16(edge))).toBe(edge)
      }
      expect(ruler.length).toBe(Array.from(line).length)
    }),
  )
})

test.each([
  ['a😀b', 2, true],
  ['a😀b', 1, false],
  ['a😀b', 3, false],
  ['😀', 0, false],
  ['😀', 2, false],
])('in %j offset %i lies inside a pair: %s', (line, offset, expected) => {
  expect(splitsPair(line, offset)).toBe(expected)
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atOnce } from './in-slices'
import { assemble, piecesOf } from './pieces'

const anything = (value: unknown): value is unknown => value !== undefined

const numbers = fc.array(fc.nat(), { maxLength: 200 })
const value = fc.letrec((tie) => ({
  any: fc.oneof({ maxDepth: 3 }, fc.jsonValue(), numbers, tie('object'), fc.array(tie('any'))),
  object: fc.dictionary(fc.oneof(fc.string(), fc.constant('__proto__')), tie('any')),
})).any

describe('pieces', () => {
  it('put together are the value they were made of', () => {
    fc.assert(
      fc.property(value, (whole) => {
        const json: unknown = JSON.parse(JSON.stringify(whole))
        expect(atOnce(assemble([...piecesOf(whole)], anything))).toEqual(json)
      }),
    )
  })

  it('hold the items of long lists, also of lists within their items, and no piece is long', () => {
    const text = 'word '.repeat(100)
    const inner = Array.from({ length: 600 }, (_, n) => ({ n, text }))
    const whole = {
      title: 'Long',
      documents: [{ inner }],
      many: Array.from({ length: 60 }, () => ({ inner })),
    }
    const pieces = [...piecesOf(whole)]
    expect(pieces[0]?.length).toBeLessThan(200)
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(110_000)
    expect(atOnce(assemble(pieces, anything))).toEqual(whole)
  })

  it('of which one is missing or of something else are refused', () => {
    const pieces = [
      ...piecesOf({ list: Array.from({ length: 100 }, (_, n) => ({ n, inner: Array(100).fill(n) })) }),
    ]
    expect(() => atOnce(assemble(pieces.slice(1), anything))).toThrow(/missing/)
    expect(() => atOnce(assemble(pieces, (one): one is string => typeof one === 'string'))).toThrow(
      /something else/,
    )
    expect(() => atOnce(assemble(['{"at":"list"}'], anything))).toThrow(/no piece/)
    expect(() => atOnce(assemble(['not JSON'], anything))).toThrow()
  })
})

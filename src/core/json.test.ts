import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atOnce } from './in-slices'
import { jsonOf } from './json'

describe('JSON that is written step by step', () => {
  it('is the same as at one go', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat({ max: 500 }), (value, length) => {
        const whole = { value, list: Array.from({ length }, (_, n) => ({ n, value })), left: undefined }
        expect(atOnce(jsonOf(whole))).toBe(JSON.stringify(whole))
      }),
    )
  })

  it('takes a step for each part of a long list', () => {
    const steps = jsonOf({ list: Array(1000).fill('word') })
    let count = 0
    while (steps.next().done !== true) count += 1
    expect(count).toBe(5)
  })
})

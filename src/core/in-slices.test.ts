import { describe, expect, it } from 'vitest'
import { atOnce, inSlices } from './in-slices'

function* counting(to: number, seen: number[]): Generator<void, string> {
  for (let n = 0; n < to; n += 1) {
    seen.push(n)
    yield
  }
  return 'done'
}

describe('long work', () => {
  it('breathes after each step, and gives its result', async () => {
    const seen: number[] = []
    const breaths: number[] = []
    const breathe = (): Promise<void> => {
      breaths.push(seen.length)
      return Promise.resolve()
    }
    expect(await inSlices(counting(3, seen), breathe)).toBe('done')
    expect(breaths).toEqual([1, 2, 3])
  })

  it('stops where breathing stops, as when someone no longer wants it', async () => {
    const seen: number[] = []
    const breathe = (): Promise<void> =>
      seen.length === 2 ? Promise.reject(new Error('left')) : Promise.resolve()
    await expect(inSlices(counting(5, seen), breathe)).rejects.toThrow('left')
    expect(seen).toEqual([0, 1])
  })

  it('can be done at one go', () => {
    expect(atOnce(counting(3, []))).toBe('done')
  })
})

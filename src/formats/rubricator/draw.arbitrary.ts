import * as fc from 'fast-check'

/** Makes choices for something generated. */
export interface Draw {
  /** A whole number from 0 to `max`. */
  readonly upTo: (max: number) => number
  readonly flip: () => boolean
  /** One of the items, of which there must be some. */
  readonly pick: <const Item>(items: readonly Item[]) => Item
  /** Some of the items, in their order. */
  readonly some: <Item>(items: readonly Item[]) => Item[]
}

/**
 * Choices from a generated tape of numbers: behind its end all are the smallest, so that a failing example shrinks
 * to a small one. Much faster than nested arbitraries.
 */
export const drawArbitrary: fc.Arbitrary<Draw> = fc
  .array(fc.nat(9999), { minLength: 10, maxLength: 500, size: 'max' })
  .map(drawFrom)

function drawFrom(tape: readonly number[]): Draw {
  let at = 0
  const upTo = (max: number): number => (tape[at++] ?? 0) % (max + 1)
  const flip = (): boolean => upTo(1) === 1
  return {
    upTo,
    flip,
    pick: (items) => {
      const [picked] = items.slice(upTo(items.length - 1))
      if (picked === undefined) throw new Error('Nothing to pick from')
      return picked
    },
    some: (items) => items.filter(() => flip()),
  }
}

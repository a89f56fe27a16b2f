/** Blocks from first up to, not including, end. */
export interface BlockRange {
  readonly first: number
  readonly end: number
}

/** The first of `count` ordered things that passes, or `count`. */
export function firstWhere(count: number, passes: (i: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (passes(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** What is in the middle of a range before what is above and below. */
export function fromTheMiddle(blocks: readonly number[], { first, end }: BlockRange): readonly number[] {
  const middle = (first + end) / 2
  return blocks.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))
}

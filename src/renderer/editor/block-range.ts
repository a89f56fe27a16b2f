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

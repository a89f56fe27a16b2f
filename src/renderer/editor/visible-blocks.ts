import type { BlockIndex } from './block-index'

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

/**
 * The blocks that reach into a band of the window. Sections are searched first: asking a block of a far section
 * for its place would lay that section out.
 */
export function blocksWithin(index: BlockIndex, top: number, bottom: number): BlockRange {
  const { sections, blocks } = index
  const bottomOf = (element: HTMLElement | undefined): number => element?.getBoundingClientRect().bottom ?? 0
  const topOf = (element: HTMLElement | undefined): number => element?.getBoundingClientRect().top ?? 0
  const firstSection = firstWhere(sections.length, (i) => bottomOf(sections[i]) > top)
  const endSection = firstWhere(sections.length, (i) => topOf(sections[i]) >= bottom)
  if (firstSection >= endSection) return { first: 0, end: 0 }
  const from = index.firstBlockOf(firstSection)
  const to = endSection < sections.length ? index.firstBlockOf(endSection) : blocks.length
  const first = from + firstWhere(to - from, (i) => bottomOf(index.elementOf(from + i)) > top)
  const end = from + firstWhere(to - from, (i) => topOf(index.elementOf(from + i)) >= bottom)
  return { first, end: Math.max(first, end) }
}

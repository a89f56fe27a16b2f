import type { BlockIndex } from './block-index'
import { firstWhere, type BlockRange } from './block-range'

/**
 * The blocks that reach into a band of the window. Chapters are searched first, then sections: asking anything in a far
 * one for its place would lay it out.
 */
export function blocksWithin(index: BlockIndex, top: number, bottom: number): BlockRange {
  const within = (
    { first, end }: BlockRange,
    elementOf: (i: number) => HTMLElement | undefined,
  ): BlockRange => {
    const boxOf = (i: number): DOMRect | undefined => elementOf(first + i)?.getBoundingClientRect()
    const count = end - first
    const from = firstWhere(count, (i) => (boxOf(i)?.bottom ?? 0) > top)
    const to = firstWhere(count, (i) => (boxOf(i)?.top ?? 0) >= bottom)
    return { first: first + from, end: first + Math.max(from, to) }
  }
  const chapters = within({ first: 0, end: index.chapters.length }, (i) => index.chapters[i])
  const sections = within(
    insideOf(chapters, (i) => index.firstSectionOf(i)),
    (i) => index.sections[i],
  )
  return within(
    insideOf(sections, (i) => index.firstBlockOf(i)),
    (i) => index.elementOf(i),
  )
}

/** From the first thing in a run of larger ones to the first behind it. */
function insideOf({ first, end }: BlockRange, firstIn: (i: number) => number): BlockRange {
  return { first: firstIn(first), end: firstIn(end) }
}

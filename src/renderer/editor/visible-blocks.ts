import type { BlockIndex } from './block-index'
import { firstWhere, type BlockRange } from './block-range'

/**
 * The blocks that reach into a band of the window. Sections are searched first: asking a block of a far section
 * for its place would lay that section out.
 */
export function blocksWithin(index: BlockIndex, top: number, bottom: number): BlockRange {
  const { sections, size } = index
  const bottomOf = (element: HTMLElement | undefined): number => element?.getBoundingClientRect().bottom ?? 0
  const topOf = (element: HTMLElement | undefined): number => element?.getBoundingClientRect().top ?? 0
  const firstSection = firstWhere(sections.length, (i) => bottomOf(sections[i]) > top)
  const endSection = firstWhere(sections.length, (i) => topOf(sections[i]) >= bottom)
  if (firstSection >= endSection) return { first: 0, end: 0 }
  const from = index.firstBlockOf(firstSection)
  const to = endSection < sections.length ? index.firstBlockOf(endSection) : size
  const first = from + firstWhere(to - from, (i) => bottomOf(index.elementOf(from + i)) > top)
  const end = from + firstWhere(to - from, (i) => topOf(index.elementOf(from + i)) >= bottom)
  return { first, end: Math.max(first, end) }
}

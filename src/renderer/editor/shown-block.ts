import type { Line } from '#core/edit/document-text'
import { blockShapes, sameShape, type BlockShape } from './block-shape'
import type { BlockRange } from './block-range'

/** One block as it is shown. A line is another object whenever it is another line. */
export interface ShownBlock {
  readonly line: Line
  readonly shape: BlockShape
}

export function shownBlocks(lines: readonly Line[], range: BlockRange): readonly ShownBlock[] {
  return blockShapes(lines, range).flatMap((shape, i) => {
    const line = lines[range.first + i]
    return line === undefined ? [] : [{ line, shape }]
  })
}

function sameBlock(a: ShownBlock | undefined, b: ShownBlock | undefined): boolean {
  if (a === undefined || b === undefined) return false
  return a.line === b.line && sameShape(a.shape, b.shape)
}

/** What differs between two lists of blocks: how many are the same at the start and at the end. */
export function sameEnds(
  before: readonly ShownBlock[],
  after: readonly ShownBlock[],
): { readonly head: number; readonly tail: number } {
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && sameBlock(before[head], after[head])) head += 1
  let tail = 0
  while (tail < most - head && sameBlock(before.at(-1 - tail), after.at(-1 - tail))) tail += 1
  return { head, tail }
}

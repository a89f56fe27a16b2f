import type { Annotation } from '#core/model/annotation'
import { sameSpan, span, type Span } from '#core/model/span'
import { graphemeEdge, withoutPossessive, wordEdge } from '#core/text/words'

/** Which end of an annotation moves, how far and which way. */
export interface Stretch {
  readonly end: 'start' | 'end'
  readonly unit: 'word' | 'character'
  readonly direction: 1 | -1
}

/** The fragments with the outer end moved; the same fragments where the paragraph or the fragment ends. */
export function stretched(text: string, annotation: Annotation, stretch: Stretch): readonly Span[] {
  const spans = annotation.spans
  const at = stretch.end === 'start' ? 0 : spans.length - 1
  const fragment = spans[at]
  if (fragment === undefined) return spans
  const moved = moveEnd(text, fragment, stretch)
  if (moved.end <= moved.start || sameSpan(moved, fragment) || leavesBlock(text, fragment, moved))
    return spans
  return spans.map((one, i) => (i === at ? moved : one))
}

/** Whether a line break, which ends a paragraph, was taken in. */
function leavesBlock(text: string, before: Span, { start, end }: Span): boolean {
  return text.slice(start, before.start).includes('\n') || text.slice(before.end, end).includes('\n')
}

function moveEnd(text: string, { start, end }: Span, { end: moving, unit, direction }: Stretch): Span {
  if (moving === 'start') {
    const edge = unit === 'word' ? wordStart : graphemeEdge
    return span(edge(text, start, direction), end)
  }
  const edge = unit === 'word' ? wordEnd : graphemeEdge
  return span(start, edge(text, end, direction))
}

/** The start of the next word after `offset`, or of the last one before it. */
function wordStart(text: string, offset: number, direction: 1 | -1): number {
  if (direction === -1) return wordEdge(text, offset, -1)
  const first = wordEdge(text, wordEdge(text, offset, 1), -1)
  if (first > offset) return first
  return wordEdge(text, wordEdge(text, wordEdge(text, offset, 1), 1), -1)
}

/** The end of the next word after `offset` (a possessive 's is a step of its own), or of the last one before it. */
function wordEnd(text: string, offset: number, direction: 1 | -1): number {
  if (direction === 1) {
    const end = wordEdge(text, offset, 1)
    const bare = withoutPossessive(text, span(wordEdge(text, end, -1), end)).end
    return bare > offset ? bare : end
  }
  const lastStart = wordEdge(text, offset, -1)
  const last = wordEdge(text, lastStart, 1)
  if (last < offset) return last
  return wordEdge(text, wordEdge(text, lastStart, -1), 1)
}

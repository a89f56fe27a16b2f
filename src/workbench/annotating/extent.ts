import type { Annotation } from '#core/model/annotation'
import { span, type Span } from '#core/model/span'
import { graphemeEdge, wordEdge } from '#core/text/words'

/** Which end of an annotation moves, how far and which way. */
export interface Stretch {
  readonly end: 'start' | 'end'
  readonly unit: 'word' | 'character'
  readonly direction: 1 | -1
}

/** The fragments with the outer end moved; the same fragments where the text or the fragment ends. */
export function stretched(text: string, annotation: Annotation, stretch: Stretch): readonly Span[] {
  const spans = annotation.spans
  const at = stretch.end === 'start' ? 0 : spans.length - 1
  const fragment = spans[at]
  if (fragment === undefined) return spans
  const moved = moveEnd(text, fragment, stretch)
  if (moved.end <= moved.start) return spans
  return spans.map((one, i) => (i === at ? moved : one))
}

function moveEnd(text: string, { start, end }: Span, stretch: Stretch): Span {
  const edge = stretch.unit === 'word' ? wordEdge : graphemeEdge
  if (stretch.end === 'start') return span(edge(text, start, stretch.direction), end)
  const next = edge(text, end, stretch.direction)
  if (stretch.direction === 1 || stretch.unit === 'character') return span(start, next)
  return span(start, start + text.slice(start, next).trimEnd().length)
}

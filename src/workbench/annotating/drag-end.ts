import { sameSpan, span, type Span } from '#core/model/span'
import { graphemeStart, snapToWords } from '#core/text/words'

export interface DraggedEnd {
  readonly end: 'start' | 'end'
  /** Where the hand is, in the document's text. */
  readonly offset: number
  readonly unit: 'word' | 'character'
}

/** The fragments with the outer end at the hand, within the paragraph; the same fragments where nothing would be left. */
export function draggedTo(text: string, spans: readonly Span[], dragged: DraggedEnd): readonly Span[] {
  const at = dragged.end === 'start' ? 0 : spans.length - 1
  const fragment = spans[at]
  if (fragment === undefined) return spans
  const moved = moveEnd(text, fragment, dragged)
  if (moved === undefined || sameSpan(moved, fragment)) return spans
  return spans.map((one, i) => (i === at ? moved : one))
}

function moveEnd(text: string, { start, end }: Span, dragged: DraggedEnd): Span | undefined {
  const { offset, unit } = dragged
  if (dragged.end === 'start') {
    const first = text.lastIndexOf('\n', start - 1) + 1
    const to = Math.max(first, graphemeStart(text, offset))
    if (to >= end) return undefined
    return span(unit === 'word' ? snapToWords(text, span(to, end)).start : to, end)
  }
  const lineEnd = text.indexOf('\n', end)
  const to = Math.min(lineEnd === -1 ? text.length : lineEnd, graphemeStart(text, offset))
  if (to <= start) return undefined
  return span(start, unit === 'word' ? snapToWords(text, span(start, to)).end : to)
}

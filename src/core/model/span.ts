/** A half-open stretch `[start, end)` of a document's text, in UTF-16 code units. */
export interface Span {
  readonly start: number
  readonly end: number
}

export function span(start: number, end: number): Span {
  return { start, end }
}

export function isEmptySpan({ start, end }: Span): boolean {
  return end <= start
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

export function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end
}

/** Document order: earlier first, and of two that start together the longer first. */
export function bySpan(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end
}

export function sameSpans(a: readonly Span[], b: readonly Span[]): boolean {
  return a.length === b.length && a.every((one, i) => one.start === b[i]?.start && one.end === b[i].end)
}

/** Fragments in document order with touching and overlapping ones joined; empty ones are dropped. */
export function joinSpans(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = []
  for (const next of spans.filter((one) => !isEmptySpan(one)).toSorted(bySpan)) {
    const last = joined.at(-1)
    if (last !== undefined && next.start <= last.end)
      joined[joined.length - 1] = span(last.start, Math.max(last.end, next.end))
    else joined.push(next)
  }
  return joined
}

/** The smallest span around all fragments; of none, the empty span at 0. */
export function hull(spans: readonly Span[]): Span {
  const [first] = spans
  if (first === undefined) return span(0, 0)
  if (spans.length === 1) return first
  return span(Math.min(...spans.map((one) => one.start)), Math.max(...spans.map((one) => one.end)))
}

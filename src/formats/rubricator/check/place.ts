import type { FileProblem } from '#core/model/reading'
import { splitsPair, type Ruler } from '../../shared/code-points'
import type { FileSpan } from '../schema/annotation'

/** A document's text with the ruler of the file's offsets. */
export interface Measured {
  readonly text: string
  readonly ruler: Ruler
}

export interface Place {
  readonly start: number
  readonly end: number
}

/** Offsets of a span or mark: inside the text, in order, not empty, not inside a surrogate pair. */
export function placeProblem(place: Place, measured: Measured): string | undefined {
  const { start, end } = place
  if (start >= end) return `start ${start} must be smaller than end ${end}`
  return edgeProblem(place, measured)
}

/** As placeProblem, but the place may be empty. */
export function edgeProblem({ start, end }: Place, { text, ruler }: Measured): string | undefined {
  if (start > end) return `start ${start} must not be greater than end ${end}`
  if (start > ruler.length) return `start ${start} lies outside the text (${ruler.length})`
  if (end > ruler.length) return `end ${end} lies outside the text (${ruler.length})`
  if (splitsPair(text, ruler.toUtf16(start))) return `start ${start} lies inside a surrogate pair`
  if (splitsPair(text, ruler.toUtf16(end))) return `end ${end} lies inside a surrogate pair`
  return undefined
}

/** Every span is a place in the text, in text order without overlap, and repeats its text when it has a quote. */
export function* spansProblems(
  spans: readonly FileSpan[],
  where: string,
  measured: Measured,
): Generator<FileProblem> {
  let behind = 0
  for (const [i, span] of spans.entries()) {
    const message = placeProblem(span, measured) ?? orderProblem(span, behind) ?? quoteProblem(span, measured)
    if (message !== undefined) yield { where: `${where}[${i}]`, message }
    behind = Math.max(behind, span.end)
  }
}

function orderProblem({ start }: Place, behind: number): string | undefined {
  return start < behind ? 'must come behind the span before it, without overlap' : undefined
}

function quoteProblem({ start, end, quote }: FileSpan, { text, ruler }: Measured): string | undefined {
  if (quote === undefined) return undefined
  const covered = text.slice(ruler.toUtf16(start), ruler.toUtf16(end))
  if (covered === quote) return undefined
  return `quote ${short(quote)} does not match the text there, which is ${short(covered)}`
}

function short(text: string): string {
  const shown = text.length > 60 ? `${text.slice(0, 60).replace(/[\ud800-\udbff]$/, '')}…` : text
  return JSON.stringify(shown)
}

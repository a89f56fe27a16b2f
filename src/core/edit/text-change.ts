import { assertNever } from '../assert-never'
import type { DocumentId } from '../model/ids'
import type { BlockKind, Mark } from '../model/source-document'
import { span, type Span } from '../model/span'

/** Everything about a block but its text and place. Marks count from the block's start. */
export interface BlockLook {
  readonly kind: BlockKind
  readonly level?: number
  readonly ordered?: boolean
  readonly row?: number
  readonly column?: number
  readonly marks: readonly Mark[]
}

/**
 * Text replaced at an offset, and the looks of the blocks it touches before and after: as many as there are line
 * feeds in the text, and one. With nothing removed or inserted it changes only looks (a block's kind, a mark).
 */
export interface ReplaceStep {
  readonly step: 'replace'
  readonly at: number
  readonly removed: string
  readonly inserted: string
  /** Index of the first block touched. */
  readonly block: number
  readonly before: readonly BlockLook[]
  readonly after: readonly BlockLook[]
}

/** Two neighbouring runs of blocks change places; lengths count the line feeds inside a run. */
export interface SwapStep {
  readonly step: 'swap'
  readonly at: number
  readonly block: number
  readonly first: RunOfBlocks
  readonly second: RunOfBlocks
}

export interface RunOfBlocks {
  /** UTF-16 code units. */
  readonly length: number
  readonly blocks: number
}

export type TextStep = ReplaceStep | SwapStep

/** A change of text, block kinds, marks or block order. Offsets of a step are those after the steps before it. */
export interface TextChange {
  readonly kind: 'text'
  readonly document: DocumentId
  readonly steps: readonly TextStep[]
}

export function invertStep(step: TextStep): TextStep {
  switch (step.step) {
    case 'replace':
      return {
        ...step,
        removed: step.inserted,
        inserted: step.removed,
        before: step.after,
        after: step.before,
      }
    case 'swap':
      return { ...step, first: step.second, second: step.first }
    default:
      return assertNever(step)
  }
}

export function invertText(change: TextChange): TextChange {
  return { ...change, steps: change.steps.toReversed().map(invertStep) }
}

/** First one change, then the other. */
export function composeText(first: TextChange, second: TextChange): TextChange {
  return { ...first, steps: [...first.steps, ...second.steps] }
}

/**
 * Where a span of the text before the step lies after it; undefined when all its text is gone. It grows when text
 * comes inside it, never at an edge, shrinks with its text and is never split.
 */
export function mapSpan(span: Span, step: TextStep): Span | undefined {
  return step.step === 'replace' ? mapReplaced(span, step) : mapSwapped(span, step)
}

/** Through all steps in order. */
export function mapThrough(one: Span, steps: readonly TextStep[]): Span | undefined {
  let mapped: Span | undefined = one
  for (const step of steps) if (mapped !== undefined) mapped = mapSpan(mapped, step)
  return mapped
}

function mapReplaced({ start, end }: Span, step: ReplaceStep): Span | undefined {
  const { at, removed, inserted } = step
  if (end <= at) return { start, end }
  const to = at + removed.length
  const from =
    start < at ? start : start >= to ? start + inserted.length - removed.length : at + inserted.length
  const until = mapEnd(end, step)
  return until > from ? span(from, until) : undefined
}

/** Where the end of a span lies after text was replaced, if anything is left of the span. */
export function mapEnd(end: number, { at, removed, inserted }: ReplaceStep): number {
  if (end <= at) return end
  return end > at + removed.length ? end + inserted.length - removed.length : at
}

/** A span that reaches over a border between what moves and what does not keeps the part it starts or ends with. */
function mapSwapped({ start, end }: Span, { at, first, second }: SwapStep): Span {
  const middle = at + first.length
  const stop = middle + 1 + second.length
  if (end <= at || start >= stop || (start <= at && end >= stop)) return { start, end }
  if (start < at) return { start, end: at }
  if (end > stop) return { start: stop, end }
  if (start === middle && end === middle + 1) return span(at + second.length, at + second.length + 1)
  if (start >= middle) return span(Math.max(start, middle + 1) - first.length - 1, end - first.length - 1)
  return span(start + second.length + 1, Math.min(end, middle) + second.length + 1)
}

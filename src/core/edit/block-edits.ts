import type { BlockKind, Mark } from '../model/source-document'
import { contains, span, type Span } from '../model/span'
import type { DocumentText, Line } from './document-text'
import { isCell, wholeTables } from './table-cells'
import type { BlockLook, ReplaceStep, SwapStep } from './text-change'

type Text = Pick<DocumentText, 'lines' | 'start' | 'lineAt' | 'length' | 'slice' | 'replacing'>

/** A kind with what belongs to it. */
export interface KindOfBlock {
  readonly kind: BlockKind
  readonly level?: number
  readonly ordered?: boolean
}

/** Blocks from first up to, not including, end. */
export interface Blocks {
  readonly first: number
  readonly end: number
}

const paragraph: KindOfBlock = { kind: 'paragraph' }

export function blocksOf(text: Text, { start, end }: Span): Blocks {
  return { first: text.lineAt(start), end: text.lineAt(end) + 1 }
}

/**
 * The step that replaces a stretch as a writer expects it: after a heading comes a paragraph, Enter in an empty list
 * item ends the list, of joined blocks the one that has text keeps its kind, and what is put into a table's cells stays
 * in one of them, for a cell is one block.
 */
export function replaceText(text: Text, stretch: Span, inserted: string): ReplaceStep {
  const first = text.lineAt(stretch.start)
  if (inserted === '\n' && isEndedByEnter(text.lines[first]))
    return changeKind(text, { first, end: first + 1 }, paragraph)
  const isInTable = isCell(text.lines[first]) && isCell(text.lines[text.lineAt(stretch.end)])
  const step = text.replacing(stretch, isInTable ? inserted.replaceAll('\n', ' ') : inserted)
  const startsBlock = stretch.start === text.start(first)
  if (step.after.length === 1) return startsBlock ? joined(step) : step
  return split(step, startsBlock && inserted.startsWith('\n'))
}

function split(step: ReplaceStep, isMovedDown: boolean): ReplaceStep {
  const kind = step.before[0]?.kind
  if (kind === 'heading' && isMovedDown) return headingMovedDown(step)
  return kind === 'heading' || kind === 'table-cell' ? paragraphsAfter(step) : step
}

function isEndedByEnter(line: Line | undefined): boolean {
  return line?.text === '' && (line.look.kind === 'list-item' || line.look.kind === 'quote')
}

/** Everything of the first block is gone: what remains is the last one. */
function joined(step: ReplaceStep): ReplaceStep {
  const last = step.before.at(-1)
  const [only] = step.after
  if (last === undefined || only === undefined || step.before.length === 1) return step
  return { ...step, after: [{ ...last, marks: only.marks }] }
}

function paragraphsAfter(step: ReplaceStep): ReplaceStep {
  const isSplit = step.before.length === 1
  const last = step.after.length - 1
  const after = step.after.map((look, i) =>
    i === 0 || (i === last && !isSplit) ? look : lookAs(look, paragraph),
  )
  return { ...step, after }
}

function headingMovedDown(step: ReplaceStep): ReplaceStep {
  const last = step.after.length - 1
  return { ...step, after: step.after.map((look, i) => (i === last ? look : lookAs(look, paragraph))) }
}

function lookAs({ marks }: BlockLook, kind: KindOfBlock): BlockLook {
  return { ...kind, marks }
}

/** Gives blocks another kind. */
export function changeKind(text: Text, blocks: Blocks, kind: KindOfBlock): ReplaceStep {
  return changeLooks(text, blocks, ({ look }) => lookAs(look, kind))
}

function changeLooks(
  text: Text,
  { first, end }: Blocks,
  change: (line: Line, start: number) => BlockLook,
): ReplaceStep {
  const lines = text.lines.slice(first, end)
  return {
    step: 'replace',
    at: text.start(first),
    removed: '',
    inserted: '',
    block: first,
    before: lines.map((line) => line.look),
    after: lines.map((line, i) => change(line, text.start(first + i))),
  }
}

/** Marks a stretch, or takes the mark from it where all of it has it already. */
export function toggleMark(text: Text, stretch: Span, kind: string): ReplaceStep {
  const blocks = blocksOf(text, stretch)
  const inside = ({ text: own }: Line, start: number): Span =>
    span(Math.max(0, stretch.start - start), Math.min(own.length, stretch.end - start))
  const lines = text.lines.slice(blocks.first, blocks.end)
  const isMarked = lines.every((line, i) => {
    const part = inside(line, text.start(blocks.first + i))
    return (
      part.end <= part.start || line.look.marks.some((mark) => mark.kind === kind && contains(mark, part))
    )
  })
  return changeLooks(text, blocks, ({ look, text: own }, start) => {
    const part = inside({ look, text: own }, start)
    if (part.end <= part.start) return look
    const changed = isMarked ? without : withMark
    return { ...look, marks: changed(look.marks, kind, part).toSorted((a, b) => a.start - b.start) }
  })
}

function without(marks: readonly Mark[], kind: string, { start, end }: Span): readonly Mark[] {
  return marks.flatMap((mark) => {
    if (mark.kind !== kind || mark.end <= start || mark.start >= end) return [mark]
    const left = mark.start < start ? [{ ...mark, end: start }] : []
    const right = mark.end > end ? [{ ...mark, start: end }] : []
    return [...left, ...right]
  })
}

function withMark(marks: readonly Mark[], kind: string, { start, end }: Span): readonly Mark[] {
  const touching = marks.filter((mark) => mark.kind === kind && mark.start <= end && mark.end >= start)
  const others = marks.filter((mark) => !touching.includes(mark))
  const from = Math.min(start, ...touching.map((mark) => mark.start))
  const to = Math.max(end, ...touching.map((mark) => mark.end))
  return [...others, { kind, start: from, end: to }]
}

/** Moves blocks one place up or down, tables as a whole; undefined at the end of the text. */
export function moveBlocks(text: Text, blocks: Blocks, direction: -1 | 1): SwapStep | undefined {
  const { first, end } = wholeTables(text, blocks)
  const neighbour = direction === -1 ? first - 1 : end
  if (text.lines[neighbour] === undefined) return undefined
  const passed = wholeTables(text, { first: neighbour, end: neighbour + 1 })
  const upper = direction === -1 ? passed : { first, end }
  const lower = direction === -1 ? { first, end } : passed
  return {
    step: 'swap',
    at: text.start(upper.first),
    block: upper.first,
    first: { length: lengthOf(text, upper), blocks: upper.end - upper.first },
    second: { length: lengthOf(text, lower), blocks: lower.end - lower.first },
  }
}

function lengthOf(text: Text, { first, end }: Blocks): number {
  return text.start(end - 1) + (text.lines[end - 1]?.text.length ?? 0) - text.start(first)
}

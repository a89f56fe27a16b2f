import type { Block, Mark, SourceDocument } from '../model/source-document'
import { contains, span, type Span } from '../model/span'
import type { BlockLook, ReplaceStep, SwapStep, TextStep } from './text-change'

/** One block: its text without line feeds, and its look. */
export interface Line {
  readonly text: string
  readonly look: BlockLook
}

/** The text of an open document, block by block, so that an edit costs what it touches. */
export class DocumentText {
  readonly #lines: Line[]
  #starts: Int32Array

  constructor({ text, blocks, marks }: Pick<SourceDocument, 'text' | 'blocks' | 'marks'>) {
    this.#lines = linesOf(text, blocks, marks)
    this.#starts = new Int32Array(this.#lines.length)
    this.#place(0)
  }

  /** Another text with the very same lines. */
  copy(): DocumentText {
    const copied = new DocumentText({ text: '', blocks: [], marks: [] })
    for (const line of this.#lines) copied.#lines.push(line)
    copied.#place(0)
    return copied
  }

  get lines(): readonly Line[] {
    return this.#lines
  }

  get length(): number {
    const last = this.#lines.length - 1
    return last < 0 ? 0 : this.start(last) + (this.#lines[last]?.text.length ?? 0)
  }

  start(line: number): number {
    return this.#starts[line] ?? 0
  }

  /** The block that holds the offset; a block's end belongs to it. */
  lineAt(offset: number): number {
    let low = 0
    let high = this.#lines.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.start(middle) <= offset) low = middle + 1
      else high = middle
    }
    return Math.max(0, low - 1)
  }

  slice({ start, end }: Span): string {
    const first = this.lineAt(start)
    const last = this.lineAt(end)
    const text = this.#lines
      .slice(first, last + 1)
      .map((line) => line.text)
      .join('\n')
    return text.slice(start - this.start(first), end - this.start(first))
  }

  /** The words of fragments, with an ellipsis for what lies between. */
  quote(spans: readonly Span[]): string {
    return spans.map((one) => this.slice(one)).join(' … ')
  }

  /** The step that replaces a stretch by text; new blocks look like the first one touched, without its marks. */
  replacing({ start, end }: Span, inserted: string): ReplaceStep {
    const first = this.lineAt(start)
    const touched = this.#lines.slice(first, this.lineAt(end) + 1)
    const removed = this.slice(span(start, end))
    const local = span(start - this.start(first), end - this.start(first))
    const after = looksAfter(touched, local, inserted)
    return {
      step: 'replace',
      at: start,
      removed,
      inserted,
      block: first,
      before: touched.map((line) => line.look),
      after,
    }
  }

  apply(step: TextStep): void {
    if (step.step === 'replace') this.#replace(step)
    else this.#swap(step)
    this.#place(step.block)
  }

  #replace({ at, removed, inserted, block, before, after }: ReplaceStep): void {
    const touched = this.#lines.slice(block, block + before.length)
    const joined = touched.map((line) => line.text).join('\n')
    const local = at - this.start(block)
    if (joined.slice(local, local + removed.length) !== removed)
      throw new Error(`The text at ${at} is another one`)
    const texts = (joined.slice(0, local) + inserted + joined.slice(local + removed.length)).split('\n')
    if (texts.length !== after.length)
      throw new Error(`A change at ${at} makes ${texts.length} blocks, not ${after.length}`)
    const lines = texts.flatMap((text, i) => {
      const look = after[i]
      return look === undefined ? [] : [{ text, look }]
    })
    this.#lines.splice(block, before.length, ...lines)
  }

  #swap({ block, first, second }: SwapStep): void {
    const moved = this.#lines.slice(block, block + first.blocks)
    const other = this.#lines.slice(block + first.blocks, block + first.blocks + second.blocks)
    this.#lines.splice(block, first.blocks + second.blocks, ...other, ...moved)
  }

  #place(from: number): void {
    if (this.#starts.length < this.#lines.length) {
      const larger = new Int32Array(this.#lines.length * 2)
      larger.set(this.#starts)
      this.#starts = larger
    }
    let start = from === 0 ? 0 : this.start(from - 1) + (this.#lines[from - 1]?.text.length ?? 0) + 1
    for (let line = from; line < this.#lines.length; line += 1) {
      this.#starts[line] = start
      start += (this.#lines[line]?.text.length ?? 0) + 1
    }
  }

  /** Text, blocks and marks as a document holds them. */
  toParts(): Pick<SourceDocument, 'text' | 'blocks' | 'marks'> {
    return {
      text: this.#lines.map((line) => line.text).join('\n'),
      blocks: this.#lines.map((line, i) => blockOf(line, this.start(i))),
      marks: this.#lines.flatMap(({ look }, i) => look.marks.map((mark) => moved(mark, this.start(i)))),
    }
  }
}

function moved(mark: Mark, by: number): Mark {
  return { ...mark, start: mark.start + by, end: mark.end + by }
}

function blockOf({ text, look: { marks: _marks, ...look } }: Line, start: number): Block {
  return { ...look, start, end: start + text.length }
}

/** Marks that reach over blocks are cut at their borders. */
function linesOf(text: string, blocks: readonly Block[], marks: readonly Mark[]): Line[] {
  const sorted = marks.toSorted((a, b) => a.start - b.start)
  let next = 0
  let open: Mark[] = []
  return blocks.map(({ start, end, ...look }) => {
    for (let mark = sorted[next]; mark !== undefined && mark.start < end; mark = sorted[++next])
      open.push(mark)
    open = open.filter((mark) => mark.end > start)
    const cuts = open.filter((mark) => mark.start < end).map((mark) => cut(mark, span(start, end)))
    const inside = cuts.filter((mark) => mark.end > mark.start)
    return { text: text.slice(start, end), look: { ...look, marks: inside } }
  })
}

function cut(mark: Mark, block: Span): Mark {
  const { start, end } = contains(block, mark)
    ? mark
    : span(Math.max(mark.start, block.start), Math.min(mark.end, block.end))
  return { ...mark, start: start - block.start, end: end - block.start }
}

/** Marks keep to their characters; what is typed inside a mark has it, and at its edge has not. */
function looksAfter(touched: readonly Line[], { start, end }: Span, inserted: string): readonly BlockLook[] {
  const [first] = touched
  const last = touched.at(-1)
  if (first === undefined || last === undefined) return []
  const lastStart = touched.slice(0, -1).reduce((length, line) => length + line.text.length + 1, 0)
  const pieces = inserted.split('\n')
  const tail = (pieces.at(-1) ?? '').length + (pieces.length === 1 ? start : 0)
  if (touched.length === 1 && pieces.length === 1)
    return [{ ...first.look, marks: keptMarks(first.look.marks, { start, end }, inserted.length) }]
  const head = first.look.marks.flatMap((mark) => clipped(mark, span(0, start), 0))
  const rest = last.look.marks.flatMap((mark) =>
    clipped(mark, span(end - lastStart, last.text.length), tail - (end - lastStart)),
  )
  if (pieces.length === 1) return [{ ...first.look, marks: [...head, ...rest] }]
  const { marks: _marks, ...look } = first.look
  const between = pieces.slice(1, -1).map(() => ({ ...look, marks: [] }))
  const tailLook = touched.length === 1 ? look : lookOf(last)
  return [{ ...look, marks: head }, ...between, { ...tailLook, marks: rest }]
}

function lookOf({ look: { marks: _marks, ...look } }: Line): Omit<BlockLook, 'marks'> {
  return look
}

function keptMarks(marks: readonly Mark[], { start, end }: Span, length: number): readonly Mark[] {
  const shift = length - (end - start)
  return marks.flatMap((mark) => {
    if (mark.end <= start) return [mark]
    const from = mark.start < start ? mark.start : mark.start >= end ? mark.start + shift : start + length
    const until = mark.end > end ? mark.end + shift : start
    return until > from ? [{ ...mark, start: from, end: until }] : []
  })
}

function clipped(mark: Mark, within: Span, by: number): readonly Mark[] {
  const from = Math.max(mark.start, within.start)
  const until = Math.min(mark.end, within.end)
  return until > from ? [{ ...mark, start: from + by, end: until + by }] : []
}

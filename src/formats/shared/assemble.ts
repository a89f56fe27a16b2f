import type { Block, BlockKind, Mark } from '#core/model/source-document'

export type BlockShape = Omit<Block, 'start' | 'end'>
export type MarkShape = Omit<Mark, 'start' | 'end'>

/** A stretch of text with the marks that cover all of it. */
export interface Run {
  readonly text: string
  readonly marks: readonly MarkShape[]
}

/** A block before it has a place in a text. */
export interface Passage {
  readonly shape: BlockShape
  readonly runs: readonly Run[]
}

export interface AssembledText {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly marks: readonly Mark[]
}

export function passage(kind: BlockKind, text: string, level?: number): Passage {
  return { shape: level === undefined ? { kind } : { kind, level }, runs: [{ text, marks: [] }] }
}

/** The marks within one more; bold in bold is bold. */
export function withMark(marks: readonly MarkShape[], mark: MarkShape | undefined): readonly MarkShape[] {
  const isNew =
    mark !== undefined && !marks.some(({ kind, href }) => kind === mark.kind && href === mark.href)
  return isNew ? [...marks, mark] : marks
}

/** Text, blocks and marks of passages whose runs hold no LF: exactly one LF between two blocks. */
export function assemble(passages: readonly Passage[]): AssembledText {
  const parts: string[] = []
  const blocks: Block[] = []
  const marks: Mark[] = []
  let at = 0
  for (const { shape, runs } of passages) {
    const start = at
    for (const run of runs) {
      parts.push(run.text)
      at += run.text.length
    }
    blocks.push({ ...shape, start, end: at })
    for (const one of marksOf(runs, start)) marks.push(one)
    parts.push('\n')
    at += 1
  }
  return { text: parts.slice(0, -1).join(''), blocks, marks: marks.toSorted(byPlace) }
}

function marksOf(runs: readonly Run[], start: number): readonly Mark[] {
  const open = new Map<string, Mark>()
  const ended: Mark[] = []
  let at = start
  for (const run of runs) {
    const place = { start: at, end: at + run.text.length }
    if (run.text !== '') for (const shape of run.marks) mark({ ...shape, ...place }, open, ended)
    at = place.end
  }
  return [...ended, ...open.values()]
}

/** Makes an equal mark that is open, and ends where this one starts, longer; any other that was open is ended. */
function mark(added: Mark, open: Map<string, Mark>, ended: Mark[]): void {
  const key = `${added.kind} ${added.href ?? ''}`
  const before = open.get(key)
  const isSame = before !== undefined && before.end >= added.start
  if (before !== undefined && !isSame) ended.push(before)
  open.set(key, isSame ? { ...before, end: added.end } : added)
}

function byPlace(a: Mark, b: Mark): number {
  return a.start - b.start || b.end - a.end || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0)
}

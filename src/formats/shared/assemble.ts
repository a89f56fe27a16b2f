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

/** Text, blocks and marks of passages whose runs hold no LF: exactly one LF between two blocks. */
export function assemble(passages: readonly Passage[]): AssembledText {
  const parts: string[] = []
  const blocks: Block[] = []
  const marks: Mark[] = []
  let at = 0
  for (const { shape, runs } of passages) {
    const start = at
    const inBlock: Mark[] = []
    for (const run of runs) {
      parts.push(run.text)
      for (const shape of run.marks) addMark(inBlock, { ...shape, start: at, end: at + run.text.length })
      at += run.text.length
    }
    blocks.push({ ...shape, start, end: at })
    marks.push(...inBlock)
    parts.push('\n')
    at += 1
  }
  return { text: parts.slice(0, -1).join(''), blocks, marks: marks.toSorted(byPlace) }
}

/** Adds a mark, or makes an equal one that ends where it starts longer. */
function addMark(marks: Mark[], mark: Mark): void {
  if (mark.start === mark.end) return
  const before = marks.findIndex(
    (one) => one.end === mark.start && one.kind === mark.kind && one.href === mark.href,
  )
  const found = marks[before]
  if (found === undefined) marks.push(mark)
  else marks[before] = { ...found, end: mark.end }
}

function byPlace(a: Mark, b: Mark): number {
  return a.start - b.start || b.end - a.end || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0)
}

import type { Line } from '#core/edit/document-text'
import type { Block } from '#core/model/source-document'
import type { BlockRange } from './block-range'

/** How a block looks, apart from its text. `marker` stands before a list item ("•", "3."). */
export interface BlockShape {
  readonly kind: Block['kind']
  readonly level: number
  readonly marker: string
  readonly rowStart: boolean
  /** Its spaces mean something: tabs, runs of spaces, spaces at its edges. */
  readonly keepsSpaces: boolean
}

const meaningfulSpaces = /[\t\n\f]| {2}|^ | $/u

/** The shapes of the blocks in a range, with list items numbered within their list and level. */
export function blockShapes(lines: readonly Line[], { first, end }: BlockRange): readonly BlockShape[] {
  const numbers: number[] = []
  for (let i = listStart(lines, first); i < first; i += 1) count(numbers, lines[i])
  return lines.slice(first, end).map((line, i) => shapeOf(line, lines[first + i - 1], count(numbers, line)))
}

export function isListItem(line: Line | undefined): boolean {
  return line?.look.kind === 'list-item'
}

function listStart(lines: readonly Line[], at: number): number {
  let start = at
  while (isListItem(lines[start - 1])) start -= 1
  return start
}

/** Counts a block among the numbers of its list and gives its own; 0 where it has none. */
function count(numbers: number[], line: Line | undefined): number {
  if (line?.look.kind !== 'list-item') {
    numbers.length = 0
    return 0
  }
  const level = line.look.level ?? 1
  const number = line.look.ordered === true ? (numbers[level - 1] ?? 0) + 1 : 0
  while (numbers.length < level) numbers.push(0)
  numbers.length = level
  numbers[level - 1] = number
  return number
}

function shapeOf({ text, look }: Line, before: Line | undefined, number: number): BlockShape {
  const { kind, level = 1 } = look
  const isCell = kind === 'table-cell'
  return {
    kind,
    level,
    marker: kind !== 'list-item' ? '' : number === 0 ? '•' : `${number}.`,
    rowStart: isCell && !(before?.look.kind === 'table-cell' && before.look.row === look.row),
    keepsSpaces: kind === 'code' || meaningfulSpaces.test(text),
  }
}

export function sameShape(a: BlockShape, b: BlockShape): boolean {
  return (
    a.kind === b.kind &&
    a.level === b.level &&
    a.marker === b.marker &&
    a.rowStart === b.rowStart &&
    a.keepsSpaces === b.keepsSpaces
  )
}

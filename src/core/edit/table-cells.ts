import type { DocumentText, Line } from './document-text'
import type { ReplaceStep } from './text-change'

type Text = Pick<DocumentText, 'lines' | 'start' | 'length' | 'replacing'>

/** Blocks from first up to, not including, end. */
interface Blocks {
  readonly first: number
  readonly end: number
}

export function isCell(line: Line | undefined): boolean {
  return line?.look.kind === 'table-cell'
}

/** The blocks with all other cells of the tables they are in. */
export function wholeTables({ lines }: Pick<Text, 'lines'>, { first, end }: Blocks): Blocks {
  let from = first
  let to = end
  if (isCell(lines[from])) while (isCell(lines[from - 1])) from -= 1
  if (isCell(lines[to - 1])) while (isCell(lines[to])) to += 1
  return { first: from, end: to }
}

/** Where Enter leads from a table's cell. */
export interface BelowCell {
  readonly offset: number
  /** Makes the place, where there is none yet. */
  readonly step?: ReplaceStep
}

/**
 * A cell is one block, so Enter does not split it: it leads to the cell below, and from the last row to the block
 * after the table, which is made where the text ends. Undefined outside tables.
 */
export function belowCell(text: Text, block: number): BelowCell | undefined {
  const cell = text.lines[block]
  if (cell === undefined || !isCell(cell)) return undefined
  const { end } = wholeTables(text, { first: block, end: block + 1 })
  const below = text.lines.findIndex(
    ({ look }, at) =>
      at > block && at < end && look.column === cell.look.column && look.row !== cell.look.row,
  )
  if (below !== -1) return { offset: text.start(below) }
  if (end < text.lines.length) return { offset: text.start(end) }
  return { offset: text.length + 1, step: paragraphAtEnd(text) }
}

function paragraphAtEnd(text: Text): ReplaceStep {
  const step = text.replacing({ start: text.length, end: text.length }, '\n')
  return { ...step, after: step.after.map((look, i) => (i === 0 ? look : { kind: 'paragraph', marks: [] })) }
}

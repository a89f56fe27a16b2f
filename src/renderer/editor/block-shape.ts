import type { Block } from '#core/model/source-document'

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

/** The shapes of all blocks, with list items numbered within their list and level. */
export function blockShapes(text: string, blocks: readonly Block[]): readonly BlockShape[] {
  let numbers: number[] = []
  let row: number | undefined
  return blocks.map((block) => {
    const level = block.level ?? 1
    const keepsSpaces = block.kind === 'code' || meaningfulSpaces.test(text.slice(block.start, block.end))
    if (block.kind !== 'list-item') numbers = []
    const rowStart = block.kind === 'table-cell' && block.row !== row
    row = block.kind === 'table-cell' ? block.row : undefined
    if (block.kind !== 'list-item') return { kind: block.kind, level, marker: '', rowStart, keepsSpaces }
    numbers = [...numbers.slice(0, level), ...Array<number>(Math.max(0, level - numbers.length)).fill(0)]
    const number = block.ordered === true ? (numbers[level - 1] ?? 0) + 1 : 0
    numbers[level - 1] = number
    return { kind: block.kind, level, marker: number === 0 ? '•' : `${number}.`, rowStart, keepsSpaces }
  })
}

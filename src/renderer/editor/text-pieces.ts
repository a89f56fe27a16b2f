import type { Mark } from '#core/model/source-document'
import { overlaps, type Span } from '#core/model/span'

export type PieceFormat = 'bold' | 'italic' | 'underline' | 'code'

/** A stretch of a block with the same marks throughout. */
export interface TextPiece extends Span {
  readonly formats: readonly PieceFormat[]
  readonly href?: string
}

const formats: readonly PieceFormat[] = ['bold', 'italic', 'underline', 'code']

function isShown({ kind }: Mark): boolean {
  return kind === 'link' || formats.some((format) => format === kind)
}

function pieceOf(place: Span, marks: readonly Mark[]): TextPiece {
  const covering = marks.filter((mark) => overlaps(mark, place))
  const href = covering.find((mark) => mark.kind === 'link')?.href
  const found = formats.filter((format) => covering.some((mark) => mark.kind === format))
  return href === undefined ? { ...place, formats: found } : { ...place, formats: found, href }
}

/** The block cut wherever a mark starts or ends; an empty block has no pieces. */
export function textPieces(block: Span, marks: readonly Mark[]): readonly TextPiece[] {
  const shown = marks.filter(isShown)
  const cuts = shown.flatMap((mark) => [mark.start, mark.end])
  const inside = cuts.filter((cut) => cut > block.start && cut < block.end)
  const edges = [...new Set([block.start, ...inside, block.end])].toSorted((a, b) => a - b)
  return edges.slice(1).map((end, i) => pieceOf({ start: edges[i] ?? block.start, end }, shown))
}

/** For each block the marks that touch it; blocks are in text order. */
export function marksByBlock(blocks: readonly Span[], marks: readonly Mark[]): readonly (readonly Mark[])[] {
  const waiting = marks.toSorted((a, b) => a.start - b.start)
  let next = 0
  let open: Mark[] = []
  return blocks.map((block) => {
    for (let mark = waiting[next]; mark !== undefined && mark.start < block.end; mark = waiting[++next])
      open = [...open, mark]
    open = open.filter((mark) => mark.end > block.start)
    return open
  })
}

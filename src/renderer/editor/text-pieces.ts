import type { Line } from '#core/edit/document-text'
import type { Mark } from '#core/model/source-document'
import { overlaps, type Span } from '#core/model/span'

export type PieceFormat = 'bold' | 'italic' | 'underline' | 'code'

/** A stretch of a block with the same marks throughout; offsets count from the block's start. */
export interface TextPiece extends Span {
  readonly formats: readonly PieceFormat[]
  readonly href?: string
}

export const pieceFormats: readonly PieceFormat[] = ['bold', 'italic', 'underline', 'code']

export function isShownMark({ kind }: Mark): boolean {
  return kind === 'link' || pieceFormats.some((format) => format === kind)
}

function pieceOf(place: Span, marks: readonly Mark[]): TextPiece {
  const covering = marks.filter((mark) => overlaps(mark, place))
  const href = covering.find((mark) => mark.kind === 'link')?.href
  const formats = pieceFormats.filter((format) => covering.some((mark) => mark.kind === format))
  return href === undefined ? { ...place, formats } : { ...place, formats, href }
}

/** The block cut wherever a mark starts or ends; an empty block has no pieces. */
export function textPieces({ text, look }: Line): readonly TextPiece[] {
  const end = text.length
  if (end === 0) return []
  if (look.marks.length === 0) return [{ start: 0, end, formats: [] }]
  const shown = look.marks.filter(isShownMark)
  const cuts = shown.flatMap((mark) => [mark.start, mark.end])
  const inside = cuts.filter((cut) => cut > 0 && cut < end)
  const edges = [...new Set([0, ...inside, end])].toSorted((a, b) => a - b)
  return edges.slice(1).map((to, i) => pieceOf({ start: edges[i] ?? 0, end: to }, shown))
}

export function sameLook(a: TextPiece, b: TextPiece | undefined): boolean {
  return (
    b !== undefined &&
    a.href === b.href &&
    a.formats.length === b.formats.length &&
    a.formats.every((format, i) => format === b.formats[i])
  )
}

/** Neighbours that look the same made one. */
export function joinedPieces(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const found: TextPiece[] = []
  for (const piece of pieces) {
    const last = found.at(-1)
    if (last !== undefined && sameLook(last, piece)) found[found.length - 1] = { ...last, end: piece.end }
    else found.push(piece)
  }
  return found
}

import type { BlockLook } from '#core/edit/text-change'
import type { Mark } from '#core/model/source-document'
import { $piecesOf } from './lexical-blocks'
import type { BlockNode } from './lexical-nodes'
import { isShownMark, joinedPieces, pieceFormats, sameLook, textPieces, type TextPiece } from './text-pieces'

/**
 * The look with the marks that the block's nodes show: what is typed at the end of bold text is bold. Where they
 * agree the look stays as it is; marks that are not shown stay in any case.
 */
export function marksFromNodes(look: BlockLook, node: BlockNode): BlockLook {
  const shown = joinedPieces($piecesOf(node))
  const expected = joinedPieces(textPieces({ text: node.getTextContent(), look }))
  if (samePieces(shown, expected)) return look
  const others = look.marks.filter((mark) => !isShownMark(mark))
  return { ...look, marks: [...others, ...marksOf(shown)].toSorted((a, b) => a.start - b.start) }
}

function samePieces(a: readonly TextPiece[], b: readonly TextPiece[]): boolean {
  return a.length === b.length && a.every((piece, i) => piece.end === b[i]?.end && sameLook(piece, b[i]))
}

function marksOf(pieces: readonly TextPiece[]): readonly Mark[] {
  const marks: Mark[] = pieceFormats.flatMap((kind) =>
    stretches(pieces, (piece) => (piece.formats.includes(kind) ? kind : undefined)).map(({ start, end }) => ({
      kind,
      start,
      end,
    })),
  )
  const links = stretches(pieces, (piece) => piece.href)
  return [...marks, ...links.map(({ start, end, value }) => ({ kind: 'link', start, end, href: value }))]
}

function stretches(
  pieces: readonly TextPiece[],
  valueOf: (piece: TextPiece) => string | undefined,
): readonly { readonly start: number; readonly end: number; readonly value: string }[] {
  const found: { start: number; end: number; value: string }[] = []
  for (const piece of pieces) {
    const value = valueOf(piece)
    const last = found.at(-1)
    if (value === undefined) continue
    if (last?.value === value && last.end === piece.start) last.end = piece.end
    else found.push({ start: piece.start, end: piece.end, value })
  }
  return found
}

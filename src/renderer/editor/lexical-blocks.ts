import {
  $create,
  $createTextNode,
  $isElementNode,
  $isTextNode,
  type LexicalNode,
  type TextNode,
} from 'lexical'
import { BlockNode, LinkSpanNode } from './lexical-nodes'
import type { ShownBlock } from './shown-block'
import { pieceFormats, textPieces, type TextPiece } from './text-pieces'

function $text(text: string, piece: TextPiece): TextNode {
  const node = $createTextNode(text.slice(piece.start, piece.end))
  for (const format of piece.formats) node.toggleFormat(format)
  return node
}

function $inlines({ line }: ShownBlock): readonly LexicalNode[] {
  return textPieces(line).map((piece) => {
    if (piece.href === undefined) return $text(line.text, piece)
    const link = $create(LinkSpanNode)
    link.__href = piece.href
    return link.append($text(line.text, piece))
  })
}

export function $createBlock(block: ShownBlock): BlockNode {
  const node = $create(BlockNode)
  node.__shape = block.shape
  return node.append(...$inlines(block))
}

/** Makes a block show another line; `line` says that the text or marks are others, not only the shape. */
export function $refillBlock(node: BlockNode, block: ShownBlock, { line }: { readonly line: boolean }): void {
  if (line) node.clear().append(...$inlines(block))
  node.setShape(block.shape)
}

/** What a block's nodes say of its marks, in the same pieces as those it was made of. */
export function $piecesOf(block: BlockNode): readonly TextPiece[] {
  const pieces: TextPiece[] = []
  let start = 0
  for (const text of block.getAllTextNodes()) {
    const end = start + text.getTextContentSize()
    if (end === start) continue
    const formats = pieceFormats.filter((format) => text.hasFormat(format))
    const parent = text.getParent()
    const href = parent instanceof LinkSpanNode ? { href: parent.__href } : {}
    pieces.push({ start, end, formats, ...href })
    start = end
  }
  return pieces
}

/** How far into its block a place is, in UTF-16 code units. */
export function $offsetIn(block: BlockNode, node: LexicalNode, offset: number): number {
  let at = $isTextNode(node) ? offset : $lengthOfFirst(node, offset)
  for (let inner = node; !inner.is(block);) {
    for (const before of inner.getPreviousSiblings()) at += before.getTextContentSize()
    const parent = inner.getParent()
    if (parent === null) break
    inner = parent
  }
  return at
}

function $lengthOfFirst(node: LexicalNode, children: number): number {
  if (!$isElementNode(node)) return 0
  return node
    .getChildren()
    .slice(0, children)
    .reduce((length, child) => length + child.getTextContentSize(), 0)
}

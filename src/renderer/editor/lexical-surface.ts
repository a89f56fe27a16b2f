import { $create, $createTextNode, $getRoot, createEditor, type TextNode } from 'lexical'
import type { Block } from '#core/model/source-document'
import type { ShownText } from './article-contract'
import { blockShapes, type BlockShape } from './block-shape'
import { BlockNode, LinkSpanNode, SectionNode } from './lexical-nodes'
import { marksByBlock, textPieces, type TextPiece } from './text-pieces'
import styles from './article.module.css'

const blocksPerSection = 40
const lineHeight = 33
const charactersPerLine = 72
const blockGap = 16

function $text(text: string, piece: TextPiece): TextNode {
  const node = $createTextNode(text.slice(piece.start, piece.end))
  for (const format of piece.formats) node.toggleFormat(format)
  return node
}

function $block(text: string, shape: BlockShape, pieces: readonly TextPiece[]): BlockNode {
  const node = $create(BlockNode)
  node.__shape = shape
  for (const piece of pieces) {
    if (piece.href === undefined) {
      node.append($text(text, piece))
      continue
    }
    const link = $create(LinkSpanNode)
    link.__href = piece.href
    node.append(link.append($text(text, piece)))
  }
  return node
}

function estimateHeight(blocks: readonly Block[]): number {
  return blocks.reduce((height, { start, end }) => {
    return height + Math.max(1, Math.ceil((end - start) / charactersPerLine)) * lineHeight + blockGap
  }, 0)
}

function $fill(source: ShownText): void {
  const shapes = blockShapes(source.text, source.blocks)
  const marks = marksByBlock(source.blocks, source.marks)
  const nodes = shapes.map((shape, i) => {
    const block = source.blocks[i]
    return $block(source.text, shape, block === undefined ? [] : textPieces(block, marks[i] ?? []))
  })
  for (let from = 0; from < nodes.length; from += blocksPerSection) {
    const section = $create(SectionNode)
    section.__estimate = estimateHeight(source.blocks.slice(from, from + blocksPerSection))
    $getRoot().append(section.append(...nodes.slice(from, from + blocksPerSection)))
  }
}

/** Shows the text of a document inside `root`; returns a function that takes it away again. */
export function showText(root: HTMLElement, source: ShownText): () => void {
  const editor = createEditor({
    namespace: 'article',
    editable: false,
    nodes: [SectionNode, BlockNode, LinkSpanNode],
    theme: { text: { underline: styles['underline'] ?? '', code: styles['inline-code'] ?? '' } },
    onError: (error) => {
      throw error
    },
  })
  editor.setRootElement(root)
  editor.update(() => $fill(source), { discrete: true })
  // Lexical gives `dir` only to the children of its root, which are the sections.
  for (const section of root.children) {
    section.removeAttribute('dir')
    for (const block of section.children) block.setAttribute('dir', 'auto')
  }
  return () => editor.setRootElement(null)
}

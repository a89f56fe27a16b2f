import { $getNodeByKey, $isElementNode, type ElementNode, type LexicalNode, type NodeKey } from 'lexical'
import type { BlockShape } from './block-shape'
import type { TableSection } from './section-table'
import type { ArticleText } from './article-text'
import { $piecesOf } from './lexical-blocks'
import { BlockNode, SectionNode } from './lexical-nodes'
import type { ReadText } from './read-text'
import { shownBlocks, type ShownBlock } from './shown-block'
import { joinedPieces, textPieces, type TextPiece } from './text-pieces'

function lookOf(text: string, pieces: readonly TextPiece[]): string {
  return joinedPieces(pieces)
    .map(({ start, end, formats }) => `${formats.join('+')}(${text.slice(start, end)})`)
    .join('')
}

/** What the editor shows that the text does not say; nothing when all is well. */
export function wrongInEditor(article: ArticleText, text: ReadText): string | undefined {
  return article.editor.read(() => {
    const { sections } = article.table
    const chapters = new Set(sections.map((section) => section.chapter))
    const wrong = ['root', ...chapters].map((key) => $wrongAround(key, article.table.childrenOf(key)))
    let first = 0
    for (const section of sections) {
      const end = first + section.blocks.length
      wrong.push($wrongIn(section, shownBlocks(text.lines, { first, end })))
      first = end
    }
    if (first !== text.lines.length) wrong.push(`${first} blocks, not ${text.lines.length}`)
    return wrong.find((one) => one !== undefined)
  })
}

function $wrongAround(key: NodeKey, children: readonly NodeKey[] | undefined): string | undefined {
  const node = $getNodeByKey(key)
  return $isElementNode(node) ? sameKeys(node, children ?? []) : 'no such chapter'
}

function sameKeys(node: ElementNode, keys: readonly NodeKey[]): string | undefined {
  return node.getChildrenKeys().join() === keys.join() ? undefined : 'other nodes than the table has'
}

function $wrongIn({ key, keys, blocks }: TableSection, shown: readonly ShownBlock[]): string | undefined {
  const node = $getNodeByKey(key)
  if (!(node instanceof SectionNode)) return 'no section'
  if (blocks.some((block, i) => block.line !== shown[i]?.line)) return 'other lines in the table'
  if (keys === undefined)
    return node.__folded === blocks ? sameKeys(node, []) : 'a folded section shows others'
  const found = node.getChildren().map($written).join('\n')
  const wanted = shown.map(({ line, shape }) => looks(shape, line.text, textPieces(line))).join('\n')
  return found === wanted ? sameKeys(node, keys) : `the editor shows ${found}, not ${wanted}`
}

function $written(node: LexicalNode): string {
  return node instanceof BlockNode ? looks(node.__shape, node.getTextContent(), $piecesOf(node)) : 'no block'
}

function looks({ kind, marker }: BlockShape, text: string, pieces: readonly TextPiece[]): string {
  return `${kind} ${marker} ${lookOf(text, pieces)}`
}

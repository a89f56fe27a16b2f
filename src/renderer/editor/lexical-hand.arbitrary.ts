import {
  $createRangeSelection,
  $getNodeByKey,
  $isElementNode,
  $setSelection,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
  type RangeSelection,
  type TextNode,
} from 'lexical'
import type { Span } from '#core/model/span'
import { $sectionsInRoot } from './lexical-sections'

export function $element(key: NodeKey): ElementNode {
  const node = $getNodeByKey(key)
  if (!$isElementNode(node)) throw new Error('No block')
  return node
}

/** Puts the caret into a block. */
export function $put(block: ElementNode, offset: number): RangeSelection {
  const selection = $createRangeSelection()
  const [node, left] = $placeIn(block, offset)
  for (const point of [selection.anchor, selection.focus])
    point.set(node.getKey(), left, $isElementNode(node) ? 'element' : 'text')
  selection.format = $isElementNode(node) ? 0 : node.getFormat()
  $setSelection(selection)
  return selection
}

function $placeIn(block: ElementNode, offset: number): readonly [ElementNode | TextNode, number] {
  let left = offset
  for (const text of block.getAllTextNodes()) {
    if (left <= text.getTextContentSize()) return [text, left]
    left -= text.getTextContentSize()
  }
  return [block, 0]
}

/** Deletes from a place in one block to a place in another (or the same) by moving nodes. */
export function $joined([firstKey, lastKey]: readonly [NodeKey, NodeKey], { start, end }: Span): ElementNode {
  const [first, last] = [$element(firstKey), $element(lastKey)]
  if (first.is(last)) {
    $cut(first, start, end)
    return first
  }
  $cut(first, start, first.getTextContentSize())
  $cut(last, 0, end)
  const between = $between(first, last)
  first.append(...last.getChildren())
  for (const node of [...between, last]) node.remove()
  return first
}

function $cut(block: ElementNode, start: number, end: number): void {
  let at = 0
  for (const text of block.getAllTextNodes()) {
    const size = text.getTextContentSize()
    const [from, to] = [Math.max(0, start - at), Math.min(size, end - at)]
    at += size
    if (from < to) text.spliceText(from, to - from, '')
  }
}

function $between(first: ElementNode, last: ElementNode): readonly LexicalNode[] {
  const [section, other] = [first.getParent(), last.getParent()]
  const sections = $sectionsInRoot()
  const upToLast = (nodes: readonly LexicalNode[], stop: LexicalNode | null): readonly LexicalNode[] =>
    nodes.slice(
      0,
      nodes.findIndex((node) => node.is(stop)),
    )
  if (section === null || section.is(other)) return upToLast(first.getNextSiblings(), last)
  return [
    ...first.getNextSiblings(),
    ...upToLast(sections.slice(sections.findIndex((node) => node.is(section)) + 1), other),
    ...last.getPreviousSiblings(),
  ]
}

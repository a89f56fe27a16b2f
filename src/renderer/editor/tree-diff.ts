import { $isElementNode, type ElementNode, type LexicalNode, type NodeKey } from 'lexical'
import { textDiff, type Replaced } from '#core/edit/text-diff'
import { SectionNode } from './lexical-nodes'
import { $sectionsInRoot } from './lexical-sections'
import type { SectionTable, TableSection } from './section-table'

/** A block, or a folded section as a whole, which the editor can only keep or drop. */
export interface Unit {
  readonly key: NodeKey
  /** Blocks joined by line feeds. */
  readonly text: string
}

/** Where the editor has its caret: a block and the UTF-16 code units before it. */
export interface BlockCaret {
  readonly key: NodeKey
  readonly offset: number
}

function folded({ key, blocks }: TableSection): Unit {
  return { key, text: blocks.map(({ line }) => line.text).join('\n') }
}

/** What the editor showed before. */
export function shownUnits({ sections }: SectionTable): readonly Unit[] {
  return sections.flatMap((section) => {
    const { keys, blocks } = section
    if (keys === undefined) return [folded(section)]
    return keys.map((key, i) => ({ key, text: blocks[i]?.line.text ?? '' }))
  })
}

/** What the editor shows now, wherever it put it. To be called while its state is read. */
export function readTree({ sections }: SectionTable): readonly Unit[] {
  const byKey = new Map(sections.map((section) => [section.key, section]))
  return $sectionsInRoot().flatMap((node) => {
    const section = byKey.get(node.getKey())
    if (node instanceof SectionNode && node.__folded !== undefined)
      return section === undefined ? [] : [folded(section)]
    return $leaves(node).map((leaf) => ({ key: leaf.getKey(), text: leaf.getTextContent() }))
  })
}

/** Elements that hold text, not other blocks. */
function $leaves(node: LexicalNode): readonly ElementNode[] {
  if (!$isElementNode(node)) return []
  const children = node.getChildren()
  const holdsBlocks = children.some((child) => $isElementNode(child) && !child.isInline())
  if (!holdsBlocks) return node instanceof SectionNode ? [] : [node]
  return children.flatMap($leaves)
}

export interface TreeStates {
  readonly before: readonly Unit[]
  readonly after: readonly Unit[]
  /** Blocks the editor has touched, even if their text looks as it did. */
  readonly dirty: ReadonlySet<NodeKey>
  readonly caret: BlockCaret | undefined
}

/** The one replacement that turns the units before into those after, ended at the caret where several would do. */
export function treeDiff({ before, after, dirty, caret }: TreeStates): Replaced | undefined {
  const isKept = (a: Unit | undefined, b: Unit | undefined): boolean =>
    a !== undefined && a.key === b?.key && a.text === b.text && !dirty.has(a.key)
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && isKept(before[head], after[head])) head += 1
  let tail = 0
  while (tail < most - head && isKept(before.at(-1 - tail), after.at(-1 - tail))) tail += 1
  // The line feed between what stayed and what changed goes with what changed.
  const isAtStart = head === 0
  const was = written(before.slice(head, before.length - tail), isAtStart, tail > 0)
  const is = written(after.slice(head, after.length - tail), isAtStart, tail > 0)
  const from = isAtStart ? 0 : lengthOf(before.slice(0, head)) - 1
  const place = caret && placeOf(after, caret)
  const local = place === undefined ? undefined : Math.min(Math.max(place - from, 0), is.length)
  const found = textDiff(was, is, local)
  return found && { ...found, at: { start: from + found.at.start, end: from + found.at.end } }
}

function lengthOf(units: readonly Unit[]): number {
  return units.reduce((length, unit) => length + unit.text.length + 1, 0)
}

function written(units: readonly Unit[], isAtStart: boolean, hasMore: boolean): string {
  if (!isAtStart) return units.map((unit) => `\n${unit.text}`).join('')
  return units.map((unit, i) => (i < units.length - 1 || hasMore ? `${unit.text}\n` : unit.text)).join('')
}

function placeOf(units: readonly Unit[], { key, offset }: BlockCaret): number | undefined {
  const at = units.findIndex((unit) => unit.key === key)
  return at === -1 ? undefined : lengthOf(units.slice(0, at)) + offset
}

import { $create, $getNodeByKey, $getRoot, type NodeKey } from 'lexical'
import { $createBlock, $refillBlock } from './lexical-blocks'
import { BlockNode, SectionNode } from './lexical-nodes'
import type { PlainSection } from './section-element'
import type { TableSection } from './section-table'
import { sameEnds, type ShownBlock } from './shown-block'

export function $section({ key }: TableSection): SectionNode {
  const node = $getNodeByKey(key)
  if (!(node instanceof SectionNode)) throw new Error(`No section ${key}`)
  return node
}

/** Folded sections for what a page shows already. */
export function $createSections(shown: readonly PlainSection[]): readonly TableSection[] {
  const nodes = shown.map(({ element, blocks }) => {
    const node = $create(SectionNode)
    node.__folded = blocks
    node.__element = element
    return node
  })
  $getRoot().append(...nodes)
  return nodes.map((node, i) => ({ key: node.getKey(), blocks: shown[i]?.blocks ?? [], keys: undefined }))
}

/** A folded section that stands after another, or first. */
export function $createSection(blocks: readonly ShownBlock[], after: TableSection | undefined): TableSection {
  const node = $create(SectionNode)
  node.__folded = blocks
  if (after === undefined) {
    const first = $getRoot().getFirstChild()
    if (first === null) $getRoot().append(node)
    else first.insertBefore(node)
  } else $section(after).insertAfter(node)
  return { key: node.getKey(), blocks, keys: undefined }
}

export function $unfold(section: TableSection): void {
  const nodes = section.blocks.map($createBlock)
  section.keys = nodes.map((node) => node.getKey())
  $section(section)
    .setFolded(undefined)
    .append(...nodes)
}

export interface AdoptedSection {
  readonly section: TableSection
  readonly count: number
  readonly isTouched: boolean
}

/** The sections that are left with their numbers of blocks; the unfolded ones are folded, to be filled anew. */
export function $adoptSections(before: readonly TableSection[]): readonly AdoptedSection[] {
  const byKey = new Map(before.map((section) => [section.key, section]))
  return $getRoot()
    .getChildren()
    .flatMap((node) => {
      const section = byKey.get(node.getKey())
      if (section === undefined || !(node instanceof SectionNode)) {
        node.remove()
        return []
      }
      return $adopt(section, node)
    })
}

function $adopt(section: TableSection, node: SectionNode): readonly AdoptedSection[] {
  if (section.keys === undefined) return [{ section, count: section.blocks.length, isTouched: false }]
  const count = node.getChildrenSize()
  if (count === 0) {
    node.remove()
    return []
  }
  node.clear().setFolded([])
  section.keys = undefined
  section.blocks = []
  return [{ section, count, isTouched: true }]
}

/** Makes a section show these blocks, touching only those that are others now. */
export function $show(section: TableSection, blocks: readonly ShownBlock[]): void {
  const before = section.blocks
  section.blocks = blocks
  if (section.keys === undefined) $section(section).setFolded(blocks)
  else section.keys = $showUnfolded(section.keys, before, blocks)
}

function $showUnfolded(
  keys: readonly NodeKey[],
  before: readonly ShownBlock[],
  after: readonly ShownBlock[],
): readonly NodeKey[] {
  const { head, tail } = sameEnds(before, after)
  const old = keys.slice(head, keys.length - tail).map($block)
  const fresh = after.slice(head, after.length - tail)
  const made = fresh.map((block, i) => {
    const node = old[i]
    if (node === undefined) return $createBlock(block)
    $refillBlock(node, block, { line: before[head + i]?.line !== block.line })
    return node
  })
  const extra = made.slice(old.length)
  if (extra.length > 0) $insert(extra, made[old.length - 1] ?? $blockIf(keys[head - 1]), keys[head])
  for (const node of old.slice(fresh.length)) node.remove()
  const middle = made.map((node) => node.getKey())
  return [...keys.slice(0, head), ...middle, ...keys.slice(keys.length - tail)]
}

function $block(key: NodeKey): BlockNode {
  const node = $getNodeByKey(key)
  if (!(node instanceof BlockNode)) throw new Error(`No block ${key}`)
  return node
}

/** Inserts blocks behind one, or before another where there is none to be behind. */
function $insert(
  blocks: readonly BlockNode[],
  behind: BlockNode | undefined,
  before: NodeKey | undefined,
): void {
  let last = behind
  for (const block of blocks) {
    if (last !== undefined) last.insertAfter(block)
    else if (before !== undefined) $block(before).insertBefore(block)
    last = block
  }
}

function $blockIf(key: NodeKey | undefined): BlockNode | undefined {
  return key === undefined ? undefined : $block(key)
}

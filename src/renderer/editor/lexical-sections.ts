import { $create, $getNodeByKey, $getRoot, type LexicalNode, type NodeKey } from 'lexical'
import { $createBlock, $refillBlock } from './lexical-blocks'
import { BlockNode, ChapterNode, SectionNode } from './lexical-nodes'
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
  const chapters = new Map<HTMLElement | null, ChapterNode>()
  return shown.map(({ element, blocks }) => {
    const node = $create(SectionNode)
    node.__folded = blocks
    node.__element = element
    const { parentElement } = element
    const chapter = chapters.get(parentElement) ?? $createChapter(parentElement)
    chapters.set(parentElement, chapter)
    chapter.append(node)
    return { key: node.getKey(), chapter: chapter.getKey(), blocks, keys: undefined }
  })
}

/** A last chapter; what it is shown by is made when there is nothing yet. */
function $createChapter(element: HTMLElement | null): ChapterNode {
  const chapter = $create(ChapterNode)
  chapter.__element = element ?? undefined
  $getRoot().append(chapter)
  return chapter
}

export interface NewSection {
  readonly blocks: readonly ShownBlock[]
  /** It stands behind this one, or first. */
  readonly after: TableSection | undefined
  /** With so many sections a chapter is full. */
  readonly fullChapter: number
}

export function $createFolded({ blocks, after, fullChapter }: NewSection): TableSection {
  const node = $create(SectionNode)
  node.__folded = blocks
  if (after === undefined) $prepend(node)
  else $insertBehind($section(after), node, fullChapter)
  return { key: node.getKey(), chapter: node.getParentOrThrow().getKey(), blocks, keys: undefined }
}

function $prepend(node: SectionNode): void {
  const first = $getRoot().getFirstChild()
  const chapter = first instanceof ChapterNode ? first : $createChapter(null)
  chapter.splice(0, 0, [node])
}

/** In the same chapter, or in one of its own when that is full. */
function $insertBehind(section: SectionNode, node: SectionNode, fullChapter: number): void {
  const chapter = section.getParentOrThrow()
  if (section.getNextSibling() !== null || chapter.getChildrenSize() < fullChapter) section.insertAfter(node)
  else {
    const next = $create(ChapterNode)
    chapter.insertAfter(next)
    next.append(node)
  }
}

/** All that the chapters have in them, and what stands beside them. */
export function $sectionsInRoot(): readonly LexicalNode[] {
  return $getRoot()
    .getChildren()
    .flatMap((node) => (node instanceof ChapterNode ? node.getChildren() : [node]))
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
  return $sectionsInRoot().flatMap((node) => {
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

import type { Span } from '#core/model/span'
import type { ReadText } from './read-text'
import { lineBoxes, onOneLine, type Box } from './boxes'
import { firstWhere } from './block-range'
import { countBlocks, fillSection } from './section-element'

/** A place between two characters in the page. */
export interface DomPoint {
  readonly node: Node
  readonly offset: number
}

/** Ties a document's offsets to the page and back. It reads only the DOM, never the editor's nodes. */
export class BlockIndex {
  readonly #root: HTMLElement
  readonly #text: ReadText
  #chapters: readonly HTMLElement[] = []
  #sections: readonly HTMLElement[] = []
  /** The number of each chapter's first section. */
  #firstSections: readonly number[] = []
  #numbers: ReadonlyMap<Node, number> = new Map()
  /** The number of each section's first block. */
  #firsts: readonly number[] = []
  #texts = new WeakMap<HTMLElement, readonly Text[]>()
  /** One for all places: each range there is makes every write to the page dearer until it is collected. */
  readonly #ruler = document.createRange()

  constructor(root: HTMLElement, text: ReadText) {
    this.#root = root
    this.#text = text
    this.refresh()
  }

  get sections(): readonly HTMLElement[] {
    return this.#sections
  }

  get chapters(): readonly HTMLElement[] {
    return this.#chapters
  }

  firstSectionOf(chapter: number): number {
    return this.#firstSections[chapter] ?? this.#sections.length
  }

  /** How many blocks there are. */
  get size(): number {
    return this.#text.lines.length
  }

  /** Looks at the page again, after its text or its elements became others. */
  refresh(): void {
    this.#chapters = elementsIn(this.#root)
    const inChapters = this.#chapters.map(elementsIn)
    this.#sections = inChapters.flat()
    this.#firstSections = startsOf(inChapters.map(({ length }) => length))
    this.#numbers = new Map(this.#sections.map((section, i) => [section, i]))
    const counts = this.#sections.map(countBlocks)
    this.#firsts = startsOf(counts)
    this.#texts = new WeakMap()
    if (counts.reduce((sum, count) => sum + count, 0) !== this.size)
      throw new Error('The page shows other blocks than the text has')
  }

  /** Looks again at the text of one block. */
  refreshBlock(block: number): void {
    this.#texts.delete(this.elementOf(block))
  }

  elementOf(block: number): HTMLElement {
    const section = firstWhere(this.#firsts.length, (i) => (this.#firsts[i] ?? 0) > block) - 1
    const shown = this.#sections[section]
    if (shown !== undefined) fillSection(shown)
    const element = shown?.children[block - this.firstBlockOf(section)]
    if (!(element instanceof HTMLElement)) throw new RangeError(`No block ${block}`)
    return element
  }

  /** The number of a block that is in the page. */
  numberOf(element: HTMLElement): number {
    return this.#blockAround(element) ?? 0
  }

  spanOf(block: number): Span {
    const line = this.#text.lines[block]
    if (line === undefined) throw new RangeError(`No block ${block}`)
    const start = this.#text.start(block)
    return { start, end: start + line.text.length }
  }

  textOf(block: number): string {
    return this.#text.lines[block]?.text ?? ''
  }

  /** Behind the last section: how many blocks there are. */
  firstBlockOf(section: number): number {
    return this.#firsts[section] ?? this.size
  }

  /** The block an offset lies in; the LF after a block belongs to the block before it. */
  blockAt(offset: number): number {
    return this.#text.lineAt(offset)
  }

  /** The blocks a span touches, first and last. */
  blocksOf({ start, end }: Span): { readonly first: number; readonly last: number } {
    return { first: this.blockAt(start), last: this.blockAt(Math.max(start, end - 1)) }
  }

  pointOf(offset: number): DomPoint {
    const block = this.blockAt(offset)
    const { start, end } = this.spanOf(block)
    let left = Math.min(offset, end) - start
    const texts = this.#textsOf(block)
    for (const node of texts) {
      if (left <= node.length) return { node, offset: left }
      left -= node.length
    }
    const last = texts.at(-1)
    return last === undefined
      ? { node: this.elementOf(block), offset: 0 }
      : { node: last, offset: last.length }
  }

  /** The document offset of a place in the page; undefined outside the article. */
  offsetOf(node: Node, offset: number): number | undefined {
    if (!this.#root.contains(node)) return undefined
    const block = this.#blockAround(node)
    if (block === undefined) return this.#offsetBetweenBlocks(node, offset)
    const { start } = this.spanOf(block)
    if (node instanceof Text) return start + this.#lengthBefore(block, node) + offset
    const next = node.childNodes[offset]
    return start + (next === undefined ? this.#lengthThrough(block, node) : this.#lengthBefore(block, next))
  }

  /** A range over part of one block, for painting. Does not follow later changes of the page. */
  staticRange(span: Span): StaticRange {
    const from = this.pointOf(span.start)
    const to = this.pointOf(span.end)
    return new StaticRange({
      startContainer: from.node,
      startOffset: from.offset,
      endContainer: to.node,
      endOffset: to.offset,
    })
  }

  /** One box per line, in viewport coordinates, in reading order. */
  boxesOf(span: Span): readonly Box[] {
    const { first, last } = this.blocksOf(span)
    const boxes: Box[] = []
    for (let block = first; block <= last; block++) boxes.push(...this.#boxesIn(block, span))
    return boxes
  }

  /** Where a caret at this offset stands, and whether it could as well stand on the line above. */
  caretAt(offset: number): { readonly box: Box; readonly isAtWrap: boolean } {
    const { node, offset: at } = this.pointOf(offset)
    const { start, end } = this.spanOf(this.blockAt(offset))
    if (!(node instanceof Text))
      return { box: firstLineOf(this.elementOf(this.blockAt(offset))), isAtWrap: false }
    const box = this.#rectsIn(node, at, at)[0] ?? firstLineOf(this.elementOf(this.blockAt(offset)))
    const before = offset > start ? this.boxesOf({ start: offset - 1, end: offset })[0] : undefined
    const after = offset < end ? this.boxesOf({ start: offset, end: offset + 1 })[0] : undefined
    return { box, isAtWrap: before !== undefined && after !== undefined && !onOneLine(before, after) }
  }

  #boxesIn(block: number, span: Span): readonly Box[] {
    const pieces: Box[] = []
    let at = this.spanOf(block).start
    for (const node of this.#textsOf(block)) {
      const from = Math.max(0, span.start - at)
      const to = Math.min(node.length, span.end - at)
      if (from < to) pieces.push(...this.#rectsIn(node, from, to))
      at += node.length
    }
    return lineBoxes(pieces)
  }

  #rectsIn(node: Text, from: number, to: number): readonly Box[] {
    this.#ruler.setStart(node, from)
    this.#ruler.setEnd(node, to)
    return Array.from(this.#ruler.getClientRects(), ({ left, top, right, bottom }) => ({
      left,
      top,
      right,
      bottom,
    }))
  }

  #textsOf(block: number): readonly Text[] {
    const element = this.elementOf(block)
    const known = this.#texts.get(element)
    if (known !== undefined) return known
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const texts: Text[] = []
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      if (node instanceof Text) texts.push(node)
    this.#texts.set(element, texts)
    return texts
  }

  #blockAround(node: Node): number | undefined {
    let child = node
    for (let at: Node | null = node; at !== null && at !== this.#root; at = at.parentNode) {
      const section = this.#numbers.get(at)
      if (section !== undefined)
        return at === node ? undefined : this.firstBlockOf(section) + placeAmong(child)
      child = at
    }
    return undefined
  }

  #offsetBetweenBlocks(node: Node, offset: number): number {
    if (node instanceof HTMLElement) fillSection(node)
    const next = node.childNodes[offset]
    if (next === undefined) {
      const last = node.lastChild
      return last === null ? 0 : (this.offsetOf(last, last.childNodes.length) ?? 0)
    }
    return this.offsetOf(next, 0) ?? 0
  }

  #lengthBefore(block: number, node: Node): number {
    const before = this.#textsOf(block).filter((text) => precedes(text, node))
    return before.reduce((length, text) => length + text.length, 0)
  }

  #lengthThrough(block: number, node: Node): number {
    const upTo = this.#textsOf(block).filter((text) => precedes(text, node) || node.contains(text))
    return upTo.reduce((length, text) => length + text.length, 0)
  }
}

function elementsIn(parent: HTMLElement): readonly HTMLElement[] {
  return [...parent.children].filter((child) => child instanceof HTMLElement)
}

/** Where each of several runs of these lengths begins. */
function startsOf(lengths: readonly number[]): readonly number[] {
  let end = 0
  return lengths.map((length) => {
    end += length
    return end - length
  })
}

function placeAmong(child: Node): number {
  let place = 0
  for (let at = child.previousSibling; at !== null; at = at.previousSibling) place += 1
  return place
}

function precedes(text: Text, node: Node): boolean {
  return text !== node && (text.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}

/** Where the caret stands in a block without text. */
function firstLineOf(element: HTMLElement): Box {
  const { left, right, top } = element.getBoundingClientRect()
  const style = getComputedStyle(element)
  const line = Number.parseFloat(style.lineHeight)
  const from = top + Number.parseFloat(style.paddingTop)
  const isRightToLeft = style.direction === 'rtl'
  const x = isRightToLeft
    ? right - Number.parseFloat(style.paddingRight)
    : left + Number.parseFloat(style.paddingLeft)
  return { left: x, right: x, top: from + line * 0.15, bottom: from + line * 0.85 }
}

import type { Block } from '#core/model/source-document'
import type { Span } from '#core/model/span'
import { lineBoxes, onOneLine, type Box } from './boxes'

/** A place between two characters in the page. */
export interface DomPoint {
  readonly node: Node
  readonly offset: number
}

/** Ties a document's offsets to the page and back. It reads only the DOM, never the editor's nodes. */
export class BlockIndex {
  readonly #texts = new Map<number, readonly Text[]>()
  readonly #numbers: ReadonlyMap<Node, number>
  readonly #elements: readonly HTMLElement[]
  readonly sections: readonly HTMLElement[]
  readonly blocks: readonly Block[]
  readonly #root: HTMLElement

  constructor(root: HTMLElement, blocks: readonly Block[]) {
    this.#root = root
    this.blocks = blocks
    this.sections = [...root.children].filter((child) => child instanceof HTMLElement)
    this.#elements = this.sections.flatMap((section) =>
      [...section.children].filter((child) => child instanceof HTMLElement),
    )
    if (this.#elements.length !== blocks.length)
      throw new Error('The page shows other blocks than the text has')
    this.#numbers = new Map(this.#elements.map((element, i) => [element, i]))
  }

  elementOf(block: number): HTMLElement {
    const element = this.#elements[block]
    if (element === undefined) throw new RangeError(`No block ${block}`)
    return element
  }

  spanOf(block: number): Span {
    const { start, end } = this.#block(block)
    return { start, end }
  }

  /** The block whose first child of this section it is. */
  firstBlockOf(section: number): number {
    const first = this.sections[section]?.firstElementChild
    return (first && this.#numbers.get(first)) ?? 0
  }

  /** The block an offset lies in; the LF after a block belongs to the block before it. */
  blockAt(offset: number): number {
    let low = 0
    let high = this.blocks.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#block(middle).start <= offset) low = middle
      else high = middle - 1
    }
    return low
  }

  /** The blocks a span touches, first and last. */
  blocksOf({ start, end }: Span): { readonly first: number; readonly last: number } {
    return { first: this.blockAt(start), last: this.blockAt(Math.max(start, end - 1)) }
  }

  pointOf(offset: number): DomPoint {
    const block = this.blockAt(offset)
    const { start, end } = this.#block(block)
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
    const { start } = this.#block(block)
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
    const { start, end } = this.#block(this.blockAt(offset))
    if (!(node instanceof Text))
      return { box: firstLineOf(this.elementOf(this.blockAt(offset))), isAtWrap: false }
    const box = clientRects(node, at, at)[0] ?? firstLineOf(this.elementOf(this.blockAt(offset)))
    const before = offset > start ? this.boxesOf({ start: offset - 1, end: offset })[0] : undefined
    const after = offset < end ? this.boxesOf({ start: offset, end: offset + 1 })[0] : undefined
    return { box, isAtWrap: before !== undefined && after !== undefined && !onOneLine(before, after) }
  }

  #boxesIn(block: number, span: Span): readonly Box[] {
    const pieces: Box[] = []
    let at = this.#block(block).start
    for (const node of this.#textsOf(block)) {
      const from = Math.max(0, span.start - at)
      const to = Math.min(node.length, span.end - at)
      if (from < to) pieces.push(...clientRects(node, from, to))
      at += node.length
    }
    return lineBoxes(pieces)
  }

  #block(block: number): Block {
    const found = this.blocks[block]
    if (found === undefined) throw new RangeError(`No block ${block}`)
    return found
  }

  #textsOf(block: number): readonly Text[] {
    const known = this.#texts.get(block)
    if (known !== undefined) return known
    const walker = document.createTreeWalker(this.elementOf(block), NodeFilter.SHOW_TEXT)
    const texts: Text[] = []
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      if (node instanceof Text) texts.push(node)
    this.#texts.set(block, texts)
    return texts
  }

  #blockAround(node: Node): number | undefined {
    for (let at: Node | null = node; at !== null && at !== this.#root; at = at.parentNode) {
      const block = this.#numbers.get(at)
      if (block !== undefined) return block
    }
    return undefined
  }

  #offsetBetweenBlocks(node: Node, offset: number): number {
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

function precedes(text: Text, node: Node): boolean {
  return text !== node && (text.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}

function clientRects(node: Text, from: number, to: number): readonly Box[] {
  const range = document.createRange()
  range.setStart(node, from)
  range.setEnd(node, to)
  return Array.from(range.getClientRects(), ({ left, top, right, bottom }) => ({ left, top, right, bottom }))
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

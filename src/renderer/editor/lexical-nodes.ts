import { ElementNode, setDOMUnmanaged, type ElementDOMSlot } from 'lexical'
import { createBlock, createLink, dressBlock, patchBlocks, tagOf } from './block-element'
import type { BlockShape } from './block-shape'
import { createChapter } from './chapter-element'
import { createSection } from './section-element'
import type { ShownBlock } from './shown-block'

/** A run of sections; gone with the last of them. */
export class ChapterNode extends ElementNode {
  /** What showed the chapter before there was an editor. */
  __element: HTMLElement | undefined

  static override getType(): string {
    return 'chapter'
  }

  static override clone(node: ChapterNode): ChapterNode {
    return new ChapterNode(node.__key)
  }

  static override importJSON(): ChapterNode {
    return new ChapterNode()
  }

  override canBeEmpty(): false {
    return false
  }

  override createDOM(): HTMLElement {
    return this.__element ?? createChapter()
  }

  override updateDOM(): false {
    return false
  }
}

/**
 * About 40 blocks under one `content-visibility`; carries no text of its own and is never copied. Folded, it has
 * no children: its blocks are plain elements, which cost a fraction. Unfolded, its children are BlockNodes.
 */
export class SectionNode extends ElementNode {
  /** What showed the section before there was an editor; a section that became another has none. */
  __element: HTMLElement | undefined
  /** What a folded section shows; undefined when it is unfolded. */
  __folded: readonly ShownBlock[] | undefined = []

  static override getType(): string {
    return 'section'
  }

  static override clone(node: SectionNode): SectionNode {
    return new SectionNode(node.__key)
  }

  static override importJSON(): SectionNode {
    return new SectionNode()
  }

  override afterCloneFrom(prev: this): void {
    super.afterCloneFrom(prev)
    this.__folded = prev.__folded
  }

  setFolded(blocks: readonly ShownBlock[] | undefined): this {
    const writable = this.getWritable()
    writable.__folded = blocks
    return writable
  }

  override createDOM(): HTMLElement {
    const element = this.__element ?? createSection(this.__folded ?? [])
    if (this.__folded !== undefined) setDOMUnmanaged(element)
    return element
  }

  override updateDOM(prev: this, element: HTMLElement): boolean {
    if (this.__folded === undefined || prev.__folded === undefined) return this.__folded !== prev.__folded
    if (this.__folded !== prev.__folded) patchBlocks(element, prev.__folded, this.__folded)
    return false
  }

  /** Lexical gives an element without children a line break; a folded section needs none. */
  override getDOMSlot(element: HTMLElement): ElementDOMSlot {
    const slot = super.getDOMSlot(element)
    if (this.__folded !== undefined) slot.setManagedLineBreak = () => undefined
    return slot
  }
}

const plain: BlockShape = { kind: 'paragraph', level: 1, marker: '', rowStart: false, keepsSpaces: false }

/** One block of any kind: the kind is a value, so that changing it never replaces the node. */
export class BlockNode extends ElementNode {
  __shape: BlockShape = plain

  static override getType(): string {
    return 'block'
  }

  static override clone(node: BlockNode): BlockNode {
    return new BlockNode(node.__key)
  }

  static override importJSON(): BlockNode {
    return new BlockNode()
  }

  override afterCloneFrom(prev: this): void {
    super.afterCloneFrom(prev)
    this.__shape = prev.__shape
  }

  setShape(shape: BlockShape): this {
    const writable = this.getWritable()
    writable.__shape = shape
    return writable
  }

  /** The direction of each block is that of its own text. */
  override createDOM(): HTMLElement {
    return createBlock(this.__shape)
  }

  override updateDOM(prev: this, element: HTMLElement): boolean {
    if (prev.__shape === this.__shape) return false
    if (tagOf(prev.__shape) !== tagOf(this.__shape)) return true
    dressBlock(element, this.__shape)
    return false
  }
}

/** A link that leads nowhere: imported addresses are shown, never followed. */
export class LinkSpanNode extends ElementNode {
  __href = ''

  static override getType(): string {
    return 'link-span'
  }

  static override clone(node: LinkSpanNode): LinkSpanNode {
    return new LinkSpanNode(node.__key)
  }

  static override importJSON(): LinkSpanNode {
    return new LinkSpanNode()
  }

  override afterCloneFrom(prev: this): void {
    super.afterCloneFrom(prev)
    this.__href = prev.__href
  }

  override createDOM(): HTMLElement {
    return createLink(this.__href)
  }

  override updateDOM(): boolean {
    return false
  }

  override isInline(): true {
    return true
  }
}

import { ElementNode } from 'lexical'
import type { BlockShape } from './block-shape'
import styles from './article.module.css'

/** About 40 blocks under one `content-visibility`; carries no text of its own and is never copied. */
export class SectionNode extends ElementNode {
  /** Height in pixels to assume until the section is first laid out. */
  __estimate = 0

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
    this.__estimate = prev.__estimate
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('section')
    element.className = styles['section'] ?? ''
    element.style.setProperty('--estimate', `${this.__estimate}px`)
    return element
  }

  override updateDOM(): boolean {
    return false
  }
}

const plain: BlockShape = { kind: 'paragraph', level: 1, marker: '', rowStart: false, keepsSpaces: false }

function tagOf({ kind, level }: BlockShape): string {
  switch (kind) {
    case 'heading':
      return `h${Math.min(6, Math.max(1, level))}`
    case 'quote':
      return 'blockquote'
    case 'code':
      return 'pre'
    case 'paragraph':
    case 'list-item':
    case 'table-cell':
      return 'p'
  }
}

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

  override createDOM(): HTMLElement {
    const { kind, level, marker, rowStart, keepsSpaces } = this.__shape
    const element = document.createElement(tagOf(this.__shape))
    const names = ['block', kind, rowStart ? 'row-start' : '', keepsSpaces ? 'keeps-spaces' : '']
    element.className = names.map((name) => styles[name] ?? '').join(' ')
    if (marker !== '') element.dataset['marker'] = marker
    if (kind === 'list-item') element.style.setProperty('--level', String(level))
    return element
  }

  override updateDOM(prev: this): boolean {
    return prev.__shape !== this.__shape
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
    const element = document.createElement('span')
    element.className = styles['link'] ?? ''
    element.title = this.__href
    return element
  }

  override updateDOM(): boolean {
    return false
  }

  override isInline(): true {
    return true
  }
}

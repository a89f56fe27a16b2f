import type { Span } from '../../../src/core/model/span'
import styles from '../../../src/renderer/editor/article.module.css'
import type { Subject } from '../subject'
import { inView, theHost, theScroller } from '../surroundings'
import type { WorkBlock, Workload } from '../workload'

/** As in the product. */
const blocksInSection = 40

function blockOf(text: string, { kind, start, end }: WorkBlock): HTMLElement {
  const tag = kind === 'heading' ? 'h1' : kind === 'quote' ? 'blockquote' : 'p'
  const element = document.createElement(tag)
  element.className = `${styles['block'] ?? ''} ${styles[kind] ?? ''}`
  element.textContent = text.slice(start, end)
  return element
}

/** The floor: the same text in the same sections, with nothing on it, editable by the browser alone. */
export class Bare implements Subject {
  #work: Workload | undefined
  #root: HTMLElement | undefined
  #starts: readonly number[] = []

  prepare(work: Workload): void {
    this.#work = work
    this.#starts = work.blocks.map(({ start }) => start)
  }

  forget(): void {
    this.#work = undefined
  }

  open(): void {
    const { text, blocks } = this.#work ?? { text: '', blocks: [] }
    const root = document.createElement('div')
    root.className = styles['root'] ?? ''
    root.spellcheck = false
    for (let first = 0; first < blocks.length; first += blocksInSection) {
      const section = document.createElement('section')
      section.className = styles['section'] ?? ''
      section.append(...blocks.slice(first, first + blocksInSection).map((block) => blockOf(text, block)))
      root.append(section)
    }
    theHost().append(root)
    this.#root = root
  }

  close(): void {
    this.#root?.remove()
  }

  isDrawn(): boolean {
    return true
  }

  scroller(): Element {
    return theScroller()
  }

  visible(): Span {
    return inView((x, y) => {
      const position = document.caretPositionFromPoint(x, y)
      return position === null ? undefined : this.#offsetOf(position.offsetNode, position.offset)
    })
  }

  shows(): boolean {
    return true
  }

  edit(offset: number): void {
    if (this.#root === undefined) return
    this.#root.contentEditable = 'true'
    this.#root.focus({ preventScroll: true })
    const block = Math.max(
      0,
      this.#starts.findLastIndex((start) => start <= offset),
    )
    const node = this.#blocks()[block]?.firstChild
    if (node) getSelection()?.collapse(node, offset - (this.#starts[block] ?? 0))
  }

  text(): string {
    return this.#blocks()
      .map((block) => block.textContent)
      .join('\n')
  }

  #blocks(): readonly Element[] {
    return [...(this.#root?.querySelectorAll('section > *') ?? [])]
  }

  #offsetOf(node: Node, offset: number): number | undefined {
    const block = this.#blocks().findIndex((one) => one.contains(node))
    return block === -1 ? undefined : (this.#starts[block] ?? 0) + offset
  }
}

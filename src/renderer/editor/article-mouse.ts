import type { AnnotationId } from '#core/model/ids'
import type { ArticlePoint } from './article-contract'
import type { BlockIndex } from './block-index'
import { annotationsAt, characterAt, offsetAt } from './hit-test'
import type { ShownLayer } from './layer-reader'

export interface MouseParts {
  readonly root: HTMLElement
  readonly index: BlockIndex
  readonly layers: () => readonly ShownLayer[]
  readonly hasSelection: () => boolean
  readonly onPoint: (point: ArticlePoint) => void
  readonly onHover: (ids: readonly AnnotationId[]) => void
}

function sameIds(a: readonly AnnotationId[], b: readonly AnnotationId[]): boolean {
  return a.length === b.length && a.every((id, i) => id === b[i])
}

/** Clicks and hovering; a hit test at most once per frame. */
export class ArticleMouse {
  readonly #parts: MouseParts
  readonly #listening = new AbortController()
  #frame = 0
  #hovered: readonly AnnotationId[] = []
  #last: ArticlePoint | null = null

  constructor(parts: MouseParts) {
    this.#parts = parts
    const { signal } = this.#listening
    parts.root.addEventListener('click', (event) => this.#click(event), { signal })
    parts.root.addEventListener('pointermove', (event) => this.#move(event), { signal, passive: true })
    parts.root.addEventListener('pointerleave', () => this.#hover([]), { signal, passive: true })
  }

  dispose(): void {
    cancelAnimationFrame(this.#frame)
    this.#listening.abort()
  }

  #under({ clientX, clientY }: MouseEvent): readonly AnnotationId[] {
    const character = characterAt(this.#parts.index, clientX, clientY)
    return character === undefined ? [] : annotationsAt(this.#parts.layers(), character)
  }

  #click(event: MouseEvent): void {
    if (event.detail > 1 || this.#parts.hasSelection()) return
    const offset = offsetAt(this.#parts.index, event.clientX, event.clientY)
    if (offset === undefined) return
    const annotations = this.#under(event)
    const isRepeated = this.#last?.offset === offset && sameIds(this.#last.annotations, annotations)
    const index =
      isRepeated && annotations.length > 0 ? ((this.#last?.index ?? 0) + 1) % annotations.length : 0
    this.#last = { offset, annotations, index }
    this.#parts.onPoint(this.#last)
  }

  #move(event: PointerEvent): void {
    cancelAnimationFrame(this.#frame)
    this.#frame = requestAnimationFrame(() => this.#hover(event.buttons === 0 ? this.#under(event) : []))
  }

  #hover(ids: readonly AnnotationId[]): void {
    cancelAnimationFrame(this.#frame)
    if (sameIds(ids, this.#hovered)) return
    this.#hovered = ids
    this.#parts.onHover(ids)
  }
}

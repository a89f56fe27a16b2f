import type { Annotation } from '#core/model/annotation'
import type { AnnotationId } from '#core/model/ids'
import type { Span } from '#core/model/span'
import type { BlockIndex } from './block-index'
import { movedBox, type Box } from './boxes'
import type { Look, ShownLayer } from './layer-reader'
import type { TypeLooks } from './type-looks'

export interface FoundAnnotation {
  readonly annotation: Annotation
  readonly look: Look
}

export interface SceneParts {
  readonly index: BlockIndex
  readonly layers: readonly ShownLayer[]
  readonly looks: TypeLooks
  /** The host's place in the window. */
  readonly host: DOMRect
  /** The painted stretch of the text; nothing is drawn outside. */
  readonly painted: Span
}

/** What shapes are made from, at one moment. Boxes it gives are relative to the host. */
export class Scene {
  readonly #parts: SceneParts

  constructor(parts: SceneParts) {
    this.#parts = parts
  }

  get looks(): TypeLooks {
    return this.#parts.looks
  }

  /** Of the text, in pixels. */
  get width(): number {
    return this.#parts.host.width
  }

  get painted(): Span {
    return this.#parts.painted
  }

  get layers(): readonly ShownLayer[] {
    return this.#parts.layers
  }

  find(id: AnnotationId): FoundAnnotation | undefined {
    for (const { store, look } of this.#parts.layers) {
      const annotation = store.get(id)
      if (annotation !== undefined) return { annotation, look }
    }
    return undefined
  }

  boxesOf(span: Span): readonly Box[] {
    const { painted, index } = this.#parts
    const place = { start: Math.max(span.start, painted.start), end: Math.min(span.end, painted.end) }
    return place.start < place.end ? index.boxesOf(place).map((box) => this.#toHost(box)) : []
  }

  caretAt(offset: number): { readonly box: Box; readonly isAtWrap: boolean } {
    const { box, isAtWrap } = this.#parts.index.caretAt(offset)
    return { box: this.#toHost(box), isAtWrap }
  }

  #toHost(box: Box): Box {
    return movedBox(box, -this.#parts.host.left, -this.#parts.host.top)
  }
}

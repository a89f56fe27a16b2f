import type { Annotation } from '#core/model/annotation'
import type { AnnotationId } from '#core/model/ids'
import type { Span } from '#core/model/span'
import type { BlockIndex } from './block-index'
import { movedBox, type Box } from './boxes'
import type { Look, ShownLayer } from './layer-reader'
import type { TextPart } from './read-text'
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
    const place = this.#paintedPart(span)
    return place.start < place.end ? this.#parts.index.boxesOf(place).map((box) => this.#toHost(box)) : []
  }

  /** A block's text and the offset it starts at. */
  block(number: number): TextPart {
    const { index } = this.#parts
    return { text: index.textOf(number), start: index.spanOf(number).start }
  }

  /** Boxes in the first and the last line; asking for two characters is much quicker than for all. */
  linesAtEnds(span: Span): { readonly first: Box; readonly last: Box } | undefined {
    const { start, end } = this.#paintedPart(span)
    const first = this.boxesOf({ start, end: Math.min(end, start + 1) })[0] ?? this.boxesOf(span)[0]
    const last = this.boxesOf({ start: Math.max(start, end - 1), end }).at(-1) ?? this.boxesOf(span).at(-1)
    return first === undefined || last === undefined ? undefined : { first, last }
  }

  #paintedPart({ start, end }: Span): Span {
    const { painted } = this.#parts
    return { start: Math.max(start, painted.start), end: Math.min(end, painted.end) }
  }

  caretAt(offset: number): { readonly box: Box; readonly isAtWrap: boolean } {
    const { box, isAtWrap } = this.#parts.index.caretAt(offset)
    return { box: this.#toHost(box), isAtWrap }
  }

  #toHost(box: Box): Box {
    return movedBox(box, -this.#parts.host.left, -this.#parts.host.top)
  }
}

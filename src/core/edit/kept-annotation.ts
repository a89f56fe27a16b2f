import type { Annotation, AnnotationKind } from '../model/annotation'
import { sameSpans, type Span } from '../model/span'
import type { SpanIndex, Slot } from './span-index'

/** An annotation whose fragments live in the index; its own spans are brought up to date when it is asked for. */
export class KeptAnnotation {
  readonly #index: SpanIndex
  readonly #spans: readonly Slot[]
  readonly #cue: readonly Slot[]
  #annotation: Annotation
  #epoch: number

  constructor(index: SpanIndex, annotation: Annotation, epoch: number) {
    this.#index = index
    this.#annotation = annotation
    this.#epoch = epoch
    this.#spans = annotation.spans.map((one) => index.add(annotation.id, one, 'span'))
    this.#cue = cueOf(annotation).map((one) => index.add(annotation.id, one, 'cue'))
  }

  get kind(): AnnotationKind {
    return this.#annotation.kind
  }

  /** `epoch` counts the text steps so far. */
  at(epoch: number): Annotation {
    if (epoch !== this.#epoch) {
      this.#annotation = this.#moved()
      this.#epoch = epoch
    }
    return this.#annotation
  }

  /** Whether the row is that of its first fragment, which gives it its place in the text. */
  startsIn(slot: Slot): boolean {
    return this.#spans[0] === slot
  }

  /** The row of its first fragment. */
  get first(): Slot | undefined {
    return this.#spans[0]
  }

  discard(): void {
    for (const slot of [...this.#spans, ...this.#cue]) this.#index.remove(slot)
  }

  #moved(): Annotation {
    const annotation = this.#annotation
    const spans = this.#spans.map((slot) => this.#index.span(slot))
    const cue = this.#cue.map((slot) => this.#index.span(slot))
    if (sameSpans(spans, annotation.spans) && sameSpans(cue, cueOf(annotation))) return annotation
    if (annotation.kind !== 'claim') return { ...annotation, spans }
    return { ...annotation, spans, attribution: { ...annotation.attribution, cue } }
  }
}

function cueOf(annotation: Annotation): readonly Span[] {
  return annotation.kind === 'claim' ? annotation.attribution.cue : []
}

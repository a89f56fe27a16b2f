import type { Annotation } from '../model/annotation'
import type { AnnotationId } from '../model/ids'
import { contains, type Span } from '../model/span'
import type { ItemChange } from './change'
import type { LayerStore } from './layer-store'
import type { MovedText } from './move-text'
import { mapThrough } from './text-change'

export interface MovedAnnotations {
  /** Takes them out of the layer before the text makes its steps. */
  readonly out: readonly ItemChange[]
  /** Puts them in again after it, where their words are then. */
  readonly back: readonly ItemChange[]
}

/** Annotations whose words all lie in a stretch go with it; what is said of them elsewhere stays. */
export function movedAnnotations(layer: LayerStore, move: MovedText): MovedAnnotations {
  const ids = new Set<AnnotationId>()
  layer.visit(move.stretch.start, move.stretch.end, (_fragment, id) => ids.add(id))
  const inside = [...ids]
    .flatMap((id) => layer.get(id) ?? [])
    .filter(({ spans }) => spans.every((one) => contains(move.stretch, one)))
  return {
    out: inside.map((before): ItemChange => ({ collection: 'annotations', before, after: null })),
    back: inside.map((one): ItemChange => ({
      collection: 'annotations',
      before: null,
      after: movedWith(one, move),
    })),
  }
}

function movedWith(annotation: Annotation, move: MovedText): Annotation {
  const spans = placesAfter(annotation.spans, move)
  if (annotation.kind !== 'claim') return { ...annotation, spans }
  const cue = placesAfter(annotation.attribution.cue, move)
  return { ...annotation, spans, attribution: { ...annotation.attribution, cue } }
}

/** A cue may be one that stays behind. */
function placesAfter(spans: readonly Span[], { stretch, moved, steps }: MovedText): readonly Span[] {
  const by = moved.start - stretch.start
  return spans.flatMap((one) =>
    contains(stretch, one) ? [{ start: one.start + by, end: one.end + by }] : (mapThrough(one, steps) ?? []),
  )
}

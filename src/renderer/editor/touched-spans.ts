import type { ItemChange } from '#core/edit/change'
import type { Annotation } from '#core/model/annotation'
import type { Span } from '#core/model/span'

function spansOf(annotation: Annotation | null): readonly Span[] {
  if (annotation === null) return []
  return annotation.kind === 'claim' ? [...annotation.spans, ...annotation.attribution.cue] : annotation.spans
}

/** Everywhere a change of a layer may look different: the places of its annotations before and after. */
export function touchedSpans(items: readonly ItemChange[]): readonly Span[] {
  return items.flatMap((item) =>
    item.collection === 'annotations' ? [...spansOf(item.before), ...spansOf(item.after)] : [],
  )
}

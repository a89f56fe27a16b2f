import type { ItemChange } from '#core/edit/change'
import type { Annotation } from '#core/model/annotation'
import type { Span } from '#core/model/span'
import type { ShownLayer } from './layer-reader'

function spansOf(annotation: Annotation | null): readonly Span[] {
  if (annotation === null) return []
  return annotation.kind === 'claim' ? [...annotation.spans, ...annotation.attribution.cue] : annotation.spans
}

/** Whether a claim is among what changed: only they have brackets in the margin. */
export function touchesClaims(items: readonly ItemChange[]): boolean {
  return items.some(
    (item) =>
      item.collection === 'annotations' && (item.before?.kind === 'claim' || item.after?.kind === 'claim'),
  )
}

/** Whether a claim of any layer has text in a stretch. */
export function holdsClaim(layers: readonly ShownLayer[], { start, end }: Span): boolean {
  let isFound = false
  for (const { store } of layers)
    store.visit(start, end, (_, id, part) => {
      isFound ||= part === 'span' && store.get(id)?.kind === 'claim'
    })
  return isFound
}

/** Everywhere a change of a layer may look different: the places of its annotations before and after. */
export function touchedSpans(items: readonly ItemChange[]): readonly Span[] {
  return items.flatMap((item) =>
    item.collection === 'annotations' ? [...spansOf(item.before), ...spansOf(item.after)] : [],
  )
}

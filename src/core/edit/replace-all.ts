import type { Span } from '../model/span'
import type { DocumentText } from './document-text'
import type { ReplaceStep } from './text-change'

/** The steps that replace stretches (in text order, apart from each other) by the same words, from the last on. */
export function replaceAll(text: DocumentText, places: readonly Span[], by: string): readonly ReplaceStep[] {
  const changed = text.copy()
  return places.toReversed().map((place) => {
    const step = changed.replacing(place, by)
    changed.apply(step)
    return step
  })
}

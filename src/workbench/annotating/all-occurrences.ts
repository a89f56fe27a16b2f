import { annotationsWith } from './same-extent'
import type { Span } from '#core/model/span'
import type { TypeId } from '#core/model/ids'
import { textOf } from '#core/model/source-document'
import { occurrences } from '#core/text/occurrences'
import type { Desk } from './own-layer'

/** What tagging all occurrences would do, for a preview. */
export interface OccurrencePlan {
  readonly words: string
  readonly type: TypeId
  /** Places that carry no annotation of the type yet. */
  readonly fresh: readonly Span[]
  readonly alreadyTagged: number
}

export function planOccurrences(desk: Desk, source: Span, type: TypeId): OccurrencePlan {
  const { text } = desk.document.document
  const words = textOf(text, [source])
  const places = occurrences(text, words)
  const fresh = places.filter((place) => annotationsWith(desk, [place], type).length === 0)
  return { words, type, fresh, alreadyTagged: places.length - fresh.length }
}

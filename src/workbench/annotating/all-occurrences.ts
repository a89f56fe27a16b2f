import { contains, type Span } from '#core/model/span'
import type { TypeId } from '#core/model/ids'
import { textOf } from '#core/model/source-document'
import { occurrences } from '#core/text/occurrences'
import { ownLayer, type Desk } from './own-layer'

/** What tagging all occurrences would do, for a preview. */
export interface OccurrencePlan {
  readonly words: string
  readonly type: TypeId
  /** Places that no annotation of the type covers yet. */
  readonly fresh: readonly Span[]
  readonly alreadyTagged: number
}

export function planOccurrences(desk: Desk, source: Span, type: TypeId): OccurrencePlan {
  const { text } = desk.document.document
  const words = textOf(text, [source])
  const places = occurrences(text, words)
  const fresh = places.filter((place) => !isCovered(desk, place, type))
  return { words, type, fresh, alreadyTagged: places.length - fresh.length }
}

/** "Camarena" inside "Enrique Camarena" is covered: a person inside the same person is no further mention. */
function isCovered(desk: Desk, place: Span, type: TypeId): boolean {
  const layer = ownLayer(desk)
  if (layer === undefined) return false
  return layer.at(place.start).some((id) => {
    const annotation = layer.get(id)
    return annotation?.type === type && annotation.spans.some((one) => contains(one, place))
  })
}

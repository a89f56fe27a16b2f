import type { Annotation } from '#core/model/annotation'
import type { TypeId } from '#core/model/ids'
import { sameSpans, type Span } from '#core/model/span'
import { ownLayer, type Desk } from './own-layer'

/** One's own annotations over exactly these spans, of the type. */
export function annotationsWith(desk: Desk, spans: readonly Span[], type: TypeId): readonly Annotation[] {
  const layer = ownLayer(desk)
  const [first] = spans
  if (layer === undefined || first === undefined) return []
  return layer
    .at(first.start)
    .flatMap((id) => layer.get(id) ?? [])
    .filter((one) => one.type === type && sameSpans(one.spans, spans))
}

import { removalOf } from '#core/edit/removal'
import type { AnnotationId } from '#core/model/ids'
import { commitItems, ownLayer, type Desk } from './own-layer'

/** Removes the annotation and everything that points at it, in one undo step. */
export function removeAnnotation(desk: Desk, id: AnnotationId, label: string): void {
  const layer = ownLayer(desk)
  if (layer?.get(id) === undefined) return
  commitItems(desk, label, removalOf(layer, new Set([id])))
}

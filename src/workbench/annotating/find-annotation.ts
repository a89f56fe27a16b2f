import type { LayerStore } from '#core/edit/layer-store'
import type { Annotation } from '#core/model/annotation'
import type { AnnotationId } from '#core/model/ids'
import { ownLayer, type Desk } from './own-layer'

/** An annotation with the layer it is in. */
export interface Found {
  readonly annotation: Annotation
  readonly layer: LayerStore
  /** Only what is in one's own layer can be changed. */
  readonly isOwn: boolean
}

/** The annotation wherever it is in the open article, one's own layer first. */
export function findAnnotation(desk: Desk, id: AnnotationId): Found | undefined {
  const own = ownLayer(desk)
  for (const layer of own === undefined ? desk.document.layers() : [own, ...desk.document.layers()]) {
    const annotation = layer.get(id)
    if (annotation !== undefined) return { annotation, layer, isOwn: layer === own }
  }
  return undefined
}

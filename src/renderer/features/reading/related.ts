import { argumentsOf, type Annotation } from '#core/model/annotation'
import type { AnnotationId } from '#core/model/ids'
import type { ShownLayer } from '../../editor/layer-reader'

const nothing: ReadonlyMap<AnnotationId, string> = new Map()

/**
 * The annotations that play a part in the selected one, with their roles, as the layers are at `version`
 * (named so that a change of a layer, which is changed in place, gives a new answer).
 */
export function relatedTo(
  selected: AnnotationId | null,
  layers: readonly ShownLayer[],
  _version: number,
): ReadonlyMap<AnnotationId, string> {
  if (selected === null) return nothing
  const annotation = layers.map((layer) => layer.store.get(selected)).find((one) => one !== undefined)
  return annotation === undefined ? nothing : partsOf(annotation)
}

function partsOf(annotation: Annotation): ReadonlyMap<AnnotationId, string> {
  const parts = new Map(argumentsOf(annotation).map(({ filler, role }) => [filler, role]))
  if (annotation.kind !== 'claim') return parts
  for (const source of annotation.attribution.sources) parts.set(source, 'Source')
  if (annotation.within !== undefined) parts.set(annotation.within, 'Within')
  return parts
}

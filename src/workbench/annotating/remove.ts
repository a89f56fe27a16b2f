import type { ItemChange } from '#core/edit/change'
import type { LayerStore } from '#core/edit/layer-store'
import { argumentsOf, referencesOf, type Annotation } from '#core/model/annotation'
import type { AnnotationId } from '#core/model/ids'
import type { CoreferenceSet } from '#core/model/relation'
import { commitItems, ownLayer, type Desk } from './own-layer'

/** Removes the annotation and everything that points at it, in one undo step. */
export function removeAnnotation(desk: Desk, id: AnnotationId, label: string): void {
  const layer = ownLayer(desk)
  const annotation = layer?.get(id)
  if (layer === undefined || annotation === undefined) return
  commitItems(desk, label, [
    ...referencesRemoved(layer, id),
    ...relationsRemoved(layer, id),
    ...coreferenceWithout(layer, id),
    ...assessmentsRemoved(layer, annotation),
    { collection: 'annotations', before: annotation, after: null },
  ])
}

function referencesRemoved(layer: LayerStore, id: AnnotationId): readonly ItemChange[] {
  return [...layer.annotations()]
    .filter((one) => one.id !== id && referencesOf(one).includes(id))
    .map((before) => ({ collection: 'annotations', before, after: withoutReference(before, id) }))
}

export function withoutReference(annotation: Annotation, id: AnnotationId): Annotation {
  if (annotation.kind === 'entity') return annotation
  const remaining = annotation.arguments.filter((one) => one.filler !== id)
  if (annotation.kind === 'event') return { ...annotation, arguments: remaining }
  const { within, ...claim } = annotation
  const sources = claim.attribution.sources.filter((source) => source !== id)
  return {
    ...claim,
    ...(within === undefined || within === id ? {} : { within }),
    arguments: remaining,
    attribution: { ...claim.attribution, sources },
  }
}

function relationsRemoved(layer: LayerStore, id: AnnotationId): readonly ItemChange[] {
  return [...layer.relations()]
    .filter((relation) => relation.from === id || relation.to === id)
    .map((before) => ({ collection: 'relations', before, after: null }))
}

/** The set without the member; a set of one is no set. */
export function setWithout(set: CoreferenceSet, id: AnnotationId): CoreferenceSet | null {
  const members = set.members.filter((member) => member !== id)
  if (members.length < 2) return null
  const { representative, ...rest } = set
  return {
    ...rest,
    members,
    ...(representative === undefined || representative === id ? {} : { representative }),
  }
}

function coreferenceWithout(layer: LayerStore, id: AnnotationId): readonly ItemChange[] {
  const before = layer.coreferenceOf(id)
  return before === undefined ? [] : [{ collection: 'coreference', before, after: setWithout(before, id) }]
}

function assessmentsRemoved(layer: LayerStore, annotation: Annotation): readonly ItemChange[] {
  const gone = new Set<string>([annotation.id, ...argumentsOf(annotation).map((one) => one.id)])
  return [...layer.assessments()]
    .filter((one) => gone.has(one.target) || (one.holder.id !== undefined && gone.has(one.holder.id)))
    .map((before) => ({ collection: 'assessments', before, after: null }))
}

import type { ItemChange } from '#core/edit/change'
import type { LayerStore } from '#core/edit/layer-store'
import { argumentsOf, referencesOf, type Annotation } from '#core/model/annotation'
import type { AnnotationId } from '#core/model/ids'
import type { CoreferenceSet } from '#core/model/relation'
import { assessmentsWithout } from './assessments'
import { commitItems, ownLayer, type Desk } from './own-layer'

/** Removes the annotation and everything that points at it, in one undo step. */
export function removeAnnotation(desk: Desk, id: AnnotationId, label: string): void {
  const layer = ownLayer(desk)
  const annotation = layer?.get(id)
  if (layer === undefined || annotation === undefined) return
  const pointing = [...layer.annotations()].filter((one) => one.id !== id && referencesOf(one).includes(id))
  const dropped = pointing.flatMap(argumentsOf).filter((one) => one.filler === id)
  const gone = new Set<string>([id, ...[...argumentsOf(annotation), ...dropped].map((one) => one.id)])
  commitItems(desk, label, [
    ...assessmentsWithout(layer, gone),
    ...pointing.map((before): ItemChange => ({
      collection: 'annotations',
      before,
      after: withoutReference(before, id),
    })),
    ...relationsRemoved(layer, id),
    ...coreferenceWithout(layer, id),
    { collection: 'annotations', before: annotation, after: null },
  ])
}

function withoutReference(annotation: Annotation, id: AnnotationId): Annotation {
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

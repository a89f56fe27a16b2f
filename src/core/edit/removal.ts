import { argumentsOf, referencesOf, type Annotation } from '../model/annotation'
import type { Assessment } from '../model/assessment'
import type { AnnotationId } from '../model/ids'
import type { CoreferenceSet } from '../model/relation'
import type { ItemChange } from './change'
import type { LayerStore } from './layer-store'

/** What removing annotations takes: everything that points at them lets go of them first. */
export function removalOf(layer: LayerStore, ids: ReadonlySet<AnnotationId>): readonly ItemChange[] {
  const going = [...ids].flatMap((id) => layer.get(id) ?? [])
  const pointing = [...layer.annotations()].filter(
    (one) => !ids.has(one.id) && referencesOf(one).some((id) => ids.has(id)),
  )
  const dropped = pointing.flatMap(argumentsOf).filter((one) => ids.has(one.filler))
  const gone = new Set<string>([...ids, ...[...going.flatMap(argumentsOf), ...dropped].map((one) => one.id)])
  return [
    ...assessmentsWithout(layer, gone),
    ...pointing.map((before): ItemChange => ({
      collection: 'annotations',
      before,
      after: withoutReferences(before, ids),
    })),
    ...relationsWithout(layer, ids),
    ...coreferenceWithout(layer, ids),
    ...going.map((before): ItemChange => ({ collection: 'annotations', before, after: null })),
  ]
}

function withoutReferences(annotation: Annotation, ids: ReadonlySet<AnnotationId>): Annotation {
  if (annotation.kind === 'entity') return annotation
  const remaining = annotation.arguments.filter((one) => !ids.has(one.filler))
  if (annotation.kind === 'event') return { ...annotation, arguments: remaining }
  const { within, ...claim } = annotation
  const sources = claim.attribution.sources.filter((source) => !ids.has(source))
  return {
    ...claim,
    ...(within === undefined || ids.has(within) ? {} : { within }),
    arguments: remaining,
    attribution: { ...claim.attribution, sources },
  }
}

function relationsWithout(layer: LayerStore, ids: ReadonlySet<AnnotationId>): readonly ItemChange[] {
  return [...layer.relations()]
    .filter((relation) => ids.has(relation.from) || ids.has(relation.to))
    .map((before) => ({ collection: 'relations', before, after: null }))
}

function coreferenceWithout(layer: LayerStore, ids: ReadonlySet<AnnotationId>): readonly ItemChange[] {
  return [...layer.coreference()]
    .filter((set) => set.members.some((member) => ids.has(member)))
    .map((before) => ({ collection: 'coreference', before, after: setWithout(before, ids) }))
}

/** The set without the members; a set of one is no set. */
export function setWithout(set: CoreferenceSet, ids: ReadonlySet<AnnotationId>): CoreferenceSet | null {
  const members = set.members.filter((member) => !ids.has(member))
  if (members.length < 2) return null
  const { representative, ...rest } = set
  const stays = representative !== undefined && !ids.has(representative)
  return { ...rest, members, ...(stays ? { representative } : {}) }
}

/** What becomes of assessments when annotations or arguments go: none may point at what is gone. */
export function assessmentsWithout(layer: LayerStore, gone: ReadonlySet<string>): readonly ItemChange[] {
  return [...layer.assessments()].flatMap((before): readonly ItemChange[] => {
    const after = withoutGone(before, gone)
    return after === before ? [] : [{ collection: 'assessments', before, after }]
  })
}

function withoutGone(assessment: Assessment, gone: ReadonlySet<string>): Assessment | null {
  const { holder, target, via, ...rest } = assessment
  if (gone.has(target) || (holder.id !== undefined && gone.has(holder.id))) return null
  return via !== undefined && gone.has(via) ? { ...rest, holder, target } : assessment
}

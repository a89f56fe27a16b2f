import type { AnnotationKind } from '#core/model/annotation'
import type { LayerStore } from '#core/edit/layer-store'
import type { TypeId } from '#core/model/ids'
import type { AnnotationType } from '#core/model/tagset'

/** How often each type is used in a layer, as read at a version of its document. */
export interface TypeCounts {
  readonly version: number
  readonly of: ReadonlyMap<TypeId, number>
}

export function countTypes(layer: LayerStore | undefined, version: number): TypeCounts {
  const counts = new Map<TypeId, number>()
  for (const { type } of layer?.annotations() ?? []) counts.set(type, (counts.get(type) ?? 0) + 1)
  return { version, of: counts }
}

export interface KindGroup {
  readonly kind: AnnotationKind
  readonly heading: string
  /** How a letter tags as this kind, in words. */
  readonly keys: string
  readonly types: readonly AnnotationType[]
}

const KINDS = [
  ['entity', 'Entities', 'a letter'],
  ['event', 'Events', 'Shift + letter'],
  ['claim', 'Claims', 'C, letter'],
] as const

/** The types by kind, in the tagset's order; kinds without types are left out. */
export function groupByKind(types: readonly AnnotationType[]): readonly KindGroup[] {
  return KINDS.map(([kind, heading, keys]) => ({
    kind,
    heading,
    keys,
    types: types.filter((type) => type.kind === kind),
  })).filter((group) => group.types.length > 0)
}

/** The most used first; those used equally often keep their order. */
export function byUse(types: readonly AnnotationType[], counts: TypeCounts): readonly AnnotationType[] {
  const uses = ({ id }: AnnotationType): number => counts.of.get(id) ?? 0
  return types.toSorted((a, b) => uses(b) - uses(a))
}

const SHOWN: Readonly<Record<AnnotationKind, number>> = { entity: 5, event: 3, claim: 3 }

/** How many types of a kind are shown before "4 more"; one alone is never hidden. */
export function shownCount(kind: AnnotationKind, total: number): number {
  return total <= SHOWN[kind] + 1 ? total : SHOWN[kind]
}

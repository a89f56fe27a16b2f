import type { LayerStore } from '#core/edit/layer-store'
import type { TypeId } from '#core/model/ids'
import type { AnnotationType } from '#core/model/tagset'
import { ownLayer, type Desk } from './own-layer'

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

/** The most used first; those used equally often keep their order. */
export function byUse(types: readonly AnnotationType[], counts: TypeCounts): readonly AnnotationType[] {
  const uses = ({ id }: AnnotationType): number => counts.of.get(id) ?? 0
  return types.toSorted((a, b) => uses(b) - uses(a))
}

/** What selected text is likeliest to be: the entity type that is used most in the article. */
export function likeliestType(desk: Desk): AnnotationType | undefined {
  const { types } = desk.project.index.get().tagset
  const counts = countTypes(ownLayer(desk), desk.document.version)
  return byUse(
    types.filter((type) => type.kind === 'entity'),
    counts,
  )[0]
}

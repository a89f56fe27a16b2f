import type { LayerStore } from '#core/edit/layer-store'
import type { AnnotationType } from '#core/model/tagset'
import { ownLayer, type Desk } from './own-layer'

/** The most used first; those used equally often keep their order. */
export function byUse(
  types: readonly AnnotationType[],
  layer: Pick<LayerStore, 'uses'> | undefined,
): readonly AnnotationType[] {
  const uses = ({ id }: AnnotationType): number => layer?.uses(id) ?? 0
  return types.toSorted((a, b) => uses(b) - uses(a))
}

/** What selected text is likeliest to be: the entity type that is used most in the article. */
export function likeliestType(desk: Desk): AnnotationType | undefined {
  const { types } = desk.project.index.get().tagset
  return byUse(
    types.filter((type) => type.kind === 'entity'),
    ownLayer(desk),
  )[0]
}

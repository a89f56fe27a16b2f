import type { AnnotationKind } from '#core/model/annotation'
import type { AnnotationType } from '#core/model/tagset'

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

const SHOWN: Readonly<Record<AnnotationKind, number>> = { entity: 5, event: 3, claim: 3 }

/** How many types of a kind are shown before "4 more"; one alone is never hidden. */
export function shownCount(kind: AnnotationKind, total: number): number {
  return total <= SHOWN[kind] + 1 ? total : SHOWN[kind]
}

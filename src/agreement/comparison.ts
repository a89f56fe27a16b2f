import type { Annotation } from '#core/model/annotation'
import type { AnnotationId } from '#core/model/ids'
import type { CoreferenceSet, Relation } from '#core/model/relation'
import type { Decision, ItemId } from '#core/model/review'
import type { Span } from '#core/model/span'

/** What one side says in one field. References are ids of that side's annotations. */
export type Said =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'spans'; readonly spans: readonly Span[] }
  | { readonly kind: 'annotations'; readonly ids: readonly AnnotationId[] }

/** A field in which two paired items differ: "type", "extent", "note", "role Agent", "attribute value", ... */
export interface DetailDifference {
  readonly field: string
  readonly mine: Said
  readonly theirs: Said
}

export interface Items {
  readonly annotation: Annotation
  readonly relation: Relation
  readonly coreference: CoreferenceSet
}

interface Both<Of extends keyof Items> {
  readonly of: Of
  readonly mine: Items[Of]
  readonly theirs: Items[Of]
}

export interface Agreed<Of extends keyof Items> extends Both<Of> {
  readonly kind: 'agree'
}

/** The first of extent, type and other details that differs gives the kind; `details` has all that differ. */
export interface Disagreement<Of extends keyof Items> extends Both<Of> {
  readonly kind: 'boundary-differs' | 'type-differs' | 'detail-differs'
  readonly details: readonly DetailDifference[]
}

export interface OnlyMine<Of extends keyof Items> {
  readonly of: Of
  readonly kind: 'only-mine'
  readonly mine: Items[Of]
}

export interface OnlyTheirs<Of extends keyof Items> {
  readonly of: Of
  readonly kind: 'only-theirs'
  readonly theirs: Items[Of]
}

export type DifferenceOf<Of extends keyof Items> = Disagreement<Of> | OnlyMine<Of> | OnlyTheirs<Of>
export type PairOf<Of extends keyof Items> = Agreed<Of> | DifferenceOf<Of>

/** What is to be decided about. */
export type Difference = DifferenceOf<'annotation'> | DifferenceOf<'relation'> | DifferenceOf<'coreference'>

/**
 * Two layers over the same text side by side: every item of a kind that both cover is in exactly one pair.
 * Annotations come in text order. Kinds that one of them does not cover are missing, not different.
 */
export interface Comparison {
  readonly annotations: readonly PairOf<'annotation'>[]
  readonly relations: readonly PairOf<'relation'>[]
  readonly coreference: readonly PairOf<'coreference'>[]
}

/** Annotations in text order, then relations, then coreference sets. */
export function differences(comparison: Comparison): readonly Difference[] {
  return [
    ...comparison.annotations.filter((pair) => pair.kind !== 'agree'),
    ...comparison.relations.filter((pair) => pair.kind !== 'agree'),
    ...comparison.coreference.filter((pair) => pair.kind !== 'agree'),
  ]
}

export function mineOf<Of extends keyof Items>(pair: PairOf<Of>): Items[Of] | undefined {
  return pair.kind === 'only-theirs' ? undefined : pair.mine
}

export function theirsOf<Of extends keyof Items>(pair: PairOf<Of>): Items[Of] | undefined {
  return pair.kind === 'only-mine' ? undefined : pair.theirs
}

/** The ids a decision about the pair names. */
export function idsOf<Of extends keyof Items>(pair: PairOf<Of>): Pick<Decision, 'mine' | 'theirs'> {
  const listed = (item: Items[Of] | undefined): readonly ItemId[] => (item === undefined ? [] : [item.id])
  return { mine: listed(mineOf(pair)), theirs: listed(theirsOf(pair)) }
}

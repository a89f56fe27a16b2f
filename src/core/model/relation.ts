import type { AttributeValue, KbLink, Provenance } from './annotation'
import type { AnnotationId, CoreferenceId, RelationId } from './ids'

/** A typed, directed link between two annotations of any kind. */
export interface Relation {
  readonly id: RelationId
  readonly type: string
  readonly from: AnnotationId
  readonly to: AnnotationId
  readonly attributes: Readonly<Record<string, AttributeValue>>
  readonly provenance: Provenance
}

/** Annotations that name the same thing. An annotation is a member of at most one set of a layer. */
export interface CoreferenceSet {
  readonly id: CoreferenceId
  readonly members: readonly AnnotationId[]
  readonly representative?: AnnotationId
  readonly links: readonly KbLink[]
  readonly provenance: Provenance
}

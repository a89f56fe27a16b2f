import { byId } from './by-id'
import type { AnnotationId, AnnotatorId, ArgumentId, LayerId, TypeId } from './ids'
import { bySpan, hull, type Span } from './span'

export type AnnotationKind = 'entity' | 'event' | 'claim'

export type AttributeValue = string | number | boolean

/** A link to an entry of a knowledge base. */
export interface KbLink {
  readonly kb: string
  readonly id: string
  readonly label?: string
}

export interface DerivedFrom {
  readonly layer: LayerId
  readonly id: AnnotationId
}

/** Who made an item, when (ISO 8601) and by which way. `confidence` is between 0 and 1. */
export interface Provenance {
  readonly by: AnnotatorId
  readonly at: string
  readonly how: 'hand' | 'all-occurrences' | 'suggestion' | 'import' | 'review'
  readonly from?: string
  readonly confidence?: number
  readonly derivedFrom?: readonly DerivedFrom[]
}

/** A role and its filler. The id is stable, so that an argument can itself be assessed or commented on. */
export interface Argument {
  readonly id: ArgumentId
  readonly role: string
  readonly filler: AnnotationId
}

interface Annotated {
  readonly id: AnnotationId
  readonly type: TypeId
  /** In document order, disjoint, at least one. */
  readonly spans: readonly Span[]
  readonly attributes: Readonly<Record<string, AttributeValue>>
  readonly links: readonly KbLink[]
  readonly note?: string
  readonly provenance: Provenance
}

export interface EntityMention extends Annotated {
  readonly kind: 'entity'
}

/** `spans` are the trigger. */
export interface EventMention extends Annotated {
  readonly kind: 'event'
  readonly arguments: readonly Argument[]
}

export type Voice = 'author' | 'named' | 'unnamed'

/** Whose words a claim is. Every annotation may be a source; the cue is what signals it ("said"). */
export interface Attribution {
  readonly voice: Voice
  readonly sources: readonly AnnotationId[]
  readonly cue: readonly Span[]
}

/** Admiralty code: reliability of the source A-F, credibility of the information 1-6. */
export interface Verdict {
  readonly reliability: string
  readonly credibility: string
  readonly note?: string
}

/** `spans` are the content. */
export interface Claim extends Annotated {
  readonly kind: 'claim'
  readonly attribution: Attribution
  readonly arguments: readonly Argument[]
  /** The claim this one is reported in. */
  readonly within?: AnnotationId
  readonly stance?: string
  readonly sentiment?: string
  readonly verdict?: Verdict
}

export type Annotation = EntityMention | EventMention | Claim

/** Text order: earlier first, of two that start together the longer first, then by id. */
export function byTextOrder(a: Annotation, b: Annotation): number {
  return bySpan(hull(a.spans), hull(b.spans)) || byId(a, b)
}

export function argumentsOf(annotation: Annotation): readonly Argument[] {
  return annotation.kind === 'entity' ? [] : annotation.arguments
}

/** Every annotation this one points at: fillers, sources and the claim it is reported in. */
export function referencesOf(annotation: Annotation): readonly AnnotationId[] {
  const fillers = argumentsOf(annotation).map((one) => one.filler)
  if (annotation.kind !== 'claim') return fillers
  const within = annotation.within === undefined ? [] : [annotation.within]
  return [...fillers, ...annotation.attribution.sources, ...within]
}

import type { AnnotationKind } from './annotation'
import type { TypeId } from './ids'

/** A role of an event or claim type. `max` 0 means any number. */
export interface Role {
  readonly name: string
  /** Ids of the types that may fill the role; empty means any. */
  readonly fillers: readonly TypeId[]
  readonly min: number
  readonly max: number
}

export interface AttributeDefinition {
  readonly name: string
  readonly valueType: 'string' | 'number' | 'boolean' | 'choice'
  readonly values?: readonly string[]
}

/** A type of annotation. No two types share a name, also across kinds. */
export interface AnnotationType {
  readonly id: TypeId
  readonly kind: AnnotationKind
  readonly name: string
  readonly parent?: TypeId
  /** `#rrggbb`; the app takes the hue and chooses lightness by theme. */
  readonly color: string
  /** One letter: alone for entities, with Shift for events, after C for claims. */
  readonly key?: string
  readonly guideline?: string
  readonly examples?: readonly string[]
  readonly roles?: readonly Role[]
  readonly attributes?: readonly AttributeDefinition[]
}

export interface RelationType {
  readonly name: string
  readonly from: readonly TypeId[]
  readonly to: readonly TypeId[]
}

export interface Tagset {
  readonly id: string
  readonly version: number
  readonly types: readonly AnnotationType[]
  readonly relationTypes: readonly RelationType[]
  readonly documentLabels: readonly string[]
}

export function typeOf(tagset: Tagset, id: TypeId): AnnotationType | undefined {
  return tagset.types.find((type) => type.id === id)
}

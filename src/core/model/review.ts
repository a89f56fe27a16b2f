import type {
  AnnotationId,
  AnnotatorId,
  ArgumentId,
  CommentId,
  CoreferenceId,
  DecisionId,
  LayerId,
  RelationId,
} from './ids'

export type Choice = 'mine' | 'theirs' | 'both' | 'neither' | 'new'

/** Anything review can decide about. */
export type ItemId = AnnotationId | RelationId | CoreferenceId

/** What was decided about a difference and why. `at` is ISO 8601. */
export interface Decision {
  readonly id: DecisionId
  readonly mine: readonly ItemId[]
  readonly theirs: readonly ItemId[]
  readonly choice: Choice
  readonly result: readonly ItemId[]
  readonly reason?: string
  readonly by: AnnotatorId
  readonly at: string
}

export interface CommentTarget {
  readonly kind: 'document' | 'annotation' | 'argument' | 'relation' | 'decision'
  readonly layer?: LayerId
  readonly id: ItemId | ArgumentId | DecisionId | string
}

export interface Remark {
  readonly id: CommentId
  readonly target: CommentTarget
  readonly by: AnnotatorId
  readonly at: string
  readonly text: string
  readonly inReplyTo?: CommentId
  readonly resolved?: boolean
}

import type { MenuAction } from '#ipc/contract'
import type { AnnotationKind } from '#core/model/annotation'
import type { TypeId } from '#core/model/ids'
import type { Stretch } from '../annotating/extent'

/** Everything a person can do by a key, a menu item or a button without further input. */
export type Action =
  | { readonly do: 'tag'; readonly type: TypeId }
  | { readonly do: 'stretch'; readonly stretch: Stretch }
  /** A letter that no type of the kind has. */
  | { readonly do: 'unknown-letter'; readonly letter: string; readonly kind: AnnotationKind }
  | { readonly do: SimpleAction | MenuAction }

export type SimpleAction =
  | 'grow'
  | 'shrink'
  | 'claim-prefix'
  | 'next-annotation'
  | 'previous-annotation'
  | 'next-overlap'
  | 'previous-overlap'
  | 'details'
  | 'back'
  | 'remove'
  | 'repeat-tag'
  | 'add-fragment'
  | 'all-occurrences'
  | 'same-as'
  | 'next-panel'
  | 'previous-panel'

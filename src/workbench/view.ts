import type { AnnotationId, LayerId, TypeId } from '#core/model/ids'
import type { Span } from '#core/model/span'
import type { TextSelection } from '#core/model/text-selection'
import type { OccurrencePlan } from './annotating/all-occurrences'
import type { EditSession } from './editing/edit-session'
import type { ToldFate } from './editing/fates'
import type { ImportReport } from './importing/import-articles'
import type { Review } from './reviewing/review'
import { createValue, type Value } from './value'

/** A short message; `undo` offers to take back what was just done. */
export interface Message {
  readonly text: string
  readonly tone: 'plain' | 'problem'
  readonly undo?: boolean
  /** A panel that tells more. */
  readonly show?: Panel
}

/** What is open beside the article; one at a time. */
export type Panel =
  | { readonly kind: 'none' }
  | { readonly kind: 'find' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'about' }
  | { readonly kind: 'export'; readonly what?: 'result' }
  | { readonly kind: 'paste' }
  | { readonly kind: 'new-type' }
  | { readonly kind: 'details' }
  | { readonly kind: 'same-as' }
  | { readonly kind: 'occurrences'; readonly plan: OccurrencePlan }
  | { readonly kind: 'import-report'; readonly report: ImportReport }
  | { readonly kind: 'fates'; readonly fates: readonly ToldFate[] }
  | { readonly kind: 'changes' }
  | { readonly kind: 'restore' }

export interface Find {
  readonly query: string
  readonly found: readonly Span[]
  readonly current: number
  /** What replaces the matches, while the text is edited. */
  readonly replacement: string
}

/** What the window shows of the open article; nothing of it is saved. */
export interface View {
  readonly selection: Value<TextSelection | null>
  readonly selected: Value<AnnotationId | null>
  readonly hovered: Value<readonly AnnotationId[]>
  /** Fragments collected for the next annotation. */
  readonly pending: Value<readonly Span[]>
  readonly panel: Value<Panel>
  readonly message: Value<Message | null>
  /** Why the last snapshot or its backup was not written, for people; null while all is well. */
  readonly keepingProblem: Value<string | null>
  /** What goes on and may take more than a moment; null while nothing does. */
  readonly busy: Value<string | null>
  readonly find: Value<Find>
  /** The editing of the open article's text, while it goes on. */
  readonly editing: Value<EditSession | null>
  readonly lastType: Value<TypeId | null>
  /** After C: the next letter tags a claim. */
  readonly claimPrefix: Value<boolean>
  /** The review that is open; the list of differences takes the place of the annotations. */
  readonly review: Value<Review | null>
  /** Layers of others that are shown beside one's own. */
  readonly shownLayers: Value<readonly LayerId[]>
  /** Where growing the selection began. */
  readonly growOrigin: Value<number | null>
  /** A request to the editor: bring this into view. */
  readonly reveal: Value<Span | null>
  /** A request to the window: put the keyboard focus there. */
  readonly focus: Value<{
    readonly place: 'article' | 'articles' | 'annotations' | 'details' | 'review'
  } | null>
}

export const nothingFound: Find = { query: '', found: [], current: 0, replacement: '' }

export function createView(): View {
  return {
    selection: createValue<TextSelection | null>(null),
    selected: createValue<AnnotationId | null>(null),
    hovered: createValue<readonly AnnotationId[]>([]),
    pending: createValue<readonly Span[]>([]),
    panel: createValue<Panel>({ kind: 'none' }),
    message: createValue<Message | null>(null),
    keepingProblem: createValue<string | null>(null),
    busy: createValue<string | null>(null),
    find: createValue<Find>(nothingFound),
    editing: createValue<EditSession | null>(null),
    lastType: createValue<TypeId | null>(null),
    claimPrefix: createValue(false),
    review: createValue<Review | null>(null),
    shownLayers: createValue<readonly LayerId[]>([]),
    growOrigin: createValue<number | null>(null),
    reveal: createValue<Span | null>(null),
    focus: createValue<{ readonly place: 'article' } | null>(null),
  }
}

/** What belongs to one article and goes when another is opened. */
export function clearView(view: View): void {
  view.selection.set(null)
  view.selected.set(null)
  view.hovered.set([])
  view.pending.set([])
  view.claimPrefix.set(false)
  view.shownLayers.set([])
  view.find.set(nothingFound)
  if (view.panel.get().kind === 'find' || view.panel.get().kind === 'occurrences')
    view.panel.set({ kind: 'none' })
}

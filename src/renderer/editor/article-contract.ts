import type { ItemChange } from '#core/edit/change'
import type { MovedText } from '#core/edit/move-text'
import type { TextStep } from '#core/edit/text-change'
import type { AnnotationId } from '#core/model/ids'
import type { Span } from '#core/model/span'
import type { AnnotationType } from '#core/model/tagset'
import type { TextSelection } from '#core/model/text-selection'
import type { ShownLayer } from './layer-reader'
import type { ReadText } from './read-text'
import type { RevealBlock } from './reveal'
import type { Theme } from './type-colours'

/** Where a click landed. Annotations are innermost first; a repeated click at the same place moves `index` on. */
export interface ArticlePoint {
  readonly offset: number
  readonly annotations: readonly AnnotationId[]
  /** Which of `annotations` is meant; 0 when there are none. */
  readonly index: number
}

/** An edit made in the view. A run of typing (or deleting) goes on for several edits. */
export interface ArticleEdit {
  readonly steps: readonly TextStep[]
  /** When the steps take words to another place: what is annotated in them goes with them. */
  readonly move?: MovedText
  readonly run: 'typing' | 'deleting' | 'other'
  readonly selection: { readonly before: TextSelection; readonly after: TextSelection }
  /** What came in was ill-formed and had to be changed. */
  readonly wasCleaned: boolean
}

export interface ArticleListeners {
  readonly onSelection: (selection: TextSelection | null) => void
  readonly onPoint: (point: ArticlePoint) => void
  readonly onHover: (ids: readonly AnnotationId[]) => void
  /** Someone edits: the text is to make these steps before this returns. */
  readonly onEdit: (edit: ArticleEdit) => void
  /** Called before the view's own keys; true means the key is dealt with. */
  readonly onKey: (event: KeyboardEvent) => boolean
}

export interface ArticleOptions extends ArticleListeners {
  /** Is changed elsewhere; the view is told by `textChanged`. */
  readonly text: ReadText
  /** BCP 47. */
  readonly language: string
  readonly title: string
}

/** An article on screen. All offsets are UTF-16 code units of the document's text. */
export interface ArticleView {
  readonly setTitle: (title: string) => void
  readonly setLayers: (layers: readonly ShownLayer[]) => void
  /** After a store changed: repaints the blocks these items touch. */
  readonly layerChanged: (items: readonly ItemChange[]) => void
  /** Whether the text can be edited. Otherwise it has a caret and is still. */
  readonly setEditing: (isOn: boolean) => void
  /** After the text has made these steps, whoever wanted them, and before `layerChanged`. */
  readonly textChanged: (steps: readonly TextStep[]) => void
  readonly setTypes: (types: readonly AnnotationType[], theme: Theme) => void
  /** `related` maps the annotations that play a part in the selected one to the name of their role. */
  readonly setSelected: (id: AnnotationId | null, related: ReadonlyMap<AnnotationId, string>) => void
  /** The fragments collected so far for an annotation that is being made. */
  readonly setPending: (spans: readonly Span[]) => void
  /** `current` is the index of the match the reader is at, or -1. */
  readonly setSearch: (spans: readonly Span[], current: number) => void
  readonly setLabels: (labels: 'on-demand' | 'always') => void
  /** Ends inside a grapheme cluster move to its start. Told to `onSelection` when it is another one. */
  readonly select: (selection: TextSelection) => void
  readonly selection: () => TextSelection | null
  readonly reveal: (span: Span, how: { readonly block: RevealBlock }) => void
  /** One rectangle per line and fragment, in viewport coordinates. */
  readonly rectsOf: (span: Span) => readonly DOMRect[]
  /** The offset nearest to a place in the window, undefined outside the article. */
  readonly offsetAt: (x: number, y: number) => number | undefined
  readonly focus: () => void
  readonly dispose: () => void
}

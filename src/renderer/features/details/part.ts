import type { LayerStore } from '#core/edit/layer-store'
import type { Annotation } from '#core/model/annotation'
import type { Tagset } from '#core/model/tagset'
import { hull } from '#core/model/span'
import type { Desk } from '#workbench/annotating/own-layer'
import type { Workspace } from '#workbench/workspace'
import type { TypeLooks } from '../../editor/type-looks'

/** What every part of the details works on. */
export interface Part {
  readonly workspace: Workspace
  readonly desk: Desk
  readonly tagset: Tagset
  readonly looks: TypeLooks
  /** The layer the annotation is in; one's own, but where the part only reads. */
  readonly layer: LayerStore
}

/** A part about an annotation of some kind. */
export interface PartOf<Kind extends Annotation> extends Part {
  readonly annotation: Kind
}

/** The covered text in one line. */
export function quoteOf({ desk }: Pick<Part, 'desk'>, { spans }: Pick<Annotation, 'spans'>): string {
  return desk.document.text.quote(spans).replaceAll('\n', ' ')
}

/** After selected text was used the caret is back at the annotation, which stays selected by that. */
export function backToAnnotation({ workspace, annotation }: PartOf<Annotation>): void {
  const { end } = hull(annotation.spans)
  workspace.view.selection.set({ anchor: end, focus: end })
}

/** The same for a button that goes away with the selection: the keys go to the text again. */
export function backToText(part: PartOf<Annotation>): void {
  backToAnnotation(part)
  part.workspace.view.focus.set({ place: 'article' })
}

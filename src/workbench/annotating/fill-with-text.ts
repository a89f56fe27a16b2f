import type { ItemChange } from '#core/edit/change'
import type { Annotation } from '#core/model/annotation'
import { argumentId, type AnnotationId } from '#core/model/ids'
import type { Span } from '#core/model/span'
import type { AnnotationType } from '#core/model/tagset'
import { annotationOf } from './create'
import { commitItems, ownLayer, type Desk } from './own-layer'
import { withSource } from './revise'
import { annotationsWith } from './same-extent'

/** Text that is to become an annotation of the type, for a place in another annotation. */
export interface TextFiller {
  readonly type: AnnotationType
  readonly span: Span
}

/** Tags the text and puts it into the role, as one undo step. Text tagged so already is used as it is. */
export function fillRoleWithText(desk: Desk, id: AnnotationId, role: string, filler: TextFiller): void {
  const argument = argumentId(desk.project.surroundings.newId())
  fillWithText(desk, id, { ...filler, label: `Add ${role}` }, (one, made) => {
    if (one.kind === 'entity') return one
    if (one.arguments.some((old) => old.role === role && old.filler === made)) return one
    return { ...one, arguments: [...one.arguments, { id: argument, role, filler: made }] }
  })
}

/** Tags the text and names it as the claim's source, as one undo step. */
export function nameSourceWithText(desk: Desk, id: AnnotationId, filler: TextFiller): void {
  fillWithText(desk, id, { ...filler, label: 'Name a source' }, (one, made) =>
    one.kind === 'claim' ? { ...one, attribution: withSource(one.attribution, made) } : one,
  )
}

function fillWithText(
  desk: Desk,
  id: AnnotationId,
  { type, span, label }: TextFiller & { readonly label: string },
  fill: (annotation: Annotation, filler: AnnotationId) => Annotation,
): void {
  const before = ownLayer(desk)?.get(id)
  if (before === undefined) return
  const [there] = annotationsWith(desk, [span], type.id)
  const filler = there ?? annotationOf(desk, type, [span], 'hand')
  if (filler.id === id) return
  const after = fill(before, filler.id)
  if (after === before) return
  const making: readonly ItemChange[] =
    there === undefined ? [{ collection: 'annotations', before: null, after: filler }] : []
  commitItems(desk, label, [...making, { collection: 'annotations', before, after }])
}

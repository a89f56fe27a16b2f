import type { Annotation, Provenance } from '#core/model/annotation'
import { annotationId, type AnnotationId } from '#core/model/ids'
import { joinSpans, type Span } from '#core/model/span'
import type { AnnotationType } from '#core/model/tagset'
import { assertNever } from '#core/assert-never'
import { commitItems, provenance, type Desk } from './own-layer'

/** A new annotation of the type over the spans, without arguments or attribution, not yet in the layer. */
export function annotationOf(
  desk: Desk,
  type: AnnotationType,
  spans: readonly Span[],
  how: Provenance['how'],
): Annotation {
  const common = {
    id: annotationId(desk.project.surroundings.newId()),
    type: type.id,
    spans: joinSpans(spans),
    attributes: {},
    links: [],
    provenance: provenance(desk, how),
  }
  switch (type.kind) {
    case 'entity':
      return { ...common, kind: 'entity' }
    case 'event':
      return { ...common, kind: 'event', arguments: [] }
    case 'claim':
      return {
        ...common,
        kind: 'claim',
        arguments: [],
        attribution: { voice: 'author', sources: [], cue: [] },
      }
    default:
      return assertNever(type.kind)
  }
}

/** Tags the spans (fragments of one annotation) and gives the new annotation's id. */
export function createAnnotation(desk: Desk, type: AnnotationType, spans: readonly Span[]): AnnotationId {
  const after = annotationOf(desk, type, spans, 'hand')
  commitItems(desk, `Tag ${type.name}`, [{ collection: 'annotations', before: null, after }])
  return after.id
}

/** Tags every span as an annotation of its own, all in one undo step. */
export function createAtAll(
  desk: Desk,
  type: AnnotationType,
  places: readonly Span[],
): readonly AnnotationId[] {
  const made = places.map((place) => annotationOf(desk, type, [place], 'all-occurrences'))
  commitItems(
    desk,
    `Tag ${made.length} × ${type.name}`,
    made.map((after) => ({ collection: 'annotations', before: null, after })),
  )
  return made.map((annotation) => annotation.id)
}

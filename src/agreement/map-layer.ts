import type { Annotation } from '#core/model/annotation'
import type { AnnotationLayer } from '#core/model/layer'
import { joinSpans, type Span } from '#core/model/span'

/** The layer moved to another spelling of its text. */
export function mapLayer(layer: AnnotationLayer, map: (span: Span) => Span): AnnotationLayer {
  return { ...layer, annotations: layer.annotations.map((annotation) => mapAnnotation(annotation, map)) }
}

function mapAnnotation(annotation: Annotation, map: (span: Span) => Span): Annotation {
  const moved = { ...annotation, spans: joinSpans(annotation.spans.map(map)) }
  if (moved.kind !== 'claim') return moved
  return { ...moved, attribution: { ...moved.attribution, cue: joinSpans(moved.attribution.cue.map(map)) } }
}

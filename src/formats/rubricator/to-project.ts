import type { Annotation } from '#core/model/annotation'
import type { AnnotationLayer } from '#core/model/layer'
import type { AnnotatedDocument, Project } from '#core/model/project'
import type { Mark } from '#core/model/source-document'
import type { Span } from '#core/model/span'
import type { Ruler } from '../shared/code-points'
import { safeLink } from '../shared/safe-link'
import type { FileAnnotation, FileSpan } from './schema/annotation'
import type { FileDocument } from './schema/document'
import type { ExchangeFile } from './schema/exchange-file'
import type { FileLayer } from './schema/layer'

/** The checked file as a project: offsets in UTF-16, no quotes, links inert. `rulers` are those of the documents. */
export function toProject(file: ExchangeFile, rulers: readonly Ruler[]): Project {
  const { format, version, generator, exportedAt, offsetUnit, ...kept } = file
  const documents = file.documents.flatMap((document, i) => {
    const ruler = rulers[i]
    return ruler === undefined ? [] : [toDocument(document, ruler)]
  })
  return { ...kept, documents }
}

function toDocument(document: FileDocument, ruler: Ruler): AnnotatedDocument {
  return {
    ...document,
    blocks: document.blocks.map((block) => placed(block, ruler)),
    marks: document.marks.map((mark) => inert(placed(mark, ruler))),
    layers: document.layers.map((layer) => toLayer(layer, ruler)),
  }
}

function toLayer(layer: FileLayer, ruler: Ruler): AnnotationLayer {
  return { ...layer, annotations: layer.annotations.map((annotation) => toAnnotation(annotation, ruler)) }
}

function toAnnotation(annotation: FileAnnotation, ruler: Ruler): Annotation {
  const spans = toSpans(annotation.spans, ruler)
  if (annotation.kind !== 'claim') return { ...annotation, spans }
  const cue = toSpans(annotation.attribution.cue, ruler)
  return { ...annotation, spans, attribution: { ...annotation.attribution, cue } }
}

function toSpans(spans: readonly FileSpan[], ruler: Ruler): readonly Span[] {
  return spans.map(({ quote, ...span }) => placed(span, ruler))
}

function placed<Place extends Span>(place: Place, { toUtf16 }: Ruler): Place {
  return { ...place, start: toUtf16(place.start), end: toUtf16(place.end) }
}

/** Without its address, when that could do more than open a page or write a mail. */
function inert(mark: Mark): Mark {
  if (mark.href === undefined || safeLink(mark.href) !== undefined) return mark
  const { href, ...rest } = mark
  return rest
}

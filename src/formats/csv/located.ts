import type { Annotation } from '#core/model/annotation'
import { byTextOrder } from '#core/model/annotation'
import type { AnnotationId } from '#core/model/ids'
import type { AnnotationLayer } from '#core/model/layer'
import type { AnnotatedDocument, Project } from '#core/model/project'
import { textOf } from '#core/model/source-document'
import type { Span } from '#core/model/span'

/** An annotation with what surrounds it, as words for people. */
export interface Located {
  readonly annotation: Annotation
  readonly document: AnnotatedDocument
  readonly layer: AnnotationLayer
  readonly annotator: string
  readonly typeName: string
  readonly quote: (spans: readonly Span[]) => string
  /** Another annotation of the layer. */
  readonly other: (id: AnnotationId) => { readonly text: string; readonly typeName: string }
}

/** All annotations of all layers, in text order in each layer. */
export function* everyAnnotation({ tagset, annotators, documents }: Project): Generator<Located> {
  const typeNames = new Map(tagset.types.map(({ id, name }) => [id, name]))
  const people = new Map(annotators.map(({ id, name }) => [id, name]))
  for (const document of documents)
    for (const layer of document.layers) {
      const byId = new Map(layer.annotations.map((one) => [one.id, one]))
      const quote = (spans: readonly Span[]): string => textOf(document.text, spans)
      const typeName = ({ type }: Annotation): string => typeNames.get(type) ?? type
      const other = (id: AnnotationId): ReturnType<Located['other']> => {
        const found = byId.get(id)
        return found === undefined
          ? { text: '', typeName: '' }
          : { text: quote(found.spans), typeName: typeName(found) }
      }
      const annotator = people.get(layer.annotator) ?? layer.annotator
      for (const annotation of layer.annotations.toSorted(byTextOrder))
        yield { annotation, document, layer, annotator, typeName: typeName(annotation), quote, other }
    }
}

/** The columns with which every row starts. */
export const placeColumns = [
  'document',
  'title',
  'layer',
  'annotator',
  'layer role',
  'annotation',
  'kind',
  'type',
]

export function placeCells({
  annotation,
  document,
  layer,
  annotator,
  typeName,
}: Located): Record<string, string> {
  return {
    document: document.id,
    title: document.title,
    layer: layer.id,
    annotator,
    'layer role': layer.role,
    annotation: annotation.id,
    kind: annotation.kind,
    type: typeName,
  }
}

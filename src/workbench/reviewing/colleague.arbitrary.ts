import type { Annotation } from '#core/model/annotation'
import { annotationId, annotatorId, typeId } from '#core/model/ids'
import type { AnnotationLayer } from '#core/model/layer'
import type { AnnotatedDocument, Project } from '#core/model/project'
import { span } from '#core/model/span'
import { sampleProject } from '../sample/sample-project'

export const ana = { id: annotatorId('ana'), name: 'Ana' }
const later = '2026-02-01T12:00:00Z'

type Change<Of> = (value: Of) => Of

/** The sample as a colleague annotated it: just as one did oneself. */
export const sameView: Project = sampleProject(ana, later)

export function withFirst(project: Project, change: Change<AnnotatedDocument>): Project {
  return { ...project, documents: project.documents.map((one, i) => (i === 0 ? change(one) : one)) }
}

export function withLayer(project: Project, change: Change<AnnotationLayer>): Project {
  return withFirst(project, (first) => ({ ...first, layers: first.layers.map(change) }))
}

/** The id of a line of the sample in a person's layer. */
export function lineId(person: string, key: string): Annotation['id'] {
  return annotationId(`sample-handover-${person}-${key}`)
}

/** One of the annotations of the colleague changed; undefined takes it out. */
export function withAnnotation(
  layer: AnnotationLayer,
  key: string,
  change: (annotation: Annotation) => Annotation | undefined,
): AnnotationLayer {
  const annotations = layer.annotations.flatMap((one) => {
    const after = one.id === lineId(ana.id, key) ? change(one) : one
    return after === undefined ? [] : [after]
  })
  return { ...layer, annotations }
}

function longer(annotation: Annotation): Annotation {
  const [first] = annotation.spans
  return first === undefined ? annotation : { ...annotation, spans: [span(first.start, first.end + 9)] }
}

function withoutPlace(annotation: Annotation): Annotation {
  if (annotation.kind === 'entity') return annotation
  return { ...annotation, arguments: annotation.arguments.filter((one) => one.role !== 'Place') }
}

function addition(layer: AnnotationLayer, { text }: AnnotatedDocument): AnnotationLayer {
  const start = text.indexOf('Customs officers')
  const customs: Annotation = {
    id: lineId(ana.id, 'customs'),
    kind: 'entity',
    type: typeId('organization'),
    spans: [span(start, start + 'Customs officers'.length)],
    attributes: {},
    links: [],
    provenance: { by: ana.id, at: later, how: 'hand' },
  }
  return { ...layer, annotations: [...layer.annotations, customs] }
}

/** One difference of each kind: only mine, only theirs, other type, other boundaries, other details. */
export const otherView: Project = withFirst(sameView, (first) => {
  const layers = first.layers.map((layer) => {
    const fewer = withAnnotation(layer, 'agreement', () => undefined)
    const typed = withAnnotation(fewer, 'san-telmo', (one) =>
      one.kind === 'entity' ? { ...one, type: typeId('organization') } : one,
    )
    const bounded = withAnnotation(typed, 'barran', longer)
    return addition(withAnnotation(bounded, 'seized', withoutPlace), first)
  })
  return { ...first, layers }
})

import type { Annotation } from '../../src/core/model/annotation'
import { annotationId, annotatorId, documentId, layerId, projectId, typeId } from '../../src/core/model/ids'
import { emptyLayer } from '../../src/core/edit/layer-store'
import { newLayerHeader, type AnnotationLayer } from '../../src/core/model/layer'
import type { AnnotatedDocument, Project } from '../../src/core/model/project'
import type { AnnotationType } from '../../src/core/model/tagset'
import { newsTagset } from '../../src/core/tagset/news-tagset'
import type { WorkMark, Workload } from './workload'

export const types: readonly AnnotationType[] = newsTagset.types
export const me = { id: annotatorId('annotator-bench'), name: 'Bench' }

const provenance = { by: me.id, at: '2026-01-01T00:00:00Z', how: 'hand' } as const

export function typeAt(place: number): AnnotationType {
  const type = types[place % types.length]
  if (type === undefined) throw new RangeError('The tagset has no types')
  return type
}

export function annotationOf({ id, type, start, end }: WorkMark): Annotation {
  const { id: wanted, kind } = typeAt(type)
  const shared = {
    id: annotationId(`mark-${id}`),
    type: typeId(wanted),
    spans: [{ start, end }],
    attributes: {},
    links: [],
    provenance,
  }
  if (kind === 'entity') return { ...shared, kind }
  if (kind === 'event') return { ...shared, kind, arguments: [] }
  return { ...shared, kind, arguments: [], attribution: { voice: 'author', sources: [], cue: [] } }
}

function layerOf({ marks }: Workload): AnnotationLayer {
  const header = newLayerHeader({ id: layerId('layer-bench'), annotator: me.id, revision: 1 })
  return { ...emptyLayer(header), annotations: marks.map(annotationOf) }
}

/** The work as the product stores it. `textHash` is what `SourceDocument` says. */
export function articleOf(work: Workload, title: string, textHash: string): AnnotatedDocument {
  const { text, blocks } = work
  return {
    id: documentId(`document-${title.toLowerCase().replaceAll(/\W+/g, '-')}`),
    title,
    language: 'en',
    metadata: {},
    text,
    textHash,
    revision: 1,
    revisions: [],
    blocks: blocks.map((block) =>
      block.kind === 'heading' || block.kind === 'list-item' ? { ...block, level: 1 } : block,
    ),
    marks: [],
    layers: [layerOf(work)],
    comments: [],
    decisions: [],
  }
}

export function projectOf(documents: readonly AnnotatedDocument[]): Project {
  const project = { id: projectId('project-bench'), name: 'Bench' }
  return { project, tagset: newsTagset, annotators: [me], documents }
}

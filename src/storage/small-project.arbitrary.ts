import type { Annotation } from '#core/model/annotation'
import { annotationId, documentId, layerId, projectId, typeId } from '#core/model/ids'
import { newLayerHeader, type LayerHeader } from '#core/model/layer'
import type { AnnotatedDocument, Project } from '#core/model/project'
import type { Span } from '#core/model/span'
import { emptyLayer } from '#core/edit/layer-store'
import { me } from './replay.arbitrary'

export const text = 'Mexico extradited Rafael Caro Quintero. "He is innocent", his lawyer said 😀.'

export function header(id: string): LayerHeader {
  return newLayerHeader({ id: layerId(id), annotator: me, revision: 0 })
}

export function entity(id: string, span: Span, type = 'Person'): Annotation {
  return {
    id: annotationId(id),
    kind: 'entity',
    type: typeId(type),
    spans: [span],
    attributes: {},
    links: [],
    provenance: { by: me, at: '2026-03-01T10:00:00Z', how: 'hand' },
  }
}

/** A document with one layer; `n` is its place in the list. */
export function article(n: number, annotations: readonly Annotation[] = []): AnnotatedDocument {
  return {
    id: documentId(`d${n}`),
    title: `Article ${n}`,
    language: 'en',
    metadata: { publisher: 'The Paper', section: 'World' },
    text,
    textHash: 'sha256:00',
    revision: 0,
    revisions: [],
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
    marks: [],
    layers: [{ ...emptyLayer(header(`l${n}`)), annotations }],
    comments: [],
    decisions: [],
  }
}

/** With a key that only a later version knows. */
export const smallProject: Project & { readonly motto: string } = {
  motto: 'Read twice',
  project: { id: projectId('p'), name: 'Cartels' },
  tagset: { id: 't', version: 1, types: [], relationTypes: [], documentLabels: [] },
  annotators: [{ id: me, name: 'Ana' }],
  documents: [article(1, [entity('a1', { start: 0, end: 6 }, 'Location')]), article(2)],
}

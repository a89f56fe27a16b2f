import { afterEach, expect, it, vi } from 'vitest'
import { annotationId, annotatorId, documentId, layerId, projectId, typeId } from '../model/ids'
import type { DocumentSummary } from '../model/document-summary'
import type { AnnotatedDocument, ProjectIndex } from '../model/project'
import { applyToDocument, applyToIndex, replaceIn } from './apply'
import type { Change, DocumentChange } from './change'
import { emptyLayer, headerOf, LayerStore } from './layer-store'
import { header } from './layer.arbitrary'

afterEach(() => {
  vi.restoreAllMocks()
})

const document: AnnotatedDocument = {
  id: documentId('d'),
  title: 'Title',
  language: 'en',
  metadata: {},
  text: 'Ruiz spoke.',
  textHash: '',
  revision: 0,
  revisions: [],
  blocks: [{ kind: 'paragraph', start: 0, end: 11 }],
  marks: [],
  layers: [emptyLayer({ ...header, id: layerId('one') }), emptyLayer({ ...header, id: layerId('two') })],
  comments: [],
  decisions: [],
}

function tag(layer: string, id: string): Change {
  const provenance = { by: annotatorId('me'), at: '2026-01-01T00:00:00Z', how: 'hand' } as const
  const after = {
    id: annotationId(id),
    kind: 'entity',
    type: typeId('person'),
    spans: [{ start: 0, end: 4 }],
    attributes: {},
    links: [],
    provenance,
  } as const
  const items = [{ collection: 'annotations', before: null, after }] as const
  return { kind: 'layer', document: document.id, layer: layerId(layer), items }
}

function idsIn({ layers }: AnnotatedDocument): readonly (readonly string[])[] {
  return layers.map((layer) => layer.annotations.map((one) => one.id))
}

const rename: Change = {
  kind: 'details',
  document: document.id,
  before: document,
  after: { title: 'Other', language: 'en', metadata: {} },
}

it('a list of changes opens each layer it touches once, whatever stands between', () => {
  const closings = vi.spyOn(LayerStore.prototype, 'toLayer')
  const changes = Array.from({ length: 50 }, (_, n) => [tag('one', `a${n}`), rename, tag('two', `b${n}`)])
  const after = applyToDocument(document, changes.flat())
  expect(idsIn(after).map((ids) => ids.length)).toEqual([50, 50])
  expect(after.title).toBe('Other')
  expect(closings).toHaveBeenCalledTimes(2)
})

it('a layer that goes and comes back between two changes is empty then', () => {
  const [first] = document.layers
  if (first === undefined) throw new Error('no layer')
  const gone: DocumentChange = {
    kind: 'layer-header',
    document: document.id,
    before: headerOf(first),
    after: null,
  }
  const back: DocumentChange = { ...gone, before: null, after: headerOf(first) }
  const after = applyToDocument(document, [tag('one', 'a1'), tag('two', 'b1'), gone, back, tag('one', 'a2')])
  expect(idsIn(after)).toEqual([['b1'], ['a2']])
})

it('what bears a time goes back to its place when its removal is taken back', () => {
  const one = (id: string, at: string) => ({ id, at })
  const all = [one('c', '2026-01-01'), one('a', '2026-01-02'), one('b', '2026-01-02')]
  for (const before of all) {
    const rest = replaceIn(all, { before, after: null })
    expect(replaceIn(rest, { before: null, after: before })).toEqual(all)
  }
})

const index: ProjectIndex = {
  project: { id: projectId('p'), name: 'P' },
  tagset: { id: 't', version: 1, types: [], relationTypes: [], documentLabels: [] },
  annotators: [],
  documents: ['a', 'b', 'c'].map((id, i) => summary(id, i + 1)),
}

function summary(id: string, order: number): DocumentSummary {
  const counts = { entity: 0, event: 0, claim: 0 }
  const rest = { language: 'en', metadata: {}, textHash: '', length: 0, status: 'not-started' } as const
  return { id: documentId(id), title: id, order, counts, ...rest }
}

it('the list of articles takes a new summary at its place and a new article at its own', () => {
  const touched = [{ ...summary('b', 2), title: 'B' }, summary('d', 2.5)]
  const titles = applyToIndex(index, [], touched).documents.map((one) => one.title)
  expect(titles).toEqual(['a', 'B', 'd', 'c'])
})

it('the list of articles stays the same object while nothing in it changes', () => {
  expect(applyToIndex(index, [rename], [])).toBe(index)
})

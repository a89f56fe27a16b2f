import { assertNever } from '../assert-never'
import type { DocumentSummary } from '../model/document-summary'
import type { DocumentId } from '../model/ids'
import type { AnnotationLayer } from '../model/layer'
import type { AnnotatedDocument, ProjectIndex } from '../model/project'
import { isDocumentChange, type Change, type DocumentChange, type Replacement } from './change'
import { emptyLayer, LayerStore } from './layer-store'

interface Identified {
  readonly id: string
}

/** Replaces one item of a list kept in the order of arrival. */
export function replaceIn<Item extends Identified>(
  items: readonly Item[],
  { before, after }: Replacement<Item>,
): readonly Item[] {
  if (before === null) return after === null ? items : [...items, after]
  return items.flatMap((item) => (item.id !== before.id ? [item] : after === null ? [] : [after]))
}

function applyOne(document: AnnotatedDocument, change: DocumentChange): AnnotatedDocument {
  switch (change.kind) {
    case 'layer':
      return { ...document, layers: document.layers.map((layer) => applyItems(layer, change)) }
    case 'layer-header':
      return { ...document, layers: applyHeader(document.layers, change) }
    case 'details':
      return { ...document, ...change.after }
    case 'decision':
      return { ...document, decisions: replaceIn(document.decisions, change) }
    case 'comment':
      return { ...document, comments: replaceIn(document.comments, change) }
    default:
      return assertNever(change)
  }
}

function applyItems(layer: AnnotationLayer, change: DocumentChange & { kind: 'layer' }): AnnotationLayer {
  if (layer.id !== change.layer) return layer
  const store = new LayerStore(layer)
  store.apply(change.items)
  return store.toLayer()
}

function applyHeader(
  layers: readonly AnnotationLayer[],
  { before, after }: DocumentChange & { kind: 'layer-header' },
): readonly AnnotationLayer[] {
  if (before === null) return after === null ? layers : [...layers, emptyLayer(after)]
  return layers.flatMap((layer) => {
    if (layer.id !== before.id) return [layer]
    return after === null ? [] : [{ ...layer, ...after }]
  })
}

/** The document with those of the changes applied that are about it. */
export function applyToDocument(document: AnnotatedDocument, changes: readonly Change[]): AnnotatedDocument {
  return changes
    .filter((change) => isDocumentChange(change))
    .filter((change) => change.document === document.id)
    .reduce((state, change) => applyOne(state, change), document)
}

/** Ids of the documents the changes add, remove or alter, each once. */
export function touchedDocuments(changes: readonly Change[]): readonly DocumentId[] {
  return [...new Set(changes.flatMap((change) => touchedBy(change)))]
}

function touchedBy(change: Change): readonly DocumentId[] {
  if (isDocumentChange(change)) return [change.document]
  if (change.kind !== 'document') return []
  return [change.before, change.after].flatMap((document) => (document === null ? [] : [document.id]))
}

/** The index with the project changes applied and the touched documents' summaries replaced. */
export function applyToIndex(
  index: ProjectIndex,
  changes: readonly Change[],
  touched: readonly DocumentSummary[],
): ProjectIndex {
  const state = changes.reduce((so, change) => applyToProject(so, change), index)
  const fresh = new Map(touched.map((summary) => [summary.id, summary]))
  const kept = state.documents.filter((summary) => !fresh.has(summary.id))
  return { ...state, documents: [...kept, ...touched].toSorted((a, b) => a.order - b.order) }
}

function applyToProject(index: ProjectIndex, change: Change): ProjectIndex {
  if (isDocumentChange(change)) return index
  switch (change.kind) {
    case 'annotator':
      return { ...index, annotators: replaceIn(index.annotators, change) }
    case 'tagset':
      return { ...index, tagset: change.after }
    case 'project':
      return { ...index, project: change.after }
    case 'document':
      return withoutDocument(index, change)
    default:
      return assertNever(change)
  }
}

function withoutDocument(index: ProjectIndex, { before }: Change & { kind: 'document' }): ProjectIndex {
  if (before === null) return index
  return { ...index, documents: index.documents.filter((summary) => summary.id !== before.id) }
}

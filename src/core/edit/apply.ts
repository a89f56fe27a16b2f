import { assertNever } from '../assert-never'
import type { DocumentSummary } from '../model/document-summary'
import type { DocumentId } from '../model/ids'
import type { AnnotationLayer } from '../model/layer'
import type { AnnotatedDocument, ProjectIndex } from '../model/project'
import {
  isDocumentChange,
  type Change,
  type DocumentChange,
  type LayerChange,
  type Replacement,
} from './change'
import { DocumentText } from './document-text'
import { emptyLayer } from './layer-store'
import { OpenLayers } from './open-layers'
import type { TextChange } from './text-change'

type OtherChange = Exclude<DocumentChange, LayerChange | TextChange>

interface Identified {
  readonly id: string
  /** ISO 8601. */
  readonly at?: string
}

/** Replaces one item of a list; a new one goes before those made after it, so that undo finds its place again. */
export function replaceIn<Item extends Identified>(
  items: readonly Item[],
  { before, after }: Replacement<Item>,
): readonly Item[] {
  if (before === null) return after === null ? items : inserted(items, after)
  return items.flatMap((item) => (item.id !== before.id ? [item] : after === null ? [] : [after]))
}

function inserted<Item extends Identified>(items: readonly Item[], item: Item): readonly Item[] {
  const at = items.findIndex((one) => isLater(one, item))
  return items.toSpliced(at === -1 ? items.length : at, 0, item)
}

/** What bears no time stays in the order of arrival. */
function isLater(one: Identified, other: Identified): boolean {
  if (one.at === undefined || other.at === undefined) return false
  return one.at > other.at || (one.at === other.at && one.id > other.id)
}

function applyOne(document: AnnotatedDocument, change: OtherChange): AnnotatedDocument {
  switch (change.kind) {
    case 'layer-header':
      return { ...document, layers: applyHeader(document.layers, change) }
    case 'details':
    case 'revision':
      return { ...document, ...change.after }
    case 'decision':
      return { ...document, decisions: replaceIn(document.decisions, change) }
    case 'comment':
      return { ...document, comments: replaceIn(document.comments, change) }
    default:
      return assertNever(change)
  }
}

function applyHeader(
  layers: readonly AnnotationLayer[],
  { before, after }: DocumentChange & { kind: 'layer-header' },
): readonly AnnotationLayer[] {
  if (before === null) return after === null ? layers : [...layers, emptyLayer(after)]
  return layers.flatMap((layer) => {
    if (layer.id !== before.id) return [layer]
    const { annotations, relations, coreference, assessments } = layer
    return after === null ? [] : [{ ...after, annotations, relations, coreference, assessments }]
  })
}

/**
 * The document with those of the changes applied that are about it. The hash of a new text is not known here and
 * stays empty until someone makes it.
 */
export function applyToDocument(document: AnnotatedDocument, changes: readonly Change[]): AnnotatedDocument {
  const mine = changes
    .filter((change) => isDocumentChange(change))
    .filter((change) => change.document === document.id)
  const edited = mine.some((change) => change.kind === 'text') ? new DocumentText(document) : undefined
  const state = applyAll(document, mine, edited)
  return edited === undefined ? state : { ...state, ...edited.toParts(), textHash: '' }
}

function applyAll(
  document: AnnotatedDocument,
  changes: readonly DocumentChange[],
  text: DocumentText | undefined,
): AnnotatedDocument {
  const open = new OpenLayers()
  let state = document
  for (const change of changes) {
    if (change.kind === 'layer') open.apply(state.layers, change)
    else if (change.kind === 'text') {
      for (const step of change.steps) text?.apply(step)
      open.map(state.layers, change.steps)
    } else if (leavesLayers(change)) state = applyOne(state, change)
    else state = applyOne({ ...state, layers: open.close(state.layers) }, change)
  }
  return { ...state, layers: open.close(state.layers) }
}

function leavesLayers({ kind }: OtherChange): boolean {
  return kind !== 'layer-header'
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
  if (touched.length === 0) return state
  const fresh = new Map(touched.map((summary) => [summary.id, summary]))
  const kept = state.documents.map((summary) => taken(fresh, summary))
  const documents = [...kept, ...fresh.values()]
  return { ...state, documents: documents.toSorted((a, b) => a.order - b.order) }
}

/** What is new about it, or it itself. */
function taken(fresh: Map<DocumentId, DocumentSummary>, summary: DocumentSummary): DocumentSummary {
  const found = fresh.get(summary.id)
  fresh.delete(summary.id)
  return found ?? summary
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

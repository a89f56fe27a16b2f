import { layerDiff } from '#agreement/layer-diff'
import { sameValue } from '#agreement/same-value'
import type { Change } from '#core/edit/change'
import { headerOf } from '#core/edit/layer-store'
import type { AnnotatorId, DocumentId } from '#core/model/ids'
import type { AnnotationLayer } from '#core/model/layer'
import type { AnnotatedDocument, Project, ProjectIndex } from '#core/model/project'
import type { FileProblem } from '#core/model/reading'
import type { Tagset } from '#core/model/tagset'
import { ok, type Result } from '#core/result'
import type { ProjectSession } from '../project-session'
import { idsOfDocument, withFreshIds } from './fresh-ids'
import { mergeTagset } from './merge-tagset'

/** What bringing a project in takes; no changes when everything is here already. */
export interface Merge {
  readonly changes: readonly Change[]
  readonly notes: readonly FileProblem[]
  readonly articles: number
  /** Layers over articles that were here, new or renewed. */
  readonly layers: number
  /** All that come in with the new articles and layers. */
  readonly annotations: number
  /** The first article that is new or gains a layer. */
  readonly first?: DocumentId
}

/**
 * Brings another project into the open one: new articles, the layers of others over the same text, new types and
 * people. One's own work, names and types stay as they are.
 */
export async function planMerge(
  session: ProjectSession,
  theirs: Project,
): Promise<Result<Merge, readonly FileProblem[]>> {
  const index = session.index.get()
  const tagset = mergeTagset(index.tagset, theirs.tagset)
  if (!tagset.ok) return tagset
  const mine = await session.readAll()
  const parts = documentParts(mine.documents, theirs.documents, {
    me: session.me.id,
    order: session.nextOrder(),
  })
  const changes = parts.flatMap((part) => part.changes)
  const first = changes.map(documentOf).find((one) => one !== undefined)
  return ok({
    ...(first === undefined ? {} : { first }),
    annotations: changes.reduce((sum, change) => sum + annotationsIn(change), 0),
    changes: [...peopleChanges(index, theirs), ...tagsetChanges(index.tagset, theirs.tagset), ...changes],
    notes: [...tagset.value.notes, ...parts.flatMap((part) => part.notes)],
    articles: changes.filter((change) => change.kind === 'document').length,
    layers: new Set(changes.flatMap((one) => layerOf(one))).size,
  })
}

function documentOf(change: Change): DocumentId | undefined {
  if (change.kind === 'document') return change.after?.id
  return change.kind === 'layer' ? change.document : undefined
}

function annotationsIn(change: Change): number {
  if (change.kind === 'document')
    return change.after?.layers.reduce((sum, { annotations }) => sum + annotations.length, 0) ?? 0
  if (change.kind !== 'layer') return 0
  return change.items.filter((item) => item.collection === 'annotations' && item.before === null).length
}

function layerOf(change: Change): readonly string[] {
  if (change.kind === 'layer') return [change.layer]
  if (change.kind !== 'layer-header') return []
  return [change.before ?? change.after].flatMap((header) => (header === null ? [] : [header.id]))
}

interface Part {
  readonly changes: readonly Change[]
  readonly notes: readonly FileProblem[]
}

interface Place {
  readonly me: AnnotatorId
  /** Of the first new article in the list. */
  readonly order: number
}

function documentParts(
  mine: readonly AnnotatedDocument[],
  theirs: readonly AnnotatedDocument[],
  { me, order }: Place,
): readonly Part[] {
  const taken = new Set(mine.flatMap(idsOfDocument))
  let added = 0
  return theirs.map((document) => {
    const here = mine.find((one) => one.id === document.id) ?? mine.find((one) => hasSameText(one, document))
    if (here !== undefined && !hasSameText(here, document))
      return { changes: [], notes: [otherText(document)] }
    const fresh = withFreshIds(document, taken, here)
    if (here !== undefined) return partOver(here, fresh, me)
    added += 1
    return {
      changes: [{ kind: 'document', order: order + added - 1, before: null, after: fresh }],
      notes: [],
    }
  })
}

function hasSameText(one: AnnotatedDocument, other: AnnotatedDocument): boolean {
  return one.textHash === other.textHash
}

function otherText({ title }: AnnotatedDocument): FileProblem {
  return {
    where: title,
    message:
      'The file holds another version of this article, so its annotations were left out. Review the file to compare.',
  }
}

/** What the file adds to an article that is here. */
function partOver(here: AnnotatedDocument, theirs: AnnotatedDocument, me: AnnotatorId): Part {
  const parts = theirs.layers.map((layer) => layerPart(here, { ...layer, revision: here.revision }, me))
  const comments = missing(here.comments, theirs.comments).map((after): Change => ({
    kind: 'comment',
    document: here.id,
    before: null,
    after,
  }))
  const decisions = missing(here.decisions, theirs.decisions).map((after): Change => ({
    kind: 'decision',
    document: here.id,
    before: null,
    after,
  }))
  return {
    changes: [...parts.flatMap((part) => part.changes), ...comments, ...decisions],
    notes: parts.flatMap((part) => part.notes),
  }
}

function missing<Item extends { readonly id: string }>(
  here: readonly Item[],
  theirs: readonly Item[],
): readonly Item[] {
  return theirs.filter((item) => !here.some((one) => one.id === item.id))
}

/** A layer of another comes in, or renews what an older file said; one's own is never touched. */
function layerPart(here: AnnotatedDocument, theirs: AnnotationLayer, me: AnnotatorId): Part {
  const before = here.layers.find((layer) => layer.id === theirs.id)
  if (before !== undefined && sameLayer(before, theirs)) return { changes: [], notes: [] }
  const isOwn = theirs.annotator === me
  if (isOwn && here.layers.some((layer) => layer.annotator === me && layer.role === theirs.role))
    return { changes: [], notes: [ownWork(here)] }
  const changes = before === undefined ? layerChanges(here, theirs) : renewal(here, before, theirs)
  return { changes, notes: [] }
}

function sameLayer(before: AnnotationLayer, after: AnnotationLayer): boolean {
  return sameValue(headerOf(before), headerOf(after)) && layerDiff(before, after).length === 0
}

function ownWork({ title }: AnnotatedDocument): FileProblem {
  return {
    where: title,
    message: 'The file holds work of your own that differs from what is here. Yours here was kept as it is.',
  }
}

export function peopleChanges(index: ProjectIndex, theirs: Project): readonly Change[] {
  const known = new Set(index.annotators.map((one) => one.id))
  return theirs.annotators
    .filter((one) => !known.has(one.id))
    .map((after) => ({ kind: 'annotator', before: null, after }))
}

/** None when nothing is new, or when the tagsets cannot be brought together. */
export function tagsetChanges(before: Tagset, theirs: Tagset): readonly Change[] {
  const merged = mergeTagset(before, theirs)
  if (!merged.ok || merged.value.tagset === before) return []
  return [{ kind: 'tagset', before, after: merged.value.tagset }]
}

/** The changes that bring a whole layer in. */
export function layerChanges(
  document: Pick<AnnotatedDocument, 'id'>,
  layer: AnnotationLayer,
): readonly Change[] {
  return [
    { kind: 'layer-header', document: document.id, before: null, after: headerOf(layer) },
    {
      kind: 'layer',
      document: document.id,
      layer: layer.id,
      items: [
        ...layer.annotations.map((after) => ({ collection: 'annotations', before: null, after }) as const),
        ...layer.relations.map((after) => ({ collection: 'relations', before: null, after }) as const),
        ...layer.coreference.map((after) => ({ collection: 'coreference', before: null, after }) as const),
        ...layer.assessments.map((after) => ({ collection: 'assessments', before: null, after }) as const),
      ],
    },
  ]
}

function renewal(
  { id }: AnnotatedDocument,
  before: AnnotationLayer,
  after: AnnotationLayer,
): readonly Change[] {
  return [
    { kind: 'layer-header', document: id, before: headerOf(before), after: headerOf(after) },
    { kind: 'layer', document: id, layer: after.id, items: layerDiff(before, after) },
  ]
}

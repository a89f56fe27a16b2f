import type { Annotation } from '../model/annotation'
import type { Assessment } from '../model/assessment'
import type { DocumentId, LayerId } from '../model/ids'
import type { LayerHeader } from '../model/layer'
import type { AnnotatedDocument, Annotator, ProjectHeader } from '../model/project'
import type { CoreferenceSet, Relation } from '../model/relation'
import type { Decision, Remark } from '../model/review'
import type { DocumentDetails, Revision } from '../model/source-document'
import type { Tagset } from '../model/tagset'
import { invertText, type TextChange } from './text-change'
import { assertNever } from '../assert-never'

/** A change replaces one named thing: `before` null means it was not there, `after` null that it goes. */
export interface Replacement<Thing> {
  readonly before: Thing | null
  readonly after: Thing | null
}

/** A thing that is always there and changes its value. */
export interface Revaluation<Thing> {
  readonly before: Thing
  readonly after: Thing
}

export type ItemChange =
  | ({ readonly collection: 'annotations' } & Replacement<Annotation>)
  | ({ readonly collection: 'relations' } & Replacement<Relation>)
  | ({ readonly collection: 'coreference' } & Replacement<CoreferenceSet>)
  | ({ readonly collection: 'assessments' } & Replacement<Assessment>)

/** A change of the items of one layer, in order. */
export interface LayerChange {
  readonly kind: 'layer'
  readonly document: DocumentId
  readonly layer: LayerId
  readonly items: readonly ItemChange[]
}

export interface LayerHeaderChange extends Replacement<LayerHeader> {
  readonly kind: 'layer-header'
  readonly document: DocumentId
}

export interface DetailsChange extends Revaluation<DocumentDetails> {
  readonly kind: 'details'
  readonly document: DocumentId
}

/** How often the text was revised, and how. */
export interface Revisions {
  readonly revision: number
  readonly revisions: readonly Revision[]
}

export interface RevisionChange extends Revaluation<Revisions> {
  readonly kind: 'revision'
  readonly document: DocumentId
}

export interface DecisionChange extends Replacement<Decision> {
  readonly kind: 'decision'
  readonly document: DocumentId
}

export interface RemarkChange extends Replacement<Remark> {
  readonly kind: 'comment'
  readonly document: DocumentId
}

/** A change of one open document. */
export type DocumentChange =
  | TextChange
  | LayerChange
  | LayerHeaderChange
  | DetailsChange
  | RevisionChange
  | DecisionChange
  | RemarkChange

/** A change of the project: its articles, tagset, people and name. */
export type ProjectChange =
  /** `order` is the document's place in the list of articles. */
  | ({ readonly kind: 'document'; readonly order: number } & Replacement<AnnotatedDocument>)
  | ({ readonly kind: 'annotator' } & Replacement<Annotator>)
  | ({ readonly kind: 'tagset' } & Revaluation<Tagset>)
  | ({ readonly kind: 'project' } & Revaluation<ProjectHeader>)

export type Change = DocumentChange | ProjectChange

export function isDocumentChange(change: Change): change is DocumentChange {
  return 'document' in change
}

function invertItem(change: ItemChange): ItemChange {
  switch (change.collection) {
    case 'annotations':
      return { collection: 'annotations', before: change.after, after: change.before }
    case 'relations':
      return { collection: 'relations', before: change.after, after: change.before }
    case 'coreference':
      return { collection: 'coreference', before: change.after, after: change.before }
    case 'assessments':
      return { collection: 'assessments', before: change.after, after: change.before }
    default:
      return assertNever(change)
  }
}

/** The change that takes this one back: applying both leaves what was there. */
export function invertChange(change: Change): Change {
  return isDocumentChange(change) ? invertDocumentChange(change) : invertProjectChange(change)
}

function invertDocumentChange(change: DocumentChange): DocumentChange {
  switch (change.kind) {
    case 'text':
      return invertText(change)
    case 'layer':
      return { ...change, items: change.items.toReversed().map(invertItem) }
    case 'layer-header':
      return { ...change, before: change.after, after: change.before }
    case 'details':
      return { ...change, before: change.after, after: change.before }
    case 'revision':
      return { ...change, before: change.after, after: change.before }
    case 'decision':
      return { ...change, before: change.after, after: change.before }
    case 'comment':
      return { ...change, before: change.after, after: change.before }
    default:
      return assertNever(change)
  }
}

function invertProjectChange(change: ProjectChange): ProjectChange {
  switch (change.kind) {
    case 'document':
      return { ...change, before: change.after, after: change.before }
    case 'annotator':
      return { ...change, before: change.after, after: change.before }
    case 'tagset':
      return { ...change, before: change.after, after: change.before }
    case 'project':
      return { ...change, before: change.after, after: change.before }
    default:
      return assertNever(change)
  }
}

export function invertChanges(changes: readonly Change[]): readonly Change[] {
  return changes.toReversed().map(invertChange)
}

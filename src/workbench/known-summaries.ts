import { touchedDocuments } from '#core/edit/apply'
import type { Change } from '#core/edit/change'
import { summarise } from '#core/edit/summarise'
import type { DocumentSummary } from '#core/model/document-summary'
import type { AnnotatorId } from '#core/model/ids'
import type { DocumentSession } from './document-session'

export interface Known {
  /** Whose work the summaries count. */
  readonly me: AnnotatorId
  /** The open document with the changes applied. */
  readonly open: DocumentSession | null
  /** The list before the changes. */
  readonly documents: readonly DocumentSummary[]
}

/** The new summaries that can be told without loading anything: of documents added and of the open one. */
export function knownSummaries(changes: readonly Change[], known: Known): readonly DocumentSummary[] {
  return [...summariesOfAdded(changes, known), ...summaryOfOpen(changes, known)]
}

function summariesOfAdded(changes: readonly Change[], { me }: Known): readonly DocumentSummary[] {
  return changes.flatMap((change) =>
    change.kind === 'document' && change.after !== null ? [summarise(change.after, me, change.order)] : [],
  )
}

function summaryOfOpen(
  changes: readonly Change[],
  { me, open, documents }: Known,
): readonly DocumentSummary[] {
  if (open === null || !touchedDocuments(changes).includes(open.id)) return []
  return [open.summary(me, documents.find((one) => one.id === open.id)?.order ?? 0)]
}

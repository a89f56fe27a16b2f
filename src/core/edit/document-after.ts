import type { DocumentId } from '../model/ids'
import type { AnnotatedDocument } from '../model/project'
import { applyToDocument } from './apply'
import type { Change } from './change'

/** The document after the changes, which may also add or remove it; undefined while it is not there. */
export function documentAfter(
  id: DocumentId,
  document: AnnotatedDocument | undefined,
  changes: readonly Change[],
): AnnotatedDocument | undefined {
  const at = changes.findLastIndex((change) => movesDocument(change, id))
  const change = changes[at]
  if (change?.kind !== 'document') return document && applyToDocument(document, changes)
  return change.after?.id === id ? applyToDocument(change.after, changes.slice(at + 1)) : undefined
}

function movesDocument(change: Change, id: DocumentId): boolean {
  return change.kind === 'document' && (change.before?.id === id || change.after?.id === id)
}

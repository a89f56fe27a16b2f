import { applyToDocument } from '#core/edit/apply'
import type { Change } from '#core/edit/change'
import type { DocumentId } from '#core/model/ids'
import type { AnnotatedDocument } from '#core/model/project'

/** What the changes do to the documents that are there: those they add as they leave them, and those they remove. */
export interface DocumentChanges {
  readonly added: readonly AnnotatedDocument[]
  readonly removed: readonly DocumentId[]
}

/** A document that is removed and added again by the same changes counts as added. */
export function documentChanges(changes: readonly Change[]): DocumentChanges {
  const fate = new Map<DocumentId, AnnotatedDocument | null>()
  changes.forEach((change, at) => {
    if (change.kind !== 'document') return
    if (change.before !== null) fate.set(change.before.id, null)
    if (change.after !== null) fate.set(change.after.id, applyToDocument(change.after, changes.slice(at + 1)))
  })
  const fates = [...fate]
  return {
    added: fates.flatMap(([, document]) => (document === null ? [] : [document])),
    removed: fates.flatMap(([id, document]) => (document === null ? [id] : [])),
  }
}

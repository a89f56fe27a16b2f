import type { RevisionChange } from '#core/edit/change'
import { reviseTakenBack } from '../editing/revise-text'
import type { Undone } from '../take-back'
import type { Workspace } from '../workspace'

/**
 * Keeps the revisions of the open text true after a step was taken back, and says what became of them. While the text
 * is edited its revision is noted when that ends.
 */
export async function noteRevision(workspace: Workspace, done: Undone): Promise<string | undefined> {
  const desk = workspace.desk()
  if (desk?.document.id !== done.scope) return undefined
  const before = revisionBefore(done) ?? desk.document.details
  if (workspace.view.editing.get() === null) await reviseTakenBack(desk, done)
  const after = desk.document.details
  if (after.revision < before.revision) return `Revision ${before.revision} of the text went with it.`
  if (after.revision > before.revision) return `The text is at revision ${after.revision} now.`
  return after.revisions === before.revisions ? undefined : `Revision ${after.revision} of the text says so.`
}

function revisionBefore({ changes }: Undone): RevisionChange['before'] | undefined {
  return changes.find((change) => change.kind === 'revision')?.before
}

import type { Change } from '#core/edit/change'
import { lineChanges } from '#core/edit/line-changes'
import type { UndoGroupId } from '#core/model/ids'
import type { Desk } from '../annotating/own-layer'
import { textHashOf } from '../surroundings'
import { textBefore } from './text-history'

/**
 * Notes what was edited since the last revision as a new one, signed and dated; nothing when it comes to nothing.
 * It is one undo step with the last edit, so that undoing goes on with the text.
 */
export async function reviseText(desk: Desk, lastEdit: UndoGroupId | undefined): Promise<void> {
  const { project, document } = desk
  const before = await textBefore(desk, 'revision')
  const changes = lineChanges(before, document.text)
  if (changes.length === 0) return
  const parentHash = await textHashOf(project.surroundings, before.toParts().text)
  const { revision, revisions } = document.details
  const n = revision + 1
  const made = { n, at: project.surroundings.now(), by: project.me.id, parentHash, changes }
  // Only when nothing else was done since, are they one step.
  const isLast = lastEdit !== undefined && project.history.state.get().undo === lastEdit
  project.commit({
    label: `Revision ${n} of the text`,
    scope: document.id,
    changes: [
      {
        kind: 'revision',
        document: document.id,
        before: { revision, revisions },
        after: { revision: n, revisions: [...revisions, made] },
      },
      ...anchored(desk, n),
    ],
    ...(isLast ? { undoGroup: lastEdit } : {}),
  })
}

/** All layers are anchored to the new revision. */
function anchored({ document }: Desk, revision: number): readonly Change[] {
  return [...document.layers()].map(({ header }) => ({
    kind: 'layer-header',
    document: document.id,
    before: header,
    after: { ...header, revision },
  }))
}

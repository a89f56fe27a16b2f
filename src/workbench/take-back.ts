import { invertChanges, type Change } from '#core/edit/change'
import type { Scope } from '#core/edit/command'
import type { UndoState } from '#core/edit/undo-state'
import type { DocumentId, UndoGroupId } from '#core/model/ids'
import type { History } from './history'

/** What was undone or redone, so that the window can show it. */
export interface Undone {
  readonly label: string
  readonly scope: Scope
  readonly changes: readonly Change[]
}

export interface Deed {
  readonly history: History
  readonly open: (id: DocumentId) => Promise<unknown>
  readonly commit: (draft: Undone & { readonly undoes: UndoGroupId }) => void
}

/** Takes back the newest step, or the newest undo of one, in the article it was made in; undefined without any. */
export async function takeBack(deed: Deed, direction: keyof UndoState): Promise<Undone | undefined> {
  const { history, open, commit } = deed
  await history.settle()
  const group = history.state.get()[direction]
  if (group === undefined) return undefined
  const commands = await history.group(group)
  const [newest] = commands
  if (newest === undefined) return undefined
  const { label, scope } = newest
  if (scope !== 'project') await open(scope)
  // Something else was done meanwhile, perhaps this very step: go by what is newest now.
  if (!history.isNext(direction, group)) return takeBack(deed, direction)
  const changes = commands.flatMap((command) => invertChanges(command.changes))
  commit({ label, scope, changes, undoes: group })
  await history.settle()
  return { label, scope, changes }
}

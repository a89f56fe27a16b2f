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
  /** The group that was taken back, and the group that did it. */
  readonly undoes: UndoGroupId
  readonly group: UndoGroupId
}

export interface Deed {
  readonly history: History
  readonly open: (id: DocumentId) => Promise<unknown>
  readonly commit: (draft: Omit<Undone, 'group'>) => UndoGroupId
}

/** Whether a change is only kept of others, so that nobody would call a step by it. */
function isBookkeeping({ kind }: Change): boolean {
  return kind === 'revision' || kind === 'layer-header'
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
  const { scope } = newest
  const { label } = commands.find(({ changes }) => !changes.every(isBookkeeping)) ?? newest
  if (scope !== 'project') await open(scope)
  // Something else was done meanwhile, perhaps this very step: go by what is newest now.
  if (!history.isNext(direction, group)) return takeBack(deed, direction)
  const changes = commands.flatMap((one) => invertChanges(one.changes))
  const done = { label, scope, changes, undoes: group }
  const made = commit(done)
  await history.settle()
  // A step that nobody sees is no step.
  const next = changes.every(isBookkeeping) ? await takeBack(deed, direction) : undefined
  return next === undefined ? { ...done, group: made } : { ...next, changes: [...changes, ...next.changes] }
}

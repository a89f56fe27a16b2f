import type { UndoGroupId } from '../model/ids'
import type { Command } from './command'

type Head = Pick<Command, 'undoGroup' | 'undoes'>

export interface UndoState {
  /** The group that undo takes back next. */
  readonly undo?: UndoGroupId
  /** The group (of an undo) that redo takes back next. */
  readonly redo?: UndoGroupId
}

/**
 * Reads what can be undone and redone off the log, newest command first.
 * A group is dead when a later living command undoes it. The newest living group that is no undo is what undo
 * takes back; the newest living undo is what redo takes back, unless living work came after it.
 */
export function undoState(newestFirst: Iterable<Head>): UndoState {
  const killers = new Map<UndoGroupId, UndoGroupId>()
  const undos = new Set<UndoGroupId>()
  for (const { undoGroup, undoes } of newestFirst) {
    const killer = killers.get(undoGroup)
    if (killer !== undefined) {
      // What takes back an undo is a redo, and no redo can be redone.
      if (undoes !== undefined) undos.delete(killer)
      continue
    }
    if (undoes === undefined) return state(undoGroup, undos)
    killers.set(undoes, undoGroup)
    undos.add(undoGroup)
  }
  return state(undefined, undos)
}

function state(undo: UndoGroupId | undefined, undos: ReadonlySet<UndoGroupId>): UndoState {
  const [redo] = undos
  return { ...(undo === undefined ? {} : { undo }), ...(redo === undefined ? {} : { redo }) }
}

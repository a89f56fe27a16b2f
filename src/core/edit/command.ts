import type { Change } from './change'
import type { AnnotatorId, CommandId, DocumentId, UndoGroupId } from '../model/ids'

/** Where a command belongs: one document, or the project as a whole. */
export type Scope = 'project' | DocumentId

/**
 * What is journaled, append-only. Undoing is a new command whose `undoes` names the undo group it takes back;
 * redoing is a command that undoes the undo.
 */
export interface Command {
  readonly seq: number
  readonly id: CommandId
  readonly undoGroup: UndoGroupId
  readonly scope: Scope
  readonly by: AnnotatorId
  readonly at: string
  /** What a person would call it: "Tag Person", "Import 3 articles". */
  readonly label: string
  readonly undoes?: UndoGroupId
  readonly changes: readonly Change[]
}

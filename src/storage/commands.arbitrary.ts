import fc from 'fast-check'
import { touchedDocuments } from '#core/edit/apply'
import { invertChanges, type Change } from '#core/edit/change'
import type { Command } from '#core/edit/command'
import type { DocumentSummary } from '#core/model/document-summary'
import { commandId, undoGroupId, type UndoGroupId } from '#core/model/ids'
import type { Project } from '#core/model/project'
import { actArbitrary, type Act } from './acts.arbitrary'
import { me, replay, summaryOf } from './replay.arbitrary'
import { smallProject } from './small-project.arbitrary'

export interface Step {
  readonly command: Command
  readonly touched: readonly DocumentSummary[]
  /** The project after this command. */
  readonly after: Project
}

export interface CommandSeries {
  readonly project: Project
  readonly steps: readonly Step[]
}

interface Draft {
  readonly changes: readonly Change[]
  readonly undoes?: UndoGroupId
}

function stepOf(before: Project, draft: Draft, seq: number): Step {
  const after = replay(before, draft.changes)
  const touched = touchedDocuments(draft.changes)
  const command: Command = {
    seq,
    id: commandId(`c${seq}`),
    undoGroup: undoGroupId(`g${seq}`),
    scope: 'project',
    by: me,
    at: '2026-03-01T10:00:00Z',
    label: 'Change',
    ...draft,
  }
  return { command, after, touched: after.documents.filter((one) => touched.includes(one.id)).map(summaryOf) }
}

function draftOf(
  before: Project,
  act: Act,
  { at, undone }: { at: number; undone: Command | undefined },
): Draft {
  if (undone !== undefined) return { changes: invertChanges(undone.changes), undoes: undone.undoGroup }
  return { changes: act.kind === 'undo' ? [] : act.by(before, act, at) }
}

/** The commands that the acts come to; acts that do not fit the state are left out. */
export function seriesOf(project: Project, acts: readonly Act[]): CommandSeries {
  const steps: Step[] = []
  const done: Command[] = []
  acts.forEach((act, at) => {
    const before = steps.at(-1)?.after ?? project
    const undone = act.kind === 'undo' ? done.pop() : undefined
    const draft = draftOf(before, act, { at, undone })
    if (draft.changes.length === 0) return
    const step = stepOf(before, draft, steps.length + 1)
    steps.push(step)
    if (undone === undefined) done.push(step.command)
  })
  return { project, steps }
}

export const seriesArbitrary: fc.Arbitrary<CommandSeries> = fc
  .array(actArbitrary, { maxLength: 25 })
  .map((acts) => seriesOf(smallProject, acts))

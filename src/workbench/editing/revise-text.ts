import type { Change, Revisions } from '#core/edit/change'
import { lineChanges } from '#core/edit/line-changes'
import type { UndoGroupId } from '#core/model/ids'
import type { Desk } from '../annotating/own-layer'
import { textHashOf } from '../surroundings'
import type { Undone } from '../take-back'
import { textAt } from './text-history'

/**
 * Notes what was edited since the last revision as a new one, signed and dated; nothing when it comes to nothing.
 * It is one undo step with the last edit, so that undoing goes on with the text.
 */
export async function reviseText(desk: Desk, lastEdit: UndoGroupId | undefined): Promise<void> {
  const { project, document } = desk
  const now = revisionsOf(desk)
  const next = await revisionsAfter(desk, now)
  if (next === now) return
  // Only when nothing else was done since, are they one step.
  const isLast = lastEdit !== undefined && project.history.state.get().undo === lastEdit
  project.commit({
    label: labelOf(next),
    scope: document.id,
    changes: [...between(desk, [now, next]), ...anchored(desk, next.revision)],
    ...(isLast ? { undoGroup: lastEdit } : {}),
  })
}

/**
 * After text was taken back (or redone) while nobody edits: the revisions go on saying what the text came from. What
 * is left of an editing is noted anew, as part of the same step. Of several such steps only one revision remains.
 */
export async function reviseTakenBack(desk: Desk, done: Undone): Promise<void> {
  if (!done.changes.some(({ kind }) => kind === 'text' || kind === 'revision')) return
  const { project, document } = desk
  const now = revisionsOf(desk)
  let base = (await madeByTakingBack(desk, done)) ? revisionBefore(now) : now
  while (await isAsAt(desk, base.revision - 1)) base = revisionBefore(base)
  const next = await revisionsAfter(desk, base)
  const states = [now, base, next].filter((one, i, all) => one !== all[i - 1])
  if (states.length === 1 || (await newestGroup(desk)) !== done.group) return
  project.commit({
    label: labelOf(next),
    scope: document.id,
    changes: [...between(desk, states), ...anchored(desk, next.revision)],
    undoGroup: done.group,
    undoes: done.undoes,
  })
}

function revisionsOf({ document }: Desk): Revisions {
  const { revision, revisions } = document.details
  return { revision, revisions }
}

function revisionBefore({ revision, revisions }: Revisions): Revisions {
  return { revision: revision - 1, revisions: revisions.slice(0, -1) }
}

/** The text is again what it was when that revision was noted. */
async function isAsAt(desk: Desk, revision: number): Promise<boolean> {
  const text = await textAt(desk, revision)
  return text !== undefined && lineChanges(text, desk.document.text).length === 0
}

function labelOf({ revision }: Revisions): string {
  return `Revision ${revision} of the text`
}

/** With what was changed since that revision as a new one; the same when nothing was. */
async function revisionsAfter({ project, document }: Desk, base: Revisions): Promise<Revisions> {
  const { surroundings } = project
  const before = await textAt({ project, document }, base.revision)
  await surroundings.breathe()
  const changes = before === undefined ? [] : lineChanges(before, document.text)
  if (before === undefined || changes.length === 0) return base
  await surroundings.breathe()
  const parentHash = await textHashOf(surroundings, before.toParts().text)
  const n = base.revision + 1
  const made = { n, at: surroundings.now(), by: project.me.id, parentHash, changes }
  return { revision: n, revisions: [...base.revisions, made] }
}

/** The last step but the one just taken back was taken back too, and noted the revision the text has now. */
async function madeByTakingBack(desk: Desk, { group, changes }: Undone): Promise<boolean> {
  if (changes.some(({ kind }) => kind === 'revision')) return false
  for await (const command of desk.project.history.commands()) {
    if (command.undoGroup === group) continue
    return command.undoes !== undefined && command.changes.some(isMade)
  }
  return false
}

function isMade(change: Change): boolean {
  return change.kind === 'revision' && change.after.revision > change.before.revision
}

async function newestGroup({ project }: Desk): Promise<UndoGroupId | undefined> {
  for await (const command of project.history.commands()) return command.undoGroup
  return undefined
}

function between({ document }: Desk, states: readonly Revisions[]): readonly Change[] {
  return states.slice(1).map((after, i) => {
    return { kind: 'revision', document: document.id, before: states[i] ?? after, after }
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

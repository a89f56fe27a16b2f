import type { Answer, DesktopBridge } from '#ipc/contract'
import type { Moment, SnapshotReason } from '#ipc/snapshots'
import type { ProjectSession } from '../project-session'
import type { Surroundings } from '../surroundings'
import type { ReadableValue } from '../value'
import type { View } from '../view'

/** Milliseconds between two snapshots of a project that is worked on. */
const EVERY = 10 * 60 * 1000

/** What of the workspace it takes. */
interface Kept {
  readonly project: ReadableValue<ProjectSession | null>
  readonly desktop: DesktopBridge
  readonly view: View
}

/** The open project as it is now. */
export function momentOf(session: ProjectSession): Moment {
  const { project, documents } = session.index.get()
  const sum = (kind: 'entity' | 'event' | 'claim'): number =>
    documents.reduce((all, { counts }) => all + counts[kind], 0)
  const holds = {
    articles: documents.length,
    entity: sum('entity'),
    event: sum('event'),
    claim: sum('claim'),
  }
  return {
    project: { id: project.id, name: project.name },
    by: { id: session.me.id, name: session.me.name },
    seq: session.lastSeq,
    holds,
  }
}

/**
 * Has the open project kept as it is at this moment, whatever is done to it while that is written. What goes wrong is
 * told beside the save state, for the work itself is saved.
 */
export async function takeSnapshot({ project, desktop, view }: Kept, why: SnapshotReason): Promise<void> {
  const session = project.get()
  if (session === null) return
  const moment = momentOf(session)
  if (!(await session.saver.settle())) return
  try {
    const taken = await desktop.call('snapshots:take', { ...moment, why })
    const { backupProblem } = taken.isDamaged ? await takenAnew({ session, desktop, view }, why) : taken
    view.keepingProblem.set(backupProblem)
  } catch (error) {
    view.keepingProblem.set(error instanceof Error ? error.message : String(error))
  }
}

interface Open extends Pick<Kept, 'desktop' | 'view'> {
  readonly session: ProjectSession
}

/** A damaged journal is found when it is read for a snapshot; what is stored is whole, and is written there anew. */
async function takenAnew(
  { session, desktop, view }: Open,
  why: SnapshotReason,
): Promise<Answer<'snapshots:take'>> {
  await session.keepAnew()
  await session.ensureSaved()
  view.message.set({
    tone: 'plain',
    text: 'The journal of this project was damaged on the disk. It was written anew, and nothing is lost; but the disk may be failing, so keep a backup on another one.',
  })
  return desktop.call('snapshots:take', { ...momentOf(session), why })
}

export type KeptSnapshot = Answer<'snapshots:list'>[number]

/** The snapshots of a project, newest first. */
export function listSnapshots(
  { desktop }: Pick<Kept, 'desktop'>,
  session: ProjectSession,
): Promise<readonly KeptSnapshot[]> {
  return desktop.call('snapshots:list', session.index.get().project.id)
}

/** Has every project in the backup that is not there yet, and tells what is still wrong. */
export async function catchUp(kept: Pick<Kept, 'desktop' | 'view'>): Promise<void> {
  await tell(kept, 'backup:catch-up')
}

async function tell(
  { desktop, view }: Pick<Kept, 'desktop' | 'view'>,
  call: 'backup:state' | 'backup:catch-up',
): Promise<void> {
  try {
    view.keepingProblem.set((await desktop.call(call, undefined)).problem)
  } catch (error) {
    view.keepingProblem.set(error instanceof Error ? error.message : String(error))
  }
}

/**
 * Tells what is wrong since before, as what failed while the window closed could be told to nobody, and takes one every
 * ten minutes until it is stopped; main writes none when nothing was done. What is wrong is tried again each time. None
 * of it is waited for: a folder in a network may never answer.
 */
export function keepSnapshots(workspace: Kept & { readonly surroundings: Surroundings }): () => void {
  let isOn = true
  const round = async (begin: Promise<void>): Promise<void> => {
    await begin
    if (isOn && workspace.view.keepingProblem.get() !== null) await catchUp(workspace)
  }
  const keep = async (): Promise<void> => {
    void round(tell(workspace, 'backup:state'))
    for (;;) {
      await workspace.surroundings.wait(EVERY)
      if (!isOn) return
      void round(takeSnapshot(workspace, 'time'))
    }
  }
  void keep()
  return () => {
    isOn = false
  }
}

import type { Workspace } from '../workspace'
import { catchUp, momentOf, takeSnapshot } from './snapshots'

/**
 * Asks for a folder that every snapshot is also written to, and writes the first one there; those of the other projects
 * follow.
 */
export async function chooseBackup(workspace: Workspace): Promise<void> {
  const folder = await workspace.desktop.call('backup:choose', undefined)
  if (folder === null) return
  await takeSnapshot(workspace, 'backup')
  const problem = workspace.view.keepingProblem.get()
  workspace.view.message.set(
    problem === null
      ? { tone: 'plain', text: `Every snapshot is now also written to ${folder}.` }
      : { tone: 'problem', text: problem },
  )
  void catchUp(workspace)
}

export async function stopBackup({ desktop, view }: Workspace): Promise<void> {
  await desktop.call('backup:stop', undefined)
  view.keepingProblem.set(null)
}

/** Writes the open project as one file, with everything that undo needs. */
export async function saveCopy(workspace: Workspace): Promise<void> {
  const { desktop, project, view } = workspace
  const session = project.get()
  if (session === null) return
  const { name } = session.index.get().project
  const file = await desktop.call('files:pick-save', { suggestedName: `${name}.rubricator`, kind: 'project' })
  if (file === null) return
  await session.ensureSaved()
  await desktop.call('snapshots:save-copy', { ...momentOf(session), token: file.token })
  view.message.set({
    tone: 'plain',
    text: `Saved a copy of the project in ${file.name}. To work on it elsewhere, open it there with “Open project file…”.`,
  })
}

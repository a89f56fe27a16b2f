import type { Workspace } from '../workspace'

/** Gives the open project another name; a blank name changes nothing. */
export async function renameProject(workspace: Workspace, wish: string): Promise<void> {
  const project = workspace.project.get()
  const name = wish.trim()
  if (project === null || name === '') return
  const before = project.index.get().project
  if (before.name === name) return
  const after = { ...before, name }
  project.commit({
    label: 'Rename the project',
    scope: 'project',
    changes: [{ kind: 'project', before, after }],
  })
  await workspace.rememberProject()
}

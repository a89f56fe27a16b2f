import type { ProjectSession } from './project-session'
import type { Workspace } from './workspace'

/**
 * Works out what to change in a project, again whenever something was done to it meanwhile: what it gives is of the
 * moment at which it settles. Rejects when another project is opened.
 */
export async function steadily<Plan>(
  workspace: Workspace,
  session: ProjectSession,
  plan: () => Promise<Plan>,
): Promise<Plan> {
  for (;;) {
    workspace.drafts.keepAll()
    await workspace.endEditing()
    const seq = session.lastSeq
    const planned = await plan()
    if (workspace.project.get() !== session)
      throw new Error('Nothing was changed, for another project was opened meanwhile.')
    workspace.drafts.keepAll()
    if (session.lastSeq === seq && workspace.view.editing.get() === null) return planned
  }
}

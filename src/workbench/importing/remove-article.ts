import type { DocumentSummary } from '#core/model/document-summary'
import type { DocumentId } from '#core/model/ids'
import type { ProjectSession } from '../project-session'
import type { Workspace } from '../workspace'

/** Takes the article with all its layers out of the project; undo brings all of it back. */
export async function removeArticle(workspace: Workspace, id: DocumentId): Promise<void> {
  const project = workspace.project.get()
  if (project === null) return
  const documents = project.index.get().documents
  const at = documents.findIndex((one) => one.id === id)
  const summary = documents[at]
  if (summary === undefined) return
  const next = documents[at + 1] ?? documents[at - 1]
  if (project.openDocument.get()?.id === id && next !== undefined) await workspace.openArticle(next.id)
  await takeOut(project, summary)
  workspace.view.message.set({ tone: 'plain', text: `Removed “${summary.title}”.`, undo: true })
}

async function takeOut(project: ProjectSession, { id, order, title }: DocumentSummary): Promise<void> {
  const before = await project.read(id)
  if (before === undefined) throw new Error('This article is no longer in the project.')
  project.commit({
    label: `Remove “${title}”`,
    scope: 'project',
    changes: [{ kind: 'document', order, before, after: null }],
  })
}

import type { Workspace } from '../workspace'

export async function pickReview(workspace: Workspace): Promise<void> {
  const [file] = await workspace.desktop.call('files:pick', 'annotations')
  if (file !== undefined) await openReview(workspace, file.token)
}

/** Reads a colleague's file and opens the review of it. */
export async function openReview(workspace: Workspace, token: string): Promise<void> {
  const reading = await workspace.desktop.call('files:read', { token })
  workspace.view.message.set({ tone: 'problem', text: reading.kind })
}

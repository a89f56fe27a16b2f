import type { FileProblem } from '#core/model/reading'
import type { Workspace } from '../workspace'
import { planMerge, type Merge } from './merge-project'
import { readProjectFile } from './read-project-file'

/** Opens the file as a project of its own; one that is here already is opened as it is here. */
export async function openProjectFile(workspace: Workspace, token: string): Promise<void> {
  const project = await readProjectFile(workspace, token)
  const isHere = workspace.projects.get().some((one) => one.id === project.project.id)
  if (!isHere) return workspace.createProject(project)
  await workspace.openProject(project.project.id)
  workspace.view.message.set({
    tone: 'plain',
    text: 'This project is on this machine already and was opened as it is here. To bring the file’s work in, import the file.',
  })
}

/** What bringing a project's file in came to, for the report. */
export interface BroughtIn {
  readonly outcome: 'imported' | 'refused'
  readonly messages: readonly FileProblem[]
}

/** Brings the file's articles and layers into the open project, as one undo step. */
export async function mergeProjectFile(workspace: Workspace, token: string): Promise<BroughtIn> {
  const session = workspace.project.get()
  if (session === null) throw new Error('Open a project first, then import the file.')
  const { project, ...content } = await readProjectFile(workspace, token)
  const merge = await planMerge(session, { project, ...content })
  if (!merge.ok) return { outcome: 'refused', messages: merge.problem }
  const { changes, notes } = merge.value
  if (changes.length > 0) {
    session.commit({ label: `Bring in “${project.name}”`, scope: 'project', changes })
    workspace.view.message.set({ tone: 'plain', text: broughtText(merge.value), undo: true })
  }
  return { outcome: 'imported', messages: [{ where: '', message: broughtText(merge.value) }, ...notes] }
}

function broughtText({ changes, articles, layers }: Merge): string {
  if (changes.length === 0) return 'Everything in this file is here already.'
  const parts = [
    ...(articles === 0 ? [] : [counted(articles, 'new article')]),
    ...(layers === 0 ? [] : [`${counted(layers, 'annotation layer')} over articles you have`]),
  ]
  return `Brought in ${parts.length === 0 ? 'new types, people or remarks' : parts.join(' and ')}.`
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

import type { ProjectId } from '#core/model/ids'
import { counted } from '#core/text/counted'
import { takeSnapshot } from '../keeping/snapshots'
import { steadily } from '../steadily'
import { ProjectNotOpened, type Workspace } from '../workspace'
import type { FileSource } from './file-source'
import { planMerge, type Merge } from './merge-project'
import { readProjectFile, reportOn, type FileOutcome, type ProjectFile } from './read-project-file'

/** Asks for an annotation file and opens it; what there is to say about the file is in the import report. */
export async function pickProject(workspace: Workspace): Promise<void> {
  const [file] = await workspace.desktop.call('files:pick', 'annotations')
  if (file !== undefined)
    reportOn(workspace, file.name, await openProjectFile(workspace, { token: file.token }))
}

/**
 * Opens the file as a project of its own; one that is here already is opened as it is here. When that cannot be
 * opened, the file takes its place.
 */
export async function openProjectFile(workspace: Workspace, source: FileSource): Promise<FileOutcome> {
  const read = await readProjectFile(workspace, source)
  if (!read.ok) return { outcome: 'refused', messages: read.problem }
  const { notes } = read.value
  try {
    await openOrCreate(workspace, read.value)
  } catch (error) {
    if (!(error instanceof ProjectNotOpened)) throw error
    await takeItsPlace(workspace, read.value)
  }
  return { outcome: 'imported', messages: notes }
}

async function openOrCreate(workspace: Workspace, { project, history }: ProjectFile): Promise<void> {
  const isHere = workspace.projects.get().some((one) => one.id === project.project.id)
  if (isHere) return openAsItIsHere(workspace, project.project.id)
  if (history?.by !== undefined && isUntouched(workspace)) await workspace.become(history.by)
  await workspace.createProject(project, history)
}

async function takeItsPlace(workspace: Workspace, { project, history }: ProjectFile): Promise<void> {
  const isPutAside = await workspace.replaceProject(project, history)
  const { name } = project.project
  workspace.view.message.set({
    tone: 'problem',
    text: isPutAside
      ? `“${name}” is now as the file has it. What could not be opened was put aside, in the folder “projects” of the profile.`
      : `“${name}” is now as the file has it. There was nothing left of it here.`,
  })
}

/** Nobody has done anything here yet: whoever opens their own work on a new machine goes on as themselves. */
function isUntouched({ me, projects, project }: Workspace): boolean {
  return me.get().name === '' && projects.get().length === 1 && project.get()?.lastSeq === 0
}

async function openAsItIsHere(workspace: Workspace, id: ProjectId): Promise<void> {
  await workspace.openProject(id)
  workspace.view.message.set({
    tone: 'plain',
    text: 'This project is on this machine already and was opened as it is here. To bring the file’s work in, import the file; to go back to it, use “Restore from…”.',
  })
}

/** Brings the file's articles and layers into the open project, as one undo step. */
export async function mergeProjectFile(workspace: Workspace, source: FileSource): Promise<FileOutcome> {
  const session = workspace.project.get()
  if (session === null) throw new Error('Open a project first, then import the file.')
  const read = await readProjectFile(workspace, source)
  if (!read.ok) return { outcome: 'refused', messages: read.problem }
  const { project, notes: left } = read.value
  const merge = await steadily(workspace, session, () => planMerge(session, project))
  if (!merge.ok) return { outcome: 'refused', messages: merge.problem }
  const { changes, notes, first } = merge.value
  if (changes.length > 0) {
    void takeSnapshot(workspace, 'import')
    session.commit({ label: `Bring in “${project.project.name}”`, scope: 'project', changes })
    workspace.view.message.set({ tone: 'plain', text: broughtText(merge.value), undo: true })
  }
  return {
    outcome: 'imported',
    messages: [{ where: '', message: broughtText(merge.value) }, ...left, ...notes],
    ...(first === undefined ? {} : { document: first }),
  }
}

function broughtText({ changes, articles, layers, annotations }: Merge): string {
  if (changes.length === 0) return 'Everything in this file is here already.'
  const parts = [
    ...(articles === 0 ? [] : [counted(articles, 'new article')]),
    ...(layers === 0 ? [] : [`${counted(layers, 'annotation layer')} over articles you have`]),
  ]
  if (parts.length === 0) return 'Brought in new types, people or remarks.'
  return `Brought in ${parts.join(' and ')}, ${annotations === 0 ? 'without annotations' : `with ${counted(annotations, 'annotation')}`}.`
}

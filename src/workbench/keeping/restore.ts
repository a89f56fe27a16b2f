import type { Change } from '#core/edit/change'
import type { DocumentSummary } from '#core/model/document-summary'
import type { AnnotatedDocument, Annotator, Project } from '#core/model/project'
import { sameValue } from '#agreement/same-value'
import { readProjectFile } from '../importing/read-project-file'
import type { ProjectSession } from '../project-session'
import type { Workspace } from '../workspace'
import { busyWith } from '../acting/busy'
import { steadily } from '../steadily'
import { whatIs, showInProject } from '../acting/taken-back'

/**
 * Makes the open project what a file says it was, as one step that undo takes back. `when` says of when the file is,
 * for people. Rejects with what is wrong with the file.
 */
export async function restoreFrom(workspace: Workspace, token: string, when: string): Promise<void> {
  const session = workspace.project.get()
  if (session === null) return
  const read = await readProjectFile(workspace, { token })
  if (!read.ok) throw new Error(read.problem.map(({ message }) => message).join(' '))
  const { project, history } = read.value
  if (project.project.id !== session.index.get().project.id)
    throw new Error('This file holds another project. Open it with “Open project file…”.')
  const changes = await busyWith(workspace, `Restoring the project of ${when}…`, () =>
    steadily(workspace, session, () => restoring(session, project, history?.orders ?? [])),
  )
  workspace.view.review.set(null)
  workspace.view.panel.set({ kind: 'none' })
  if (changes.length === 0) {
    workspace.view.message.set({ tone: 'plain', text: `Nothing differs from the project of ${when}.` })
    return
  }
  const before = whatIs(workspace)
  session.commit({ label: `Restore the project of ${when}`, scope: 'project', changes })
  await showInProject(workspace, before)
  workspace.view.message.set({
    tone: 'plain',
    text: `Restored the project of ${when}. Undo brings back what was here before.`,
    undo: true,
  })
}

/** The same from a file of a backup, or from a copy. */
export async function pickAndRestore(workspace: Workspace): Promise<void> {
  const [file] = await workspace.desktop.call('files:pick', 'annotations')
  if (file !== undefined) await restoreFrom(workspace, file.token, file.name)
}

/** What makes the project as it is now the other one. `orders` are the places of its articles. */
async function restoring(
  session: ProjectSession,
  target: Project,
  orders: readonly number[],
): Promise<readonly Change[]> {
  const here = session.index.get()
  const wanted = new Map(target.documents.map((one, i) => [one.id, { one, order: orders[i] ?? i + 1 }]))
  const changes: Change[] = []
  for (const summary of here.documents) {
    const change = await documentChange(session, summary, wanted.get(summary.id)?.one)
    if (change !== undefined) changes.push(change)
    wanted.delete(summary.id)
    await session.surroundings.wait(0)
  }
  for (const { one, order } of wanted.values())
    changes.push({ kind: 'document', order, before: null, after: one })
  if (!sameValue(here.project, target.project))
    changes.push({ kind: 'project', before: here.project, after: target.project })
  if (!sameValue(here.tagset, target.tagset))
    changes.push({ kind: 'tagset', before: here.tagset, after: target.tagset })
  return [...changes, ...annotatorChanges(here.annotators, target.annotators)]
}

async function documentChange(
  session: ProjectSession,
  { id, order }: DocumentSummary,
  after: AnnotatedDocument | undefined,
): Promise<Change | undefined> {
  const before = await session.read(id)
  if (before === undefined) return undefined
  if (after === undefined) return { kind: 'document', order, before, after: null }
  return sameValue(inOrder(before), inOrder(after)) ? undefined : { kind: 'document', order, before, after }
}

/** What is in no order of its own, by id. */
function inOrder(document: AnnotatedDocument): AnnotatedDocument {
  const layers = document.layers.map((layer) => ({
    ...layer,
    annotations: byId(layer.annotations),
    relations: byId(layer.relations),
    coreference: byId(layer.coreference),
    assessments: byId(layer.assessments),
  }))
  return { ...document, layers }
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] {
  return items.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

function annotatorChanges(here: readonly Annotator[], wanted: readonly Annotator[]): readonly Change[] {
  const ids = new Set([...here, ...wanted].map(({ id }) => id))
  return [...ids].flatMap((id): readonly Change[] => {
    const before = here.find((one) => one.id === id) ?? null
    const after = wanted.find((one) => one.id === id) ?? null
    return sameValue(before, after) ? [] : [{ kind: 'annotator', before, after }]
  })
}

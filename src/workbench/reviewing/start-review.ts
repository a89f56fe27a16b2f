import type { AnnotatorId } from '#core/model/ids'
import type { Annotator, Project } from '#core/model/project'
import { readProjectFile } from '../importing/read-project-file'
import type { Workspace } from '../workspace'
import { planReview } from './bring-in'
import type { Review, ReviewLine } from './review'
import { refreshAdjudicated } from './settle'

export async function pickReview(workspace: Workspace): Promise<void> {
  const [file] = await workspace.desktop.call('files:pick', 'annotations')
  if (file !== undefined) await openReview(workspace, file.token)
}

/** Reads a colleague's file, brings their layers in as one undo step and opens the review. */
export async function openReview(workspace: Workspace, token: string): Promise<void> {
  const session = workspace.project.get()
  if (session === null) return
  const theirs = await readProjectFile(workspace, token)
  const colleague = colleagueIn(theirs, session.me.id)
  if (colleague === undefined)
    throw new Error('This file holds no annotations by anyone but you, so there is nothing to review.')
  const { changes, lines } = await planReview(session, theirs, colleague)
  if (changes.length > 0)
    session.commit({ label: `Open the review of ${nameOf(colleague)}`, scope: 'project', changes })
  await show(workspace, { colleague, lines })
}

/** Takes a review up again whose layers are in the project already. */
export async function resumeReview(workspace: Workspace, colleague: AnnotatorId): Promise<void> {
  const session = workspace.project.get()
  const annotator = session?.index.get().annotators.find((one) => one.id === colleague)
  if (session === null || annotator === undefined) return
  const lines: ReviewLine[] = []
  for (const { id, title } of session.index.get().documents) {
    const document = await session.read(id)
    if (
      document?.layers.some((layer) => layer.annotator === colleague && layer.role === 'annotator') === true
    )
      lines.push({ title, state: 'same', message: 'Same text as yours.', document: id })
  }
  await show(workspace, { colleague: annotator, lines })
}

export function closeReview({ view }: Workspace): void {
  view.review.set(null)
  view.focus.set({ place: 'article' })
}

export function nameOf({ name }: Annotator): string {
  return name === '' ? 'a colleague without a name' : name
}

/** The annotator, other than oneself, with most layers in the file. */
function colleagueIn(theirs: Project, me: AnnotatorId): Annotator | undefined {
  const layers = theirs.documents.flatMap((document) =>
    document.layers.filter((one) => one.role === 'annotator'),
  )
  const count = (id: AnnotatorId): number => layers.filter((layer) => layer.annotator === id).length
  const others = theirs.annotators.filter((one) => one.id !== me && count(one.id) > 0)
  return others.toSorted((a, b) => count(b.id) - count(a.id))[0]
}

async function show(workspace: Workspace, review: Review): Promise<void> {
  const open = workspace.project.get()?.openDocument.get()?.id
  const comparable = review.lines.filter((line) => line.state === 'same' || line.state === 'normalised')
  const first = comparable.find((line) => line.document === open) ?? comparable[0]
  workspace.view.review.set(review)
  if (first?.document !== undefined) await workspace.openArticle(first.document)
  refreshAdjudicated(workspace)
  workspace.settings.update((now) => ({ ...now, rightPanel: true }))
  workspace.view.focus.set({ place: 'review' })
}

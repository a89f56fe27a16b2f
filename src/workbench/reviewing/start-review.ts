import type { AnnotatorId, DocumentId } from '#core/model/ids'
import type { Annotator, Project } from '#core/model/project'
import type { FileProblem } from '#core/model/reading'
import { findAnnotation } from '../annotating/find-annotation'
import type { FileSource } from '../importing/file-source'
import { readProjectFile, reportOn, type FileOutcome } from '../importing/read-project-file'
import { takeSnapshot } from '../keeping/snapshots'
import type { ProjectSession } from '../project-session'
import { steadily } from '../steadily'
import type { Workspace } from '../workspace'
import { planReview } from './bring-in'
import { leftIn, reviewOf, theirLayer, type Review, type ReviewLine } from './review'
import { refreshAdjudicated } from './settle'

/** Asks for a colleague's file and reviews it; what there is to say about the file is in the import report. */
export async function pickReview(workspace: Workspace): Promise<void> {
  const [file] = await workspace.desktop.call('files:pick', 'annotations')
  if (file !== undefined) reportOn(workspace, file.name, await openReview(workspace, { token: file.token }))
}

/** Brings the layers of a colleague's file in as one undo step and shows them beside one's own. */
export async function openReview(workspace: Workspace, source: FileSource): Promise<FileOutcome> {
  const session = workspace.project.get()
  if (session === null) throw new Error('Open a project first, then review the file.')
  const read = await readProjectFile(workspace, source)
  if (!read.ok) return { outcome: 'refused', messages: read.problem }
  const { project: theirs, notes } = read.value
  const colleague = colleagueIn(theirs, session.me.id)
  if (colleague === undefined) return { outcome: 'refused', messages: [nobodyElse] }
  const plan = () => planReview(session, theirs, colleague)
  const { changes, lines } = await steadily(workspace, session, plan)
  if (changes.length > 0) {
    void takeSnapshot(workspace, 'import')
    session.commit({ label: `Open the review of ${nameOf(colleague)}`, scope: 'project', changes })
  }
  await show(workspace, { colleague, lines })
  return { outcome: 'imported', messages: notes }
}

const nobodyElse: FileProblem = {
  where: '',
  message: 'This file holds no annotations by anyone but you, so there is nothing to review.',
}

/** Takes a review up again whose layers are in the project already. */
export async function resumeReview(workspace: Workspace, colleague: AnnotatorId): Promise<void> {
  const session = workspace.project.get()
  const annotator = session?.index.get().annotators.find((one) => one.id === colleague)
  if (session === null || annotator === undefined) return
  const lines = await storedLines(session, colleague)
  if (lines.length > 0) await show(workspace, { colleague: annotator, lines })
  else
    workspace.view.message.set({
      tone: 'plain',
      text: `No annotations by ${nameOf(annotator)} are left in this project. To review them again, choose their file with Review.`,
    })
}

async function storedLines(session: ProjectSession, colleague: AnnotatorId): Promise<readonly ReviewLine[]> {
  const lines: ReviewLine[] = []
  for (const { id, title } of session.index.get().documents) {
    const document = await session.read(id)
    const theirs = document === undefined ? undefined : theirLayer(document, colleague)
    if (document === undefined || theirs === undefined) continue
    const left = leftIn(reviewOf(document, theirs, session.me.id))
    lines.push({ title, state: 'same', message: 'Compared over your text.', document: id, left })
  }
  return lines
}

/** Opens another article of the review. */
export async function openReviewed(workspace: Workspace, document: DocumentId): Promise<void> {
  await workspace.openArticle(document)
  refreshAdjudicated(workspace)
  workspace.view.focus.set({ place: 'review' })
}

export function closeReview(workspace: Workspace): void {
  refreshAdjudicated(workspace)
  const colleague = workspace.view.review.get()?.colleague
  workspace.view.review.set(null)
  dropHidden(workspace)
  if (colleague !== undefined)
    workspace.view.message.set({
      tone: 'plain',
      text: `The review of ${nameOf(colleague)} is closed and saved. To go on with it, press the arrow beside Review.`,
    })
  workspace.view.focus.set({ place: 'article' })
}

/** What is only to be seen in the review does not stay selected after it. */
function dropHidden(workspace: Workspace): void {
  const { view } = workspace
  const [open, selected] = [workspace.desk(), view.selected.get()]
  const found = open === undefined || selected === null ? undefined : findAnnotation(open, selected)
  if (found !== undefined && !found.isOwn && !view.shownLayers.get().includes(found.layer.header.id))
    view.selected.set(null)
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

import { writeCsv } from '#formats/csv/write-csv'
import { writeProject } from '#formats/rubricator/write-project'
import type { AnnotatorId, DocumentId } from '#core/model/ids'
import type { AnnotationLayer } from '#core/model/layer'
import type { AnnotatedDocument, Annotator, Project } from '#core/model/project'
import type { ProjectSession } from '../project-session'
import type { Workspace } from '../workspace'

export interface ExportWish {
  readonly format: 'rubricator' | 'csv'
  /** The result is what was agreed and settled in reviews, of all articles that have any. */
  readonly what: 'article' | 'project' | 'result'
  /** Otherwise one's own layer and the adjudicated ones; of a result only these. */
  readonly allLayers: boolean
}

/** Asks where to, writes, and says what was written. False when the person changed their mind. */
export async function exportWork(workspace: Workspace, wish: ExportWish): Promise<boolean> {
  const session = workspace.project.get()
  if (session === null) return false
  const project = await chosenPart(workspace, session, wish)
  const target = await workspace.desktop.call('files:pick-save', {
    suggestedName: suggestedName(project, wish),
    kind: wish.format,
  })
  if (target === null) return false
  const written = await workspace.desktop.call('files:write', {
    token: target.token,
    ...contents(workspace, project, wish),
  })
  workspace.view.message.set({ tone: 'plain', text: `Exported to ${written.join(', ')}.` })
  return true
}

function contents(workspace: Workspace, project: Project, { format }: ExportWish) {
  if (format === 'rubricator')
    return { text: writeProject(project, { exportedAt: workspace.surroundings.now() }), beside: [] }
  const tables = writeCsv(project)
  return {
    text: tables.spans,
    beside: [
      { suffix: 'arguments.csv', text: tables.arguments },
      { suffix: 'claims.csv', text: tables.claims },
    ],
  }
}

async function chosenPart(workspace: Workspace, session: ProjectSession, wish: ExportWish): Promise<Project> {
  const open = session.openDocument.get()
  const whole =
    wish.what === 'article' && open !== null ? await oneArticle(session, open.id) : await session.readAll()
  const me = workspace.me.get().id
  const documents = whole.documents
    .map((one) => ({ ...one, layers: one.layers.filter((layer) => isChosen(layer, wish, me)) }))
    .filter(({ layers }) => wish.what !== 'result' || layers.length > 0)
  return { ...whole, documents, annotators: annotatorsOf(whole, documents, workspace.me.get()) }
}

function isChosen(layer: AnnotationLayer, { what, allLayers }: ExportWish, me: AnnotatorId): boolean {
  if (what === 'result') return layer.role === 'adjudicated'
  return allLayers || layer.annotator === me || layer.role === 'adjudicated'
}

async function oneArticle(session: ProjectSession, id: DocumentId): Promise<Project> {
  const { documents: _all, ...header } = session.index.get()
  const document = await session.read(id)
  return { ...header, documents: document === undefined ? [] : [document] }
}

/** Everyone of the project, the person under their present name, and whoever else has a layer that is written. */
function annotatorsOf(
  { annotators }: Project,
  documents: readonly AnnotatedDocument[],
  me: Annotator,
): readonly Annotator[] {
  const known = [...annotators.filter((one) => one.id !== me.id), me]
  const writers = new Set(documents.flatMap((one) => one.layers.map((layer) => layer.annotator)))
  const nameless = [...writers].filter((id) => !known.some((one) => one.id === id))
  return [...known, ...nameless.map((id) => ({ id, name: '' }))]
}

function suggestedName({ project, documents }: Project, { what, format }: ExportWish): string {
  const name = what === 'article' ? (documents[0]?.title ?? project.name) : project.name
  const suffix = what === 'result' ? '-result' : ''
  const safe = name
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 80)
  return `${safe === '' ? 'rubricator' : safe}${suffix}.${format === 'csv' ? 'csv' : 'rubric.json'}`
}

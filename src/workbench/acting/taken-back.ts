import type { Change, LayerChange } from '#core/edit/change'
import { byTextOrder, type Annotation } from '#core/model/annotation'
import type { AnnotationId, DocumentId } from '#core/model/ids'
import { hull } from '#core/model/span'
import { ownLayer, type Desk } from '../annotating/own-layer'
import type { Workspace } from '../workspace'
import { quoted, selectAnnotation } from './moving-acts'

/** What there was before a step was taken back. */
export interface Before {
  readonly articles: ReadonlySet<DocumentId>
  readonly article: DocumentId | undefined
}

export function whatIs(workspace: Workspace): Before {
  const desk = workspace.desk()
  const documents = workspace.project.get()?.index.get().documents ?? []
  return {
    articles: new Set(documents.map((one) => one.id)),
    article: desk?.document.id,
  }
}

/** Each of one's own annotations that the changes touched, as they first had it. */
function touchedBy(desk: Desk, changes: readonly Change[]): ReadonlyMap<AnnotationId, Annotation> {
  const items = changes.flatMap((change) => (isOwn(desk, change) ? change.items : []))
  const states = items.flatMap((item) =>
    item.collection === 'annotations' ? [item.before, item.after].flatMap((one) => one ?? []) : [],
  )
  return new Map(states.toReversed().map((one) => [one.id, one]))
}

/** Whether it changes one's own layer, which the changes may have taken along. */
function isOwn({ document, project }: Desk, change: Change): change is LayerChange {
  if (change.kind !== 'layer' || change.document !== document.id) return false
  return (document.layer(change.layer)?.header.annotator ?? project.me.id) === project.me.id
}

/** Goes to the annotation that is another one now, or to where one is gone; gives its words, undefined without any. */
export function showWhatChanged(
  workspace: Workspace,
  before: Before,
  changes: readonly Change[],
): string | undefined {
  const desk = workspace.desk()
  letGoOfGone(workspace, desk)
  if (desk === undefined || desk.document.id !== before.article) return undefined
  const touched = touchedBy(desk, changes)
  const changed = [...touched.keys()].flatMap((id) => ownLayer(desk)?.get(id) ?? [])
  const gone = [...touched.values()].filter((one) => ownLayer(desk)?.get(one.id) === undefined)
  const [first] = (changed.length > 0 ? changed : gone).toSorted(byTextOrder)
  if (first === undefined) return undefined
  if (changed.length > 0) selectAnnotation(workspace, first)
  else showPlace(workspace, first)
  return changed.length + gone.length === 1 ? quoted(desk, first) : undefined
}

function letGoOfGone({ view }: Workspace, desk: Desk | undefined): void {
  const selected = view.selected.get()
  if (selected === null || (desk !== undefined && ownLayer(desk)?.get(selected) !== undefined)) return
  view.selected.set(null)
}

function showPlace({ view }: Workspace, { spans }: Annotation): void {
  const whole = hull(spans)
  view.selection.set({ anchor: whole.end, focus: whole.end })
  view.reveal.set(whole)
}

/**
 * An article that is back is opened, and the neighbour of the open one when that is gone; the project's name may
 * be another one in the list of projects.
 */
export async function showInProject(workspace: Workspace, before: Before): Promise<void> {
  const now = new Set(
    workspace.project
      .get()
      ?.index.get()
      .documents.map((one) => one.id),
  )
  const back = [...now].find((id) => !before.articles.has(id))
  const next = back ?? (workspace.desk() === undefined ? neighbourOf(before, now) : undefined)
  if (next !== undefined) await workspace.openArticle(next)
  await workspace.rememberProject()
}

/** What is left behind the article that was open, or else before it. */
function neighbourOf(before: Before, now: ReadonlySet<DocumentId>): DocumentId | undefined {
  const list = [...before.articles]
  const at = list.findIndex((id) => id === before.article)
  return list.slice(at).find((id) => now.has(id)) ?? list.slice(0, at).findLast((id) => now.has(id))
}

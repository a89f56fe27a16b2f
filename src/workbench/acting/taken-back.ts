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
  readonly annotations: ReadonlyMap<AnnotationId, Annotation>
}

export function whatIs(workspace: Workspace): Before {
  const desk = workspace.desk()
  const documents = workspace.project.get()?.index.get().documents ?? []
  return {
    articles: new Set(documents.map((one) => one.id)),
    article: desk?.document.id,
    annotations: new Map(annotationsOf(desk).map((one) => [one.id, one])),
  }
}

function annotationsOf(desk: Desk | undefined): readonly Annotation[] {
  return desk === undefined ? [] : [...(ownLayer(desk)?.annotations() ?? [])]
}

/** Goes to the annotation that is another one now, or to where one is gone; gives its words, undefined without any. */
export function showWhatChanged(workspace: Workspace, before: Before): string | undefined {
  const desk = workspace.desk()
  letGoOfGone(workspace, desk)
  if (desk === undefined || desk.document.id !== before.article) return undefined
  const now = annotationsOf(desk)
  const changed = now.filter((one) => before.annotations.get(one.id) !== one)
  const left = new Set(now.map((one) => one.id))
  const gone = [...before.annotations.values()].filter((one) => !left.has(one.id))
  const [first] = (changed.length > 0 ? changed : gone).toSorted(byTextOrder)
  if (first === undefined) return undefined
  if (changed.length > 0) selectAnnotation(workspace, first)
  else showPlace(workspace, first)
  return changed.length + gone.length === 1 ? quoted(desk, first) : undefined
}

function letGoOfGone({ view }: Workspace, desk: Desk | undefined): void {
  const selected = view.selected.get()
  if (selected === null || annotationsOf(desk).some((one) => one.id === selected)) return
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

import type { DocumentId } from '#core/model/ids'
import type { LibraryEntry } from '#storage/corpus-store'
import type { ProjectSession } from './project-session'
import type { Desk } from './annotating/own-layer'
import type { ReadableValue } from './value'
import type { View } from './view'

/** What finding the way back needs of the workspace. */
interface Ways {
  readonly view: View
  readonly project: ReadableValue<ProjectSession | null>
  readonly desk: () => Desk | undefined
  readonly openArticle: (id: DocumentId) => Promise<void>
}

/** Where the person is in the project, to be kept in the list of projects. */
export function lastPlace(
  session: ProjectSession,
  { view }: Pick<Ways, 'view'>,
): Pick<LibraryEntry, 'place'> {
  const article = session.openDocument.get()?.id
  return article === undefined ? {} : { place: { article, caret: view.selection.get()?.focus ?? 0 } }
}

/** Opens the article the person was in last, with the caret where it was; else the first one, if there is any. */
export async function goToLastPlace(workspace: Ways, place: LibraryEntry['place']): Promise<void> {
  const documents = workspace.project.get()?.index.get().documents ?? []
  const known = documents.find((one) => one.id === place?.article)
  const article = known ?? documents[0]
  if (article === undefined) return
  await workspace.openArticle(article.id)
  const length = workspace.desk()?.document.text.length ?? 0
  if (known === undefined || place === undefined || place.caret === 0) return
  const caret = Math.min(place.caret, length)
  workspace.view.selection.set({ anchor: caret, focus: caret })
  workspace.view.reveal.set({ start: caret, end: caret })
}

import type { Change } from '#core/edit/change'
import { documentId, type DocumentId } from '#core/model/ids'
import { newDocument } from '#core/model/new-document'
import type { ArticleDraft, FileProblem } from '#core/model/reading'
import type { ProjectSession } from '../project-session'
import type { FileSource } from './file-source'

/** A file's article, ready to come in. */
export interface Incoming {
  readonly fileName: string
  readonly article: ArticleDraft
  readonly notes: readonly FileProblem[]
}

export type ImportOutcome = 'imported' | 'refused' | 'waiting' | 'skipped'

/** What became of one file. "waiting" asks something of the person first. */
export interface ImportLine {
  readonly fileName: string
  readonly outcome: ImportOutcome
  readonly messages: readonly FileProblem[]
  readonly document?: DocumentId
  readonly question?: ImportQuestion
}

export type ImportQuestion =
  | { readonly kind: 'duplicate'; readonly of: string; readonly incoming: Incoming }
  | { readonly kind: 'encoding'; readonly token: string; readonly guesses: readonly string[] }
  | {
      readonly kind: 'project'
      readonly source: FileSource
      /** What it is, for people. */
      readonly holds: string
    }

export interface ImportReport {
  readonly lines: readonly ImportLine[]
}

/** The article of the project with the same text, if there is one. */
export function duplicateOf(session: ProjectSession, article: ArticleDraft): string | undefined {
  return session.index.get().documents.find((summary) => summary.textHash === article.textHash)?.title
}

/** Brings articles in as one undo step and gives their new ids, in order. */
export function importArticles(
  session: ProjectSession,
  articles: readonly ArticleDraft[],
): readonly DocumentId[] {
  if (articles.length === 0) return []
  const { surroundings } = session
  const importedAt = surroundings.now()
  const documents = articles.map((article) =>
    newDocument(article, { id: documentId(surroundings.newId()), importedAt }),
  )
  const first = session.nextOrder()
  const changes: readonly Change[] = documents.map((after, i) => ({
    kind: 'document',
    order: first + i,
    before: null,
    after,
  }))
  session.commit({ label: labelOf(articles), scope: 'project', changes })
  return documents.map((document) => document.id)
}

function labelOf(articles: readonly ArticleDraft[]): string {
  return articles.length === 1 ? `Import “${articles[0]?.title ?? ''}”` : `Import ${articles.length} articles`
}

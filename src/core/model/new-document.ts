import type { DocumentId } from './ids'
import type { AnnotatedDocument } from './project'
import type { ArticleDraft } from './reading'

/** What an article gets when it comes into a project. `importedAt` is ISO 8601. */
export interface Arrival {
  readonly id: DocumentId
  readonly importedAt: string
}

/** An article as a document about which nothing was said yet. */
export function newDocument(
  { source, ...article }: ArticleDraft,
  { id, importedAt }: Arrival,
): AnnotatedDocument {
  return {
    ...article,
    id,
    source: { ...source, importedAt },
    revision: 1,
    revisions: [],
    layers: [],
    comments: [],
    decisions: [],
  }
}

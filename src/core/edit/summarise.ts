import type { AnnotationKind } from '../model/annotation'
import type { DocumentSummary } from '../model/document-summary'
import type { AnnotatorId } from '../model/ids'
import type { AnnotatedDocument } from '../model/project'
import type { SourceDocument } from '../model/source-document'

export type KindCounts = Readonly<Record<AnnotationKind, number>>

/** How far one's own layer is; undefined while there is none. */
export interface OwnWork {
  readonly counts: KindCounts
  readonly status: 'in-progress' | 'finished'
}

/** What a summary takes from a document; `length` is its text's in UTF-16 code units. */
type Summarised = Pick<SourceDocument, 'id' | 'title' | 'language' | 'metadata' | 'source' | 'textHash'> & {
  readonly length: number
}

/** The summary of a document for lists. */
export function summaryOf(document: Summarised, own: OwnWork | undefined, order: number): DocumentSummary {
  return {
    id: document.id,
    title: document.title,
    language: document.language,
    metadata: document.metadata,
    ...(document.source === undefined ? {} : { source: document.source }),
    textHash: document.textHash,
    length: document.length,
    order,
    counts: own?.counts ?? { entity: 0, event: 0, claim: 0 },
    status: own?.status ?? 'not-started',
  }
}

/** The same from a whole document; counts are those of `me`'s own layer. */
export function summarise(document: AnnotatedDocument, me: AnnotatorId, order: number): DocumentSummary {
  const mine = document.layers.find((layer) => layer.annotator === me && layer.role === 'annotator')
  const summarised = { ...document, length: document.text.length }
  if (mine === undefined) return summaryOf(summarised, undefined, order)
  const counts: Record<AnnotationKind, number> = { entity: 0, event: 0, claim: 0 }
  for (const annotation of mine.annotations) counts[annotation.kind] += 1
  return summaryOf(summarised, { counts, status: mine.status }, order)
}

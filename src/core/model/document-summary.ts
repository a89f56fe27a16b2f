import type { AnnotationKind } from './annotation'
import type { DocumentId } from './ids'
import type { DocumentDetails, DocumentSource } from './source-document'

/** What lists need of an article without loading it. Counts are those of the person's own layer. */
export interface DocumentSummary extends DocumentDetails {
  readonly id: DocumentId
  readonly source?: DocumentSource
  readonly textHash: string
  /** UTF-16 code units. */
  readonly length: number
  /** Position in the list of articles; smaller is higher. */
  readonly order: number
  readonly counts: Readonly<Record<AnnotationKind, number>>
  readonly status: 'not-started' | 'in-progress' | 'finished'
}

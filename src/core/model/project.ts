import type { DocumentSummary } from './document-summary'
import type { AnnotatorId, ProjectId } from './ids'
import type { AnnotationLayer } from './layer'
import type { Decision, Remark } from './review'
import type { SourceDocument } from './source-document'
import type { Tagset } from './tagset'

export interface Annotator {
  readonly id: AnnotatorId
  readonly name: string
}

/** An article with everything said about it. */
export interface AnnotatedDocument extends SourceDocument {
  readonly layers: readonly AnnotationLayer[]
  readonly comments: readonly Remark[]
  readonly decisions: readonly Decision[]
}

export interface ProjectHeader {
  readonly id: ProjectId
  readonly name: string
}

/** A whole corpus as a value: what an exchange file holds. */
export interface Project {
  readonly project: ProjectHeader
  readonly tagset: Tagset
  readonly annotators: readonly Annotator[]
  readonly documents: readonly AnnotatedDocument[]
}

/** What is known of a project without loading its articles, which come in the order of the list. */
export interface ProjectIndex {
  readonly project: ProjectHeader
  readonly tagset: Tagset
  readonly annotators: readonly Annotator[]
  readonly documents: readonly DocumentSummary[]
}

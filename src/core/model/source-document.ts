import type { AnnotatorId, DocumentId } from './ids'
import type { Span } from './span'

export type BlockKind = 'heading' | 'paragraph' | 'list-item' | 'quote' | 'table-cell' | 'code'

/** A block of text. Blocks cover the text in order with exactly one LF between neighbours. */
export interface Block extends Span {
  readonly kind: BlockKind
  /** Of headings 1 to 6, of list items the nesting depth from 1. */
  readonly level?: number
  readonly ordered?: boolean
  readonly row?: number
  readonly column?: number
}

/** Known kinds are bold, italic, underline, code and link; others are kept and not shown. */
export interface Mark extends Span {
  readonly kind: string
  readonly href?: string
}

export interface DocumentMetadata {
  readonly published?: string
  readonly publisher?: string
  readonly author?: string
  readonly url?: string
  readonly [key: string]: unknown
}

/** Where the text came from: the file it was read from, with the hash of its bytes. */
export interface DocumentSource {
  readonly fileName: string
  readonly mediaType: string
  readonly sha256: string
  readonly importedAt: string
}

export interface Revision {
  readonly n: number
  readonly at: string
  readonly by: AnnotatorId
  readonly parentHash: string
  readonly changes: readonly unknown[]
}

/** What can be edited about an article besides its text. `language` is a BCP 47 tag. */
export interface DocumentDetails {
  readonly title: string
  readonly language: string
  readonly metadata: DocumentMetadata
}

/** One article. `textHash` is `sha256:` and the hex digest of the UTF-8 text. */
export interface SourceDocument extends DocumentDetails {
  readonly id: DocumentId
  readonly source?: DocumentSource
  readonly text: string
  readonly textHash: string
  readonly revision: number
  readonly revisions: readonly Revision[]
  readonly blocks: readonly Block[]
  readonly marks: readonly Mark[]
}

export function textOf(text: string, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => text.slice(start, end)).join(' … ')
}

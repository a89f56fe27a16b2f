import type { DocumentDetails, DocumentMetadata } from '#core/model/source-document'
import type { Desk } from '../annotating/own-layer'

/** What a person can say about an article. Empty means not known. */
export interface DetailsForm {
  readonly title: string
  readonly publisher: string
  readonly published: string
  readonly author: string
  readonly url: string
  readonly language: string
}

/** The code for a language nobody knows (BCP 47). */
const UNKNOWN = 'und'

const FIELDS = ['publisher', 'published', 'author', 'url'] as const

export function detailsForm({ title, language, metadata }: DocumentDetails): DetailsForm {
  return {
    title,
    language: language === UNKNOWN ? '' : language,
    publisher: metadata.publisher ?? '',
    published: metadata.published ?? '',
    author: metadata.author ?? '',
    url: metadata.url ?? '',
  }
}

/** Changes the article's details as one step. An empty title leaves the old one. */
export function editDetails({ project, document }: Desk, form: DetailsForm): void {
  const { title, language, metadata } = document.details
  const before: DocumentDetails = { title, language, metadata }
  const after: DocumentDetails = {
    title: form.title.trim() || title,
    language: form.language.trim() || UNKNOWN,
    metadata: metadataOf(metadata, form),
  }
  if (isSame(before, after)) return
  project.commit({
    label: 'Edit details',
    scope: document.id,
    changes: [{ kind: 'details', document: document.id, before, after }],
  })
}

/** What the form does not know of stays. */
function metadataOf(metadata: DocumentMetadata, form: DetailsForm): DocumentMetadata {
  const others = Object.entries(metadata).filter(([name]) => !FIELDS.some((field) => field === name))
  const filled = FIELDS.map((field) => [field, form[field].trim()] as const).filter(
    ([, value]) => value !== '',
  )
  return Object.fromEntries([...filled, ...others])
}

function isSame(a: DocumentDetails, b: DocumentDetails): boolean {
  const one = detailsForm(a)
  const other = detailsForm(b)
  return (
    one.title === other.title &&
    one.language === other.language &&
    FIELDS.every((field) => one[field] === other[field])
  )
}

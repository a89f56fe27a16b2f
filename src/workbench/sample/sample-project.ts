import { documentId, projectId } from '#core/model/ids'
import type { AnnotatedDocument, Annotator, Project } from '#core/model/project'
import type { Block, SourceDocument } from '#core/model/source-document'
import { newsTagset } from '#core/tagset/news-tagset'
import { annotate } from './annotate'
import { handover, rejection, type SampleText } from './sample-text'

/** Two invented articles, the first one annotated as the person's own work. `now` is ISO 8601. */
export function sampleProject(me: Annotator, now: string): Project {
  const first = documentOf(handover)
  return {
    project: { id: projectId(`sample-${me.id}`), name: 'Costaverde extraditions' },
    tagset: newsTagset,
    annotators: [me],
    documents: [
      withLayers(first, [annotate({ document: first, me, now })]),
      withLayers(documentOf(rejection), []),
    ],
  }
}

function documentOf({ id, blocks, textHash, ...metadata }: SampleText): SourceDocument {
  return {
    id: documentId(id),
    title: blocks[0]?.[1] ?? id,
    language: 'en',
    metadata,
    text: blocks.map(([, text]) => text).join('\n'),
    textHash,
    revision: 1,
    revisions: [],
    blocks: placed(blocks),
    marks: [],
  }
}

function placed(blocks: SampleText['blocks']): readonly Block[] {
  let start = 0
  return blocks.map(([kind, text, level]) => {
    const block = { kind, start, end: start + text.length, ...(level === undefined ? {} : { level }) }
    start = block.end + 1
    return block
  })
}

function withLayers(document: SourceDocument, layers: AnnotatedDocument['layers']): AnnotatedDocument {
  return { ...document, layers, comments: [], decisions: [] }
}

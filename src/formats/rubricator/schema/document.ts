import * as z from 'zod'
import { layerSchema } from './layer'
import * as p from './primitives'
import { commentSchema, decisionSchema } from './review'

const metadataSchema = z.looseObject({
  published: p.words.exactOptional(),
  publisher: p.words.exactOptional(),
  author: p.words.exactOptional(),
  url: p.words.exactOptional(),
})

const sourceSchema = z.looseObject({
  fileName: p.words,
  mediaType: p.words,
  sha256: p.sha256Hex,
  importedAt: p.moment,
})

const revisionSchema = z.looseObject({
  n: p.count,
  at: p.moment,
  by: p.annotatorId,
  parentHash: p.textHash,
  changes: z.array(z.unknown()),
})

const blockSchema = z.looseObject({
  kind: z.enum(['heading', 'paragraph', 'list-item', 'quote', 'table-cell', 'code']),
  start: p.offset,
  end: p.offset,
  level: z.int().min(1).exactOptional(),
  ordered: z.boolean().exactOptional(),
  row: p.count.exactOptional(),
  column: p.count.exactOptional(),
})

const markSchema = z.looseObject({
  kind: p.name,
  start: p.offset,
  end: p.offset,
  href: z.string().exactOptional(),
})

export const documentSchema = z.looseObject({
  id: p.documentId,
  title: p.words,
  language: p.name,
  metadata: metadataSchema,
  source: sourceSchema.exactOptional(),
  text: z.string(),
  textHash: p.textHash,
  revision: p.count,
  revisions: z.array(revisionSchema),
  blocks: z.array(blockSchema),
  marks: z.array(markSchema),
  layers: z.array(layerSchema),
  comments: z.array(commentSchema),
  decisions: z.array(decisionSchema),
})

export type FileDocument = z.infer<typeof documentSchema>

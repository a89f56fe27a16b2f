import * as z from 'zod'
import * as p from './primitives'

const commentTargetSchema = z.looseObject({
  kind: z.enum(['document', 'annotation', 'argument', 'relation', 'decision']),
  layer: p.layerId.exactOptional(),
  id: p.id,
})

export const commentSchema = z.looseObject({
  id: p.commentId,
  target: commentTargetSchema,
  by: p.annotatorId,
  at: p.moment,
  text: z.string(),
  inReplyTo: p.commentId.exactOptional(),
  resolved: z.boolean().exactOptional(),
})

const items = z.array(z.union([p.annotationId, p.relationId, p.coreferenceId]))

export const decisionSchema = z.looseObject({
  id: p.decisionId,
  mine: items,
  theirs: items,
  choice: z.enum(['mine', 'theirs', 'both', 'neither', 'new']),
  result: items,
  reason: z.string().exactOptional(),
  by: p.annotatorId,
  at: p.moment,
})

import * as z from 'zod'
import { annotationSchema, linkSchema, provenanceSchema } from './annotation'
import * as p from './primitives'

export const relationSchema = z.looseObject({
  id: p.relationId,
  type: p.name,
  from: p.annotationId,
  to: p.annotationId,
  attributes: p.attributes,
  provenance: provenanceSchema,
})

export const coreferenceSchema = z.looseObject({
  id: p.coreferenceId,
  members: z.array(p.annotationId).min(1),
  representative: p.annotationId.exactOptional(),
  links: z.array(linkSchema),
  provenance: provenanceSchema,
})

/** An annotation or the annotator who is the holder; whose of the two `kind` says. */
const holderId = z.union([p.annotationId, p.annotatorId])

const holderSchema = z.looseObject({
  kind: z.enum(['annotation', 'author', 'annotator']),
  id: holderId.exactOptional(),
})

export const assessmentSchema = z.looseObject({
  id: p.assessmentId,
  holder: holderSchema,
  via: p.annotationId.exactOptional(),
  target: z.union([p.annotationId, p.argumentId]),
  certainty: z.enum(['certain', 'probable', 'possible', 'underspecified']),
  polarity: z.enum(['+', '-', 'u']),
  note: z.string().exactOptional(),
})

export const layerSchema = z.looseObject({
  id: p.layerId,
  annotator: p.annotatorId,
  role: z.enum(['annotator', 'adjudicated']),
  revision: p.count,
  basedOn: z.array(p.layerId),
  status: z.enum(['in-progress', 'finished']),
  finishedAt: p.moment.exactOptional(),
  covered: z.array(z.enum(['entity', 'event', 'claim', 'relation', 'coreference', 'assessment'])),
  labels: p.few(p.label),
  annotations: p.many(annotationSchema),
  relations: p.many(relationSchema),
  coreference: p.many(coreferenceSchema),
  assessments: p.many(assessmentSchema),
})

export type FileLayer = z.infer<typeof layerSchema>

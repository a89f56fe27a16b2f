import * as z from 'zod'
import * as p from './primitives'

export const spanSchema = z.looseObject({
  start: p.offset,
  end: p.offset,
  quote: z.string().exactOptional(),
})

export const linkSchema = z.looseObject({
  kb: p.words.min(1),
  id: p.words.min(1),
  label: z.string().exactOptional(),
})

const derivedFromSchema = z.looseObject({ layer: p.layerId, id: p.annotationId })

export const provenanceSchema = z.looseObject({
  by: p.annotatorId,
  at: p.moment,
  how: z.enum(['hand', 'all-occurrences', 'suggestion', 'import', 'review']),
  from: z.string().exactOptional(),
  confidence: z.number().min(0).max(1).exactOptional(),
  derivedFrom: z.array(derivedFromSchema).exactOptional(),
})

const argumentSchema = z.looseObject({ id: p.argumentId, role: p.name, filler: p.annotationId })

const attributionSchema = z.looseObject({
  voice: z.enum(['author', 'named', 'unnamed']),
  sources: z.array(p.annotationId),
  cue: z.array(spanSchema),
})

const verdictSchema = z.looseObject({
  reliability: z.string().regex(/^[A-F]$/, 'must be a letter from A to F'),
  credibility: z.string().regex(/^[1-6]$/, 'must be a digit from 1 to 6'),
  note: z.string().exactOptional(),
})

const spans = z.array(spanSchema).min(1)
const described = {
  attributes: p.attributes,
  links: z.array(linkSchema),
  note: z.string().exactOptional(),
  provenance: provenanceSchema,
}

const entitySchema = z.looseObject({
  id: p.annotationId,
  kind: z.literal('entity'),
  type: p.typeId,
  spans,
  ...described,
})

const eventSchema = z.looseObject({
  id: p.annotationId,
  kind: z.literal('event'),
  type: p.typeId,
  spans,
  arguments: z.array(argumentSchema),
  ...described,
})

const claimSchema = z.looseObject({
  id: p.annotationId,
  kind: z.literal('claim'),
  type: p.typeId,
  spans,
  attribution: attributionSchema,
  arguments: z.array(argumentSchema),
  within: p.annotationId.exactOptional(),
  stance: z.string().exactOptional(),
  sentiment: z.string().exactOptional(),
  verdict: verdictSchema.exactOptional(),
  ...described,
})

export const annotationSchema = z.discriminatedUnion('kind', [entitySchema, eventSchema, claimSchema])

export type FileSpan = z.infer<typeof spanSchema>
export type FileAnnotation = z.infer<typeof annotationSchema>

import * as z from 'zod'
import { annotationSchema } from './annotation'
import { documentSchema } from './document'
import { annotatorSchema, projectHeaderSchema } from './exchange-file'
import { assessmentSchema, coreferenceSchema, layerSchema, relationSchema } from './layer'
import * as p from './primitives'
import { commentSchema, decisionSchema } from './review'
import { tagsetSchema } from './tagset'

// Commands as the app journals them: offsets in UTF-16 code units, no quotes.

type Schema = z.ZodType

function replacing(thing: Schema) {
  return { before: thing.nullable(), after: thing.nullable() }
}

function revaluing(thing: Schema) {
  return { before: thing, after: thing }
}

const item = z.discriminatedUnion('collection', [
  z.looseObject({ collection: z.literal('annotations'), ...replacing(annotationSchema) }),
  z.looseObject({ collection: z.literal('relations'), ...replacing(relationSchema) }),
  z.looseObject({ collection: z.literal('coreference'), ...replacing(coreferenceSchema) }),
  z.looseObject({ collection: z.literal('assessments'), ...replacing(assessmentSchema) }),
])

const { kind, level, ordered, row, column } = documentSchema.shape.blocks.element.shape
const marks = documentSchema.shape.marks
const looks = z.array(z.looseObject({ kind, level, ordered, row, column, marks }))
const place = { at: p.offset, block: p.count }
const run = z.looseObject({ length: p.count, blocks: p.count })
const step = z.discriminatedUnion('step', [
  z.looseObject({
    step: z.literal('replace'),
    ...place,
    removed: z.string(),
    inserted: z.string(),
    before: looks,
    after: looks,
  }),
  z.looseObject({ step: z.literal('swap'), ...place, first: run, second: run }),
])

const { title, language, metadata, revision, revisions } = documentSchema.shape
const header = layerSchema.omit({ annotations: true, relations: true, coreference: true, assessments: true })
const document = { document: p.documentId }

const change = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('text'), ...document, steps: z.array(step) }),
  z.looseObject({ kind: z.literal('layer'), ...document, layer: p.layerId, items: z.array(item) }),
  z.looseObject({ kind: z.literal('layer-header'), ...document, ...replacing(header) }),
  z.looseObject({
    kind: z.literal('details'),
    ...document,
    ...revaluing(z.looseObject({ title, language, metadata })),
  }),
  z.looseObject({
    kind: z.literal('revision'),
    ...document,
    ...revaluing(z.looseObject({ revision, revisions })),
  }),
  z.looseObject({ kind: z.literal('decision'), ...document, ...replacing(decisionSchema) }),
  z.looseObject({ kind: z.literal('comment'), ...document, ...replacing(commentSchema) }),
  z.looseObject({ kind: z.literal('document'), order: z.number(), ...replacing(documentSchema) }),
  z.looseObject({ kind: z.literal('annotator'), ...replacing(annotatorSchema) }),
  z.looseObject({ kind: z.literal('tagset'), ...revaluing(tagsetSchema) }),
  z.looseObject({ kind: z.literal('project'), ...revaluing(projectHeaderSchema) }),
])

export const commandSchema = z.looseObject({
  seq: z.int().min(1),
  id: p.id,
  undoGroup: p.id,
  scope: p.words,
  by: p.annotatorId,
  at: p.moment,
  label: z.string(),
  undoes: p.id.exactOptional(),
  changes: z.array(change),
})

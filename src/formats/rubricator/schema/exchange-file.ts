import * as z from 'zod'
import { documentSchema } from './document'
import * as p from './primitives'
import { tagsetSchema } from './tagset'

export const currentVersion = 1

export const projectHeaderSchema = z.looseObject({ id: p.projectId, name: p.words })

export const annotatorSchema = z.looseObject({ id: p.annotatorId, name: p.words })

/** The exchange file, `*.rubric.json`. Keys it does not name are kept. */
export const exchangeFileSchema = z.looseObject({
  format: z.literal('rubricator'),
  version: z.literal(currentVersion),
  generator: z.string(),
  exportedAt: p.moment,
  offsetUnit: z.enum(['utf-16', 'code-point']),
  project: projectHeaderSchema,
  tagset: tagsetSchema,
  annotators: z.array(annotatorSchema),
  documents: z.array(documentSchema),
})

export type ExchangeFile = z.infer<typeof exchangeFileSchema>

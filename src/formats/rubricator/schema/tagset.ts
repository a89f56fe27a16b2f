import * as z from 'zod'
import * as p from './primitives'

const roleSchema = z.looseObject({
  name: p.name,
  fillers: p.few(p.typeId),
  min: p.count,
  max: p.count,
})

const attributeSchema = z.looseObject({
  name: p.name,
  valueType: z.enum(['string', 'number', 'boolean', 'choice']),
  values: p.few(p.words).exactOptional(),
})

const typeSchema = z.looseObject({
  id: p.typeId,
  kind: z.enum(['entity', 'event', 'claim']),
  name: p.name,
  parent: p.typeId.exactOptional(),
  color: z.string().regex(/^#[0-9a-fA-F]{6}$/, 'must be a colour like #1a2b3c'),
  key: p.name.exactOptional(),
  guideline: z.string().exactOptional(),
  examples: z.array(z.string()).exactOptional(),
  roles: p.few(roleSchema).exactOptional(),
  attributes: p.few(attributeSchema).exactOptional(),
})

const relationTypeSchema = z.looseObject({
  name: p.name,
  from: p.few(p.typeId),
  to: p.few(p.typeId),
})

export const tagsetSchema = z.looseObject({
  id: p.id,
  version: p.count,
  types: p.few(typeSchema),
  relationTypes: p.few(relationTypeSchema),
  documentLabels: p.few(p.label),
})

export type FileTagset = z.infer<typeof tagsetSchema>

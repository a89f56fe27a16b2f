import * as z from 'zod'
import * as p from './primitives'

const roleSchema = z.looseObject({
  name: p.name,
  fillers: z.array(p.typeId),
  min: p.count,
  max: p.count,
})

const attributeSchema = z.looseObject({
  name: p.name,
  valueType: z.enum(['string', 'number', 'boolean', 'choice']),
  values: z.array(z.string()).exactOptional(),
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
  roles: z.array(roleSchema).exactOptional(),
  attributes: z.array(attributeSchema).exactOptional(),
})

const relationTypeSchema = z.looseObject({
  name: p.name,
  from: z.array(p.typeId),
  to: z.array(p.typeId),
})

export const tagsetSchema = z.looseObject({
  id: p.name,
  version: p.count,
  types: z.array(typeSchema),
  relationTypes: z.array(relationTypeSchema),
  documentLabels: z.array(z.string()),
})

export type FileTagset = z.infer<typeof tagsetSchema>

import * as z from 'zod'
import * as ids from '#core/model/ids'
import { limits } from '#core/model/limits'

export const id = z.string().min(1).max(limits.id)

export const projectId = id.transform(ids.projectId)
export const documentId = id.transform(ids.documentId)
export const layerId = id.transform(ids.layerId)
export const annotatorId = id.transform(ids.annotatorId)
export const annotationId = id.transform(ids.annotationId)
export const argumentId = id.transform(ids.argumentId)
export const relationId = id.transform(ids.relationId)
export const coreferenceId = id.transform(ids.coreferenceId)
export const assessmentId = id.transform(ids.assessmentId)
export const commentId = id.transform(ids.commentId)
export const decisionId = id.transform(ids.decisionId)
export const typeId = id.transform(ids.typeId)

/** ISO 8601: a date, or a date with a time. */
export const moment = z
  .string()
  .regex(
    /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/,
    'must be a date and time like 2026-01-31T12:00:00Z',
  )
export const name = z.string().min(1).max(limits.name)
/** Titles and names that may be empty. */
export const words = z.string().max(limits.words)
export const label = z.string().max(limits.name)
export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits')
export const textHash = z
  .string()
  .regex(/^sha256:[0-9a-f]{64}$/, 'must be "sha256:" and 64 hexadecimal digits')
export const offset = z.int().min(0)
export const count = z.int().min(0)
export const attributes = z.record(label, z.union([z.string(), z.number(), z.boolean()]))

/** A list as long as a tagset's may be. */
export function few<Item extends z.ZodType>(item: Item): z.ZodArray<Item> {
  return z.array(item).max(limits.types)
}

/** A list as long as a layer's may be. */
export function many<Item extends z.ZodType>(item: Item): z.ZodArray<Item> {
  return z.array(item).max(limits.annotations)
}

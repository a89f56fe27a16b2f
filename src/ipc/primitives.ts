import { z } from 'zod'

/** A file the person chose. The token stands for it, for this session and one way of use. */
export const pickedFile = z.strictObject({ token: z.string(), name: z.string(), size: z.number() })

export const token = z.string().max(64)
export const id = z.string().min(1).max(500)
export const count = z.int().nonnegative()

import * as z from 'zod'

export type Schema = z.core.$ZodType
export type Members = Readonly<Record<string, unknown>>

export function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The schema of the kind of thing that a value says it is. */
export function optionFor({ options, def }: z.ZodDiscriminatedUnion, value: Members): Schema | undefined {
  const schemas: readonly Schema[] = options
  const discriminating: unknown = value[def.discriminator]
  return schemas.find((option) => {
    if (!(option instanceof z.ZodObject)) return false
    const shape: Readonly<Record<string, Schema>> = option.shape
    const literal = shape[def.discriminator]
    return literal !== undefined && z.safeParse(literal, discriminating).success
  })
}

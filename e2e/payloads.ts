import * as fc from 'fast-check'
import { z } from 'zod'

type Schema = z.core.JSONSchema.JSONSchema

const anything = fc.anything({ withBigInt: true, withDate: true, withTypedArray: true, maxDepth: 3 })
const keys = ['token', 'json', 'project', '__proto__', 'constructor', 'toString', 'length']

/** What a call takes, nearly what it takes, and anything else. `strings` are put wherever a text may stand. */
export function payloadsFor(schema: z.ZodType, strings: readonly string[]): fc.Arbitrary<unknown> {
  const fitting = fittingTo(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }), strings)
  const spoilt = fc
    .tuple(fitting, fc.constantFrom(...keys), anything)
    .map(([payload, key, value]) =>
      typeof payload === 'object' && payload !== null && !Array.isArray(payload)
        ? { ...payload, [keyIn(payload, key)]: value }
        : value,
    )
  return fc.oneof({ arbitrary: fitting, weight: 3 }, { arbitrary: spoilt, weight: 3 }, anything)
}

/** A key the payload has, or one that it has not. */
function keyIn(payload: object, key: string): string {
  const known = Object.keys(payload)
  return known[key.length % (known.length + 1)] ?? key
}

function fittingTo(schema: Schema, strings: readonly string[]): fc.Arbitrary<unknown> {
  const { const: only, enum: values, anyOf, oneOf, items, properties = {}, required = [] } = schema
  const fitting = (one: Schema | boolean | undefined): fc.Arbitrary<unknown> =>
    typeof one === 'object' ? fittingTo(one, strings) : anything
  if (only !== undefined) return fc.constant(only)
  if (values !== undefined) return fc.constantFrom(...values)
  const choices = anyOf ?? oneOf
  if (choices !== undefined) return fc.oneof(...choices.map(fitting))
  switch (schema.type) {
    case 'object': {
      const members = Object.entries(properties).map(([name, one]) => [name, fitting(one)] as const)
      return fc.record(Object.fromEntries(members), { requiredKeys: [...required] })
    }
    case 'array':
      return fc.array(fitting(Array.isArray(items) ? undefined : items), { maxLength: 3 })
    case 'string':
      return schema.pattern === undefined
        ? fc.oneof(fc.constantFrom(...strings), fc.string({ unit: 'binary' }))
        : fc.stringMatching(new RegExp(schema.pattern, 'u'))
    case 'integer':
      return fc.oneof(fc.integer({ min: 0, max: 3 }), fc.maxSafeInteger())
    case 'number':
      return fc.double({ min: schema.minimum ?? -1e9, max: schema.maximum ?? 1e9, noNaN: true })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case undefined:
    default:
      return fc.oneof(fc.constant(undefined), anything)
  }
}

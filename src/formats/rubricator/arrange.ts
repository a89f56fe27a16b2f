import * as z from 'zod'
import { isMembers, optionFor, type Members, type Schema } from './schema/options'

/**
 * The value with its keys in the order of the schema, those the schema does not name behind them as they come;
 * maps sorted by key.
 */
export function arrange(schema: Schema | undefined, value: unknown): unknown {
  if (schema instanceof z.ZodExactOptional) return arrange(schema.unwrap(), value)
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return value.map((one) => arrange(schema.element, one))
  if (!isMembers(value)) return value
  if (schema instanceof z.ZodRecord) return sorted(value)
  if (schema instanceof z.ZodObject) return ordered(schema.shape, value)
  return schema instanceof z.ZodDiscriminatedUnion ? arrange(optionFor(schema, value), value) : value
}

function sorted(map: Members): Members {
  return Object.fromEntries(Object.entries(map).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function ordered(shape: Readonly<Record<string, Schema>>, value: Members): Members {
  const named = Object.entries(shape).filter(([key]) => value[key] !== undefined)
  const others = Object.entries(value).filter(([key]) => !Object.hasOwn(shape, key))
  const arranged = named.map(([key, member]) => [key, arrange(member, value[key])] as const)
  return Object.fromEntries<unknown>([...arranged, ...others])
}

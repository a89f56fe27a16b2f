import * as z from 'zod'
import type { FileProblem } from '#core/model/reading'
import { isMembers, optionFor, type Members, type Schema } from '../schema/options'
import { schemaProblem } from './schema-issue'

type Path = readonly PropertyKey[]

/**
 * Every broken rule, item by item. The schema itself tells them too, but gives all those of a list as arguments to one
 * call, and 130,000 are more than a call takes.
 */
export function* schemaProblems(schema: Schema, value: unknown, path: Path = []): Generator<FileProblem> {
  const rules = rulesFor(schema, value)
  if (rules instanceof z.ZodArray && Array.isArray(value)) yield* listProblems(rules, value, path)
  else if (rules instanceof z.ZodObject && isMembers(value)) yield* memberProblems(rules.shape, value, path)
  else yield* ownProblems(rules, value, path)
}

/** Of a thing of several kinds those of its own. */
function rulesFor(schema: Schema, value: unknown): Schema {
  if (schema instanceof z.ZodExactOptional) return rulesFor(schema.unwrap(), value)
  const isOfAKind = schema instanceof z.ZodDiscriminatedUnion && isMembers(value)
  return isOfAKind ? (optionFor(schema, value) ?? schema) : schema
}

function* listProblems(schema: z.ZodArray, value: readonly unknown[], path: Path): Generator<FileProblem> {
  const ofAnything = schema.clone({ ...schema.def, element: z.unknown() })
  yield* ownProblems(ofAnything, value, path)
  for (const [i, one] of value.entries()) yield* schemaProblems(schema.element, one, [...path, i])
}

function* memberProblems(
  shape: Readonly<Record<string, Schema>>,
  value: Members,
  path: Path,
): Generator<FileProblem> {
  for (const [key, member] of Object.entries(shape)) {
    const mayBeAbsent = member instanceof z.ZodExactOptional && !Object.hasOwn(value, key)
    if (!mayBeAbsent) yield* schemaProblems(member, value[key], [...path, key])
  }
}

function* ownProblems(schema: Schema, value: unknown, path: Path): Generator<FileProblem> {
  for (const issue of z.safeParse(schema, value).error?.issues ?? []) yield schemaProblem(issue, value, path)
}

import type * as z from 'zod'
import type { FileProblem } from '#core/model/reading'
import { jsonPath } from '../json-path'

type Issue = z.core.$ZodIssue

/** A broken rule of the schema in plain words. `root` is the value that was checked, `at` where it is in the file. */
export function schemaProblem(issue: Issue, root: unknown, at: readonly PropertyKey[]): FileProblem {
  return { where: jsonPath([...at, ...issue.path]), message: messageOf(issue, root) }
}

function messageOf(issue: Issue, root: unknown): string {
  if (valueAt(root, issue.path) === undefined) return 'is missing'
  if (issue.code === 'invalid_type') return `must be ${kinds[issue.expected] ?? issue.expected}`
  if (issue.code === 'invalid_value')
    return `must be ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`
  if (issue.code === 'invalid_union') return unionMessage(issue)
  if (issue.code === 'too_small') return smallMessage(issue)
  if (issue.code === 'too_big') return bigMessage(issue)
  return issue.message
}

const kinds: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'an object',
  record: 'an object',
  string: 'text',
}

function unionMessage(issue: z.core.$ZodIssueInvalidUnion): string {
  const tooBig = issue.errors.flat().find((one) => one.code === 'too_big')
  if (tooBig !== undefined) return bigMessage(tooBig)
  return issue.discriminator === undefined ? 'must be text, a number, true or false' : 'must be a known kind'
}

function smallMessage({ origin, minimum }: z.core.$ZodIssueTooSmall): string {
  if (origin === 'array') return 'must not be an empty list'
  return origin === 'string' ? 'must not be empty' : `must be at least ${String(minimum)}`
}

function bigMessage({ origin, maximum }: z.core.$ZodIssueTooBig): string {
  if (origin === 'array') return `must have at most ${String(maximum)} items`
  return origin === 'string'
    ? `must have at most ${String(maximum)} characters`
    : `must be at most ${String(maximum)}`
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    root,
  )
}

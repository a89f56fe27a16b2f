import type { FileProblem } from '#core/model/reading'
import { jsonPath } from '../json-path'

const deepest = 64

interface Findings {
  readonly problems: FileProblem[]
  readonly notes: FileProblem[]
}

/** What no part of the file may hold, known key or not: broken characters, endless numbers, deep nesting. */
export function inspectValues(root: unknown): Findings {
  const found: Findings = { problems: [], notes: [] }
  inspect(root, [], found)
  return found
}

function inspect(value: unknown, path: PropertyKey[], found: Findings): void {
  const message = leafProblem(value)
  if (message !== undefined) problem(found, path, message)
  if (typeof value !== 'object' || value === null) return
  if (path.length >= deepest) {
    problem(found, path, `is nested more than ${deepest} levels deep`)
    return
  }
  const entries = Array.isArray(value) ? value.entries() : Object.entries(value)
  for (const [key, member] of entries) {
    path.push(key)
    if (typeof key === 'string') inspectKey(key, path, found)
    inspect(member, path, found)
    path.pop()
  }
}

function leafProblem(value: unknown): string | undefined {
  if (typeof value === 'string' && !value.isWellFormed())
    return 'holds half of a surrogate pair, which is no character'
  return typeof value === 'number' && !Number.isFinite(value) ? 'is a number too large to keep' : undefined
}

function inspectKey(key: string, path: readonly PropertyKey[], found: Findings): void {
  if (!key.isWellFormed()) problem(found, path, 'has a key with half of a surrogate pair')
  if (key === '__proto__') found.notes.push({ where: jsonPath(path), message: 'This key cannot be kept.' })
}

function problem(found: Findings, path: readonly PropertyKey[], message: string): void {
  found.problems.push({ where: jsonPath(path), message })
}

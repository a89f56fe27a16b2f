import { readFileSync, renameSync } from 'node:fs'
import { writeTogether } from './files/write-together'

/** A small file of our own in the profile folder. */
export interface JsonFile<Value> {
  /**
   * The stored value, completed with defaults. A damaged file is kept aside, and the defaults are used.
   * At once, because a window waits for it: what is still being written counts as well.
   */
  load(): Value
  /** Saves come one after the other, so the last value asked for is the one that stays. */
  save(value: Value): Promise<void>
}

export interface Stored<Value> {
  readonly path: string
  readonly defaults: Value
  /** Undefined for what is damaged. A field that is missing is not damage: it has its default. */
  readonly check: (json: Readonly<Record<string, unknown>>) => Value | undefined
}

export function jsonFile<Value>(stored: Stored<Value>): JsonFile<Value> {
  let saved: Promise<void> = Promise.resolve()
  let last: Value | undefined
  return {
    load() {
      if (last !== undefined) return last
      const text = textOf(stored.path)
      if (text === undefined) return stored.defaults
      const checked = checkedJson(text, stored)
      if (checked === undefined) renameSync(stored.path, `${stored.path}.damaged`)
      return checked ?? stored.defaults
    },
    save(value) {
      last = value
      const text = `${JSON.stringify(value, null, 2)}\n`
      const write = (): Promise<void> => writeTogether([{ path: stored.path, text }])
      saved = saved.then(write, write)
      return saved
    },
  }
}

/** Undefined when the text is damaged. */
function checkedJson<Value>(text: string, { check }: Stored<Value>): Value | undefined {
  const json = parseJson(text)
  return isRecord(json) ? check(json) : undefined
}

function isRecord(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Undefined when there is no such file. */
function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

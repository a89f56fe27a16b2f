import { readFileSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { basename } from 'node:path'
import { writeTogether } from './files/write-together'

/** A small file of our own in the profile folder. */
export interface JsonFile<Value> {
  /**
   * The stored value, completed with defaults; the defaults when it is damaged or cannot be read.
   * At once, because a window waits for it: what is still being written counts as well.
   */
  load(): Value
  /**
   * Saves come one after the other, so the last value asked for is the one that stays. A file that could not be used is
   * kept aside first.
   */
  save(value: Value): Promise<void>
}

export interface Stored<Value> {
  readonly path: string
  readonly defaults: Value
  /** Undefined for what is damaged. A field that is missing is not damage: it has its default. */
  readonly check: (json: Readonly<Record<string, unknown>>) => Value | undefined
  /** Told why what is stored could not be used. */
  readonly lost: (error: unknown) => void
}

export function jsonFile<Value>(stored: Stored<Value>): JsonFile<Value> {
  let saved: Promise<void> = Promise.resolve()
  let last: Value | undefined
  let isLost = false
  const write = async (text: string): Promise<void> => {
    if (isLost) await rename(stored.path, `${stored.path}.damaged`)
    isLost = false
    await writeTogether([{ path: stored.path, text }])
  }
  return {
    load() {
      if (last !== undefined) return last
      try {
        return valueOf(stored)
      } catch (error) {
        isLost = true
        stored.lost(error)
        return stored.defaults
      }
    },
    save(value) {
      last = value
      const next = (): Promise<void> => write(`${JSON.stringify(value, null, 2)}\n`)
      saved = saved.then(next, next)
      return saved
    },
  }
}

function valueOf<Value>({ path, defaults, check }: Stored<Value>): Value {
  const text = textOf(path)
  if (text === undefined) return defaults
  const json: unknown = JSON.parse(text)
  const value = isRecord(json) ? check(json) : undefined
  if (value === undefined) throw new Error(`${basename(path)} is damaged`)
  return value
}

function isRecord(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
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

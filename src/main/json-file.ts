import { readFile, rename } from 'node:fs/promises'
import type { z } from 'zod'
import { writeTogether } from './files/write-together'

/** A small file of our own in the profile folder. */
export interface JsonFile<Value> {
  /** The stored value, completed with defaults. A damaged file is kept aside, and the defaults are used. */
  load(): Promise<Value>
  /** Saves come one after the other, so the last value asked for is the one that stays. */
  save(value: Value): Promise<void>
}

export interface Stored<Shape extends z.ZodRawShape> {
  readonly path: string
  /** Fields of other versions are ignored, missing ones take their default. */
  readonly schema: z.ZodObject<Shape>
  readonly defaults: z.infer<z.ZodObject<Shape>>
}

export function jsonFile<Shape extends z.ZodRawShape>(
  stored: Stored<Shape>,
): JsonFile<z.infer<z.ZodObject<Shape>>> {
  let saved: Promise<void> = Promise.resolve()
  return {
    async load() {
      const text = await readFile(stored.path, 'utf8').catch(ignoreMissing)
      if (text === undefined) return stored.defaults
      const parsed = parseStored(text, stored)
      if (parsed !== undefined) return parsed
      await rename(stored.path, `${stored.path}.damaged`)
      return stored.defaults
    },
    save(value) {
      const text = `${JSON.stringify(value, null, 2)}\n`
      const write = (): Promise<void> => writeTogether([{ path: stored.path, text }])
      saved = saved.then(write, write)
      return saved
    },
  }
}

/** Undefined when the text is damaged. */
function parseStored<Shape extends z.ZodRawShape>(
  text: string,
  { schema, defaults }: Pick<Stored<Shape>, 'schema' | 'defaults'>,
): z.infer<z.ZodObject<Shape>> | undefined {
  const json = parseJson(text)
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return undefined
  return schema.strip().safeParse({ ...defaults, ...json }).data
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function ignoreMissing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
  throw error
}

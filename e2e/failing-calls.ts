import type { ElectronApplication } from '@playwright/test'
import type Electron from 'electron'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { temporaryFolder } from './launch'

/** How a call fails. A short write takes half of the bytes, as a system may. */
export const kinds = ['EIO', 'ENOSPC', 'EACCES', 'short'] as const
export type Kind = (typeof kinds)[number]

/** Which calls fail: from the one with this number (from 1), so many together, and again after so many more. */
export interface Fault {
  readonly at: number
  readonly times: number
  readonly every: number
  /** One after the other, and from the first again. */
  readonly kinds: readonly Kind[]
}

export const never: Fault = { at: 1, times: 0, every: 1, kinds }

export function once(at: number, { kind, times }: { readonly kind: Kind; readonly times: number }): Fault {
  return { at, times, every: Number.MAX_SAFE_INTEGER, kinds: [kind] }
}

const call = z.object({ call: z.string(), failed: z.enum(kinds).nullable(), isFirst: z.boolean() })
const note = z.union([call, z.object({ said: z.string() }), z.object({ ended: z.number() })])

/** What main noted of its calls, of what it said in dialogs, and of its end. */
type Note = z.infer<typeof note>

/** Runs the app so that calls of its main process fail. */
export class FailingCalls {
  /** To be run before main's own. */
  readonly script: string
  readonly #path: string

  /** Calls for what is in these folders count. */
  constructor(folders: readonly string[], fault: Fault) {
    const folder = temporaryFolder('faults')
    this.script = join(folder, 'faults.cjs')
    this.#path = join(folder, 'notes')
    const plan: Plan = { folders, fault, notes: this.#path }
    writeFileSync(
      this.script,
      `(${String(failCalls)})(require('electron'), ${JSON.stringify(plan)})
`,
    )
  }

  /** From now on these fail; calls are counted anew. */
  async failNow(app: ElectronApplication, fault: Fault): Promise<void> {
    await app.evaluate((_, next) => {
      const fail: unknown = Reflect.get(globalThis, 'failNow')
      if (typeof fail === 'function') Reflect.apply(fail, undefined, [next])
    }, fault)
  }

  /** All calls since the last that was counted as the first: "write projects/…". */
  get made(): readonly string[] {
    const made: string[] = []
    for (const one of this.#notes()) {
      if (!('call' in one)) continue
      if (one.isFirst) made.length = 0
      made.push(one.call)
    }
    return made
  }

  /** Those that failed, with how they did. */
  get failed(): readonly string[] {
    return this.#notes().flatMap((one) =>
      'call' in one && one.failed !== null ? [`${one.failed} ${one.call}`] : [],
    )
  }

  /** What main said in dialogs. */
  get said(): readonly string[] {
    return this.#notes().flatMap((one) => ('said' in one ? [one.said] : []))
  }

  get hasEnded(): boolean {
    return this.#notes().some((one) => 'ended' in one)
  }

  /** How often anything was noted. */
  get count(): number {
    return this.#notes().length
  }

  #notes(): readonly Note[] {
    const text = existsSync(this.#path) ? readFileSync(this.#path, 'utf8') : ''
    const lines = text.split('\n').filter((line) => line !== '')
    return lines.map((line) => note.parse(JSON.parse(line)))
  }
}

type Given = readonly unknown[]

interface Plan {
  readonly folders: readonly string[]
  readonly fault: Fault
  /** The file for notes. */
  readonly notes: string
}

/**
 * Runs in main, and knows nothing outside itself. A file that cannot be closed is closed all the same, one that cannot be
 * seen is not there, and of one that cannot be synced all is lost that was not before.
 */
function failCalls({ app, dialog }: typeof Electron, { folders, fault: first, notes }: Plan): void {
  const fs = process.getBuiltinModule('node:fs')
  const { appendFileSync, statSync, truncateSync } = fs
  /** The path of each file that is open. */
  const open = new Map<unknown, string>()
  /** Bytes of files that are on the disk for certain. */
  const synced = new Map<string, number>()
  let [calls, failures, isWithin, fault] = [0, 0, false, first]
  /** Calls of our own do not count. */
  const ours = (act: () => void): void => {
    const was = isWithin
    isWithin = true
    act()
    isWithin = was
  }
  const put = (what: object): void => ours(() => appendFileSync(notes, `${JSON.stringify(what)}\n`))

  const countedPath = (first: unknown): string | undefined => {
    const path = open.get(first) ?? first
    return typeof path === 'string' && folders.some((one) => path === one || path.startsWith(`${one}/`))
      ? path
      : undefined
  }
  const short = (path: string): string => path.split('/').slice(folders[0]?.split('/').length).join('/')
  const isWrite = (name: string): boolean => /^(write|append)/u.test(name)
  /** How the call fails, if it does. */
  const kindNow = (name: string, path: string): Kind | undefined => {
    const { at, times, every, kinds } = fault
    calls += 1
    const falls = calls >= at && (calls - at) % every < times
    const kind = falls ? kinds[failures % kinds.length] : undefined
    if (kind !== undefined) failures += 1
    const failed = kind === 'short' && !isWrite(name) ? undefined : kind
    put({ call: `${name} ${short(path)}`, failed: failed ?? null, isFirst: calls === 1 })
    return failed
  }
  const failure = (name: string, path: string, code: string): Error =>
    Object.assign(new Error(`${code}: it was made to fail, ${name} '${path}'`), { code, syscall: name, path })
  const half = (bytes: unknown): Buffer => {
    const all = typeof bytes === 'string' ? Buffer.from(bytes) : bytes
    return all instanceof Uint8Array
      ? Buffer.from(all.subarray(0, Math.ceil(all.length / 2)))
      : Buffer.alloc(0)
  }

  /** What a call gives, or what it fails with; of the bytes to write `data` is the place among what is given. */
  const done = (
    name: string,
    path: string,
    real: (given: Given) => unknown,
    given: Given,
    data: number,
  ): unknown => {
    const kind = kindNow(name, path)
    if (kind === undefined) return real(given)
    if (kind === 'short') {
      const part = half(given[data])
      const result = real([...given.slice(0, data), part, ...given.slice(data + 1)])
      // These write all there is, or say why not.
      if (name.includes('File')) {
        if (!(result instanceof Promise)) throw failure(name, path, 'ENOSPC')
        return result.then(() => Promise.reject(failure(name, path, 'ENOSPC')))
      }
      return result
    }
    if (name === 'existsSync') return false
    if (!name.startsWith('close')) throw failure(name, path, kind)
    const closed = real(given)
    if (!(closed instanceof Promise)) throw failure(name, path, kind)
    return closed.then(() => Promise.reject(failure(name, path, kind)))
  }

  const realOf = (home: object, name: string): ((given: Given) => unknown) => {
    const real: unknown = Reflect.get(home, name)
    if (typeof real !== 'function') throw new Error(`There is no ${name}`)
    return (given): unknown => Reflect.apply(real, home, given)
  }

  /** One may be made of others, which do not count. */
  const atOnce = (name: string): void => {
    const real = realOf(fs, name)
    Reflect.set(fs, name, (...given: unknown[]): unknown => {
      const path = countedPath(given[0])
      if (isWithin || path === undefined) return real(given)
      isWithin = true
      try {
        if (name === 'closeSync') open.delete(given[0])
        const result = done(name, path, real, given, 1)
        if (name === 'openSync') open.set(result, path)
        return result
      } finally {
        isWithin = false
      }
    })
  }
  const inHandle = (handle: object, path: string, name: string): void => {
    const real = realOf(handle, name)
    Reflect.set(handle, name, async (...given: unknown[]): Promise<unknown> => {
      try {
        const result: unknown = await done(name, path, real, given, 0)
        if (name.endsWith('sync')) synced.set(path, statSync(path).size)
        return result
      } catch (error) {
        if (name.endsWith('sync') && statSync(path).isFile())
          ours(() => truncateSync(path, synced.get(path) ?? 0))
        throw error
      }
    })
  }
  const promised = (name: string): void => {
    const real = realOf(fs.promises, name)
    Reflect.set(fs.promises, name, async (...given: unknown[]): Promise<unknown> => {
      const path = countedPath(given[0])
      if (path === undefined) return real(given)
      const result: unknown = await done(name, path, real, given, 1)
      if (name === 'open' && typeof result === 'object' && result !== null)
        for (const one of ['write', 'writeFile', 'read', 'readFile', 'stat', 'sync', 'datasync', 'close'])
          inHandle(result, path, one)
      return result
    })
  }

  const both = ['open', 'readFile', 'writeFile', 'appendFile', 'rename', 'rm', 'unlink', 'mkdir', 'readdir']
  both.push('stat', 'lstat', 'access', 'copyFile')
  for (const name of both) promised(name)
  for (const name of both) atOnce(`${name}Sync`)
  for (const name of ['exists', 'write', 'read', 'fsync', 'fdatasync', 'close']) atOnce(`${name}Sync`)
  process.getBuiltinModule('node:module').syncBuiltinESMExports()

  dialog.showErrorBox = (title, content) => put({ said: `${title} ${content}` })
  dialog.showMessageBox = (...given: unknown[]) => {
    put({ said: JSON.stringify(given.at(-1)) })
    return Promise.resolve({ response: 0, checkboxChecked: false })
  }
  // Who looks on has to have come first.
  const exit = app.exit.bind(app)
  app.exit = (code) => void setTimeout(() => exit(code), 1000)
  app.relaunch = () => put({ said: 'It starts again by itself' })
  Reflect.set(globalThis, 'failNow', (next: Fault) => {
    ;[calls, failures, fault] = [0, 0, next]
  })
  process.on('exit', (code) => put({ ended: code }))
}

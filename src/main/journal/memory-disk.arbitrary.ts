import { basename, dirname } from 'node:path'
import type { Disk, NewFile } from './disk'

type Act = keyof Disk | keyof NewFile

/** What a call does instead of its work; `short` writes half of the bytes. */
export type Fault = 'EIO' | 'ENOSPC' | 'EACCES' | 'short'

interface Content {
  readonly kind: 'file'
  written: Buffer
  /** What a power cut leaves. */
  synced: Buffer
}

interface Folder {
  readonly kind: 'folder'
  readonly entries: Map<string, Content | Folder>
  /** The entries that a power cut leaves: only a sync of this very folder makes them so. */
  durable: Map<string, Content | Folder>
}

const folder = (): Folder => ({ kind: 'folder', entries: new Map(), durable: new Map() })

/**
 * A disk that counts its calls, fails where it is told to, and forgets what was not synced when the power is cut. There
 * is a folder `/profile`.
 */
export class MemoryDisk implements Disk {
  readonly #root = folder()
  calls = 0
  faultAt = Infinity
  fault: Fault = 'EIO'

  constructor() {
    this.#root.entries.set('profile', folder())
    this.#root.durable = new Map(this.#root.entries)
  }

  cutPower(): void {
    forget(this.#root)
  }

  /** Cuts bytes off a file's end, or alters one byte. */
  damage(path: string, change: (bytes: Buffer) => Buffer): void {
    const content = this.#content(path)
    content.written = change(content.written)
    content.synced = content.written
  }

  /** Of all files. */
  paths(): readonly string[] {
    return filesIn(this.#root, '').toSorted()
  }

  async makeFolder(path: string): Promise<void> {
    await this.#call('makeFolder')
    let at = this.#root
    for (const name of partsOf(path)) {
      const there = at.entries.get(name) ?? folder()
      if (there.kind === 'file') throw failure('ENOTDIR')
      at.entries.set(name, there)
      at = there
    }
  }

  async names(path: string): Promise<readonly string[]> {
    await this.#call('names')
    const found = this.#find(path)
    return found?.kind === 'folder' ? [...found.entries.keys()] : []
  }

  async read(path: string): Promise<Buffer> {
    await this.#call('read')
    return this.#content(path).written
  }

  async create(path: string): Promise<NewFile> {
    await this.#call('create')
    const { into, name } = this.#placeOf(path)
    if (into.entries.has(name)) throw failure('EEXIST')
    const content: Content = { kind: 'file', written: Buffer.alloc(0), synced: Buffer.alloc(0) }
    into.entries.set(name, content)
    return {
      write: async (bytes) => {
        const isShort = await this.#call('write')
        const part = isShort ? bytes.subarray(0, Math.ceil(bytes.length / 2)) : bytes
        content.written = Buffer.concat([content.written, part])
        return part.length
      },
      sync: async () => {
        await this.#call('sync')
        content.synced = content.written
      },
      close: async () => {
        await this.#call('close')
      },
    }
  }

  async rename(from: string, to: string): Promise<void> {
    await this.#call('rename')
    const moved = this.#find(from)
    if (moved === undefined) throw failure('ENOENT')
    const [old, place] = [this.#placeOf(from), this.#placeOf(to)]
    old.into.entries.delete(old.name)
    place.into.entries.set(place.name, moved)
  }

  async syncFolder(path: string): Promise<void> {
    await this.#call('syncFolder')
    const synced = this.#folder(path)
    synced.durable = new Map(synced.entries)
  }

  async remove(path: string): Promise<void> {
    await this.#call('remove')
    const found = this.#find(path)
    if (found === undefined) return
    const { into, name } = this.#placeOf(path)
    into.entries.delete(name)
  }

  /** True when a write is to be short. */
  async #call(act: Act): Promise<boolean> {
    await Promise.resolve()
    this.calls += 1
    if (this.calls !== this.faultAt) return false
    if (this.fault === 'short' && act === 'write') return true
    if (this.fault === 'short') return false
    throw failure(this.fault)
  }

  #content(path: string): Content {
    const found = this.#find(path)
    if (found?.kind !== 'file') throw failure('ENOENT')
    return found
  }

  #folder(path: string): Folder {
    const found = this.#find(path)
    if (found?.kind !== 'folder') throw failure('ENOENT')
    return found
  }

  #placeOf(path: string): { readonly into: Folder; readonly name: string } {
    return { into: this.#folder(dirname(path)), name: basename(path) }
  }

  #find(path: string): Content | Folder | undefined {
    let at: Content | Folder | undefined = this.#root
    for (const name of partsOf(path)) at = at?.kind === 'folder' ? at.entries.get(name) : undefined
    return at
  }
}

function partsOf(path: string): readonly string[] {
  return path.split('/').filter((part) => part !== '')
}

function forget({ entries, durable }: Folder): void {
  entries.clear()
  for (const [name, one] of durable) {
    entries.set(name, one)
    if (one.kind === 'folder') forget(one)
    else one.written = one.synced
  }
}

function filesIn({ entries }: Folder, path: string): readonly string[] {
  return [...entries].flatMap(([name, one]) =>
    one.kind === 'file' ? [`${path}/${name}`] : filesIn(one, `${path}/${name}`),
  )
}

function failure(code: string): Error {
  return Object.assign(new Error(code), { code })
}

import type { Disk, NewFile } from './disk'

type Act = keyof Disk | keyof NewFile

/** What a call does instead of its work; `short` writes half of the bytes. */
export type Fault = 'EIO' | 'ENOSPC' | 'EACCES' | 'short'

interface Content {
  written: Buffer
  /** What a power cut leaves. */
  synced: Buffer
}

/** A disk that counts its calls, fails where it is told to, and forgets what was not synced when the power is cut. */
export class MemoryDisk implements Disk {
  readonly #files = new Map<string, Content>()
  /** The names a power cut leaves, with what they named. */
  #durable = new Map<string, Content>()
  calls = 0
  faultAt = Infinity
  fault: Fault = 'EIO'

  cutPower(): void {
    this.#files.clear()
    for (const [path, content] of this.#durable) {
      content.written = content.synced
      this.#files.set(path, content)
    }
  }

  /** Cuts bytes off a file's end, or alters one byte. */
  damage(path: string, change: (bytes: Buffer) => Buffer): void {
    const content = this.#content(path)
    content.written = change(content.written)
    content.synced = content.written
  }

  paths(): readonly string[] {
    return [...this.#files.keys()].toSorted()
  }

  async makeFolder(): Promise<void> {
    await this.#call('makeFolder')
  }

  async names(folder: string): Promise<readonly string[]> {
    await this.#call('names')
    const inside = this.paths().filter((path) => path.startsWith(`${folder}/`))
    return [...new Set(inside.map((path) => path.slice(folder.length + 1).split('/')[0] ?? ''))]
  }

  async read(path: string): Promise<Buffer> {
    await this.#call('read')
    return this.#content(path).written
  }

  async create(path: string): Promise<NewFile> {
    await this.#call('create')
    if (this.#files.has(path)) throw failure('EEXIST')
    const content: Content = { written: Buffer.alloc(0), synced: Buffer.alloc(0) }
    this.#files.set(path, content)
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
    const inside = this.paths().filter((path) => path === from || path.startsWith(`${from}/`))
    if (inside.length === 0) throw failure('ENOENT')
    for (const path of inside) {
      this.#files.set(`${to}${path.slice(from.length)}`, this.#content(path))
      this.#files.delete(path)
    }
  }

  async syncFolder(): Promise<void> {
    await this.#call('syncFolder')
    this.#durable = new Map(this.#files)
  }

  async remove(path: string): Promise<void> {
    await this.#call('remove')
    this.#files.delete(path)
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
    const content = this.#files.get(path)
    if (content === undefined) throw failure('ENOENT')
    return content
  }
}

function failure(code: string): Error {
  return Object.assign(new Error(code), { code })
}

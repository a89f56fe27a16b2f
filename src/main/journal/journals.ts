import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Disk } from './disk'
import { ProjectJournal, type JournalPage } from './project-journal'
import type { StoredRecord } from './records'

interface Begun {
  readonly parts: string[]
  readonly history: StoredRecord[]
}

/** A page of what a journal begins with. */
export interface BeginningPage {
  readonly project: string
  readonly seq: number
  readonly parts: readonly string[]
  readonly history: readonly StoredRecord[]
  readonly isLast: boolean
}

/** The journals of all projects, each in a folder of its own, opened when they are first needed. */
export class Journals {
  readonly #disk: Disk
  readonly #root: string
  readonly #open = new Map<string, Promise<ProjectJournal>>()
  readonly #begun = new Map<string, Begun>()
  readonly #reading = new Map<string, AsyncGenerator<JournalPage>>()

  constructor(disk: Disk, root: string) {
    this.#disk = disk
    this.#root = root
  }

  async lastSeq(project: string): Promise<number | undefined> {
    return (await this.#journal(project)).lastSeq
  }

  async begin({ project, seq, parts, history, isLast }: BeginningPage): Promise<void> {
    const begun = this.#begun.get(project) ?? { parts: [], history: [] }
    this.#begun.set(project, begun)
    begun.parts.push(...parts)
    begun.history.push(...history)
    if (!isLast) return
    this.#begun.delete(project)
    await (await this.#journal(project)).begin({ seq, ...begun })
  }

  async append(project: string, record: StoredRecord): Promise<void> {
    await (await this.#journal(project)).append(record)
  }

  /** The next page of a project's journal; undefined after the last. */
  async read(project: string, isFirst: boolean): Promise<JournalPage | undefined> {
    if (isFirst) this.#reading.set(project, (await this.#journal(project)).read())
    const next = await this.#reading.get(project)?.next()
    if (next?.done !== false) this.#reading.delete(project)
    return next?.done === false ? next.value : undefined
  }

  /** Keeps a damaged journal under another name. */
  async setAside(project: string): Promise<void> {
    await (await this.#journal(project)).close()
    this.#open.delete(project)
    const folder = this.#folderOf(project)
    await this.#disk.rename(folder, `${folder}-damaged-${Date.now()}`)
    await this.#disk.syncFolder(this.#root)
  }

  /** The first parts of the bases of projects that are not among the known ones. */
  async others(known: readonly string[]): Promise<readonly string[]> {
    const folders = new Set(known.map(folderName))
    const found: string[] = []
    for (const name of await this.#disk.names(this.#root)) {
      if (!/^[0-9a-f]{32}$/u.test(name) || folders.has(name)) continue
      const journal = await ProjectJournal.open(this.#disk, join(this.#root, name))
      for await (const { json } of journal.read()) {
        found.push(...json.slice(0, 1))
        break
      }
    }
    return found
  }

  #journal(project: string): Promise<ProjectJournal> {
    const known = this.#open.get(project) ?? ProjectJournal.open(this.#disk, this.#folderOf(project))
    this.#open.set(project, known)
    known.catch(() => this.#open.delete(project))
    return known
  }

  #folderOf(project: string): string {
    return join(this.#root, folderName(project))
  }
}

/** Ids come from files of others, and may hold anything. */
function folderName(project: string): string {
  return createHash('sha256').update(project).digest('hex').slice(0, 32)
}

import type { Beginning, JournaledCommand, JournalPage } from '#core/edit/journal'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { Refusal } from '../refusal'
import type { Disk } from './disk'
import { noCopies, type JournalCopy } from './fill-gaps'
import { ProjectJournal } from './project-journal'

/** A page of what a journal begins with; the last one makes it begin. */
export interface BeginningPage extends Beginning {
  readonly project: string
  readonly isFirst: boolean
  readonly isLast: boolean
  /** Whether the last part or command of this page goes on with the first of the next. */
  readonly goesOn: boolean
  /** Whether it takes the place of a damaged journal. */
  readonly replaces: boolean
}

interface Collected {
  readonly parts: string[]
  readonly history: JournaledCommand[]
  readonly goesOn: boolean
}

/** The snapshots of projects, as far as journals need them. */
export interface SnapshotsOf {
  /** What they hold of a project, the newest first. */
  readonly copies: (project: string) => AsyncIterable<JournalCopy>
  /** Those of a project are of a journal that is replaced. */
  readonly outdate: (project: string) => Promise<void>
}

const noSnapshots: SnapshotsOf = { copies: noCopies, outdate: () => Promise.resolve() }

/** The journals of all projects, each in a folder of its own, opened when they are first needed. */
export class Journals {
  readonly #disk: Disk
  readonly #root: string
  readonly #snapshots: SnapshotsOf
  readonly #open = new Map<string, Promise<ProjectJournal>>()
  readonly #collected = new Map<string, Collected>()
  readonly #reading = new Map<string, AsyncGenerator<JournalPage>>()

  constructor(disk: Disk, root: string, snapshots: SnapshotsOf = noSnapshots) {
    this.#disk = disk
    this.#root = root
    this.#snapshots = snapshots
  }

  async lastSeq(project: string): Promise<number | undefined> {
    return (await this.#journal(project)).lastSeq
  }

  async begin({ project, seq, isFirst, isLast, goesOn, replaces, ...page }: BeginningPage): Promise<void> {
    const known = isFirst ? undefined : this.#collected.get(project)
    const { parts, history } = known ?? { parts: [], history: [] }
    this.#collected.set(project, { parts, history, goesOn })
    const isCut = known?.goesOn === true
    add(page.parts, { to: parts, isCut, join: (begun, rest) => begun + rest })
    add(page.history, {
      to: history,
      isCut,
      join: (begun, { json }) => ({ ...begun, json: begun.json + json }),
    })
    if (!isLast) return
    this.#collected.delete(project)
    if (replaces) await this.#replace(project, { seq, parts, history })
    else await (await this.#journal(project)).begin({ seq, parts, history })
  }

  async append(project: string, command: JournaledCommand): Promise<void> {
    await (await this.#journal(project)).append(command)
  }

  /** The next page of a project's journal; undefined after the last. */
  async read(project: string, isFirst: boolean): Promise<JournalPage | undefined> {
    if (isFirst) this.#reading.set(project, (await this.#journal(project)).read())
    const next = await this.#reading.get(project)?.next()
    if (next?.done !== false) this.#reading.delete(project)
    return next?.done === false ? next.value : undefined
  }

  /** Everything a project's journal holds up to a command, for a snapshot of that moment. */
  async *upTo(project: string, seq: number): AsyncGenerator<readonly string[]> {
    yield* (await this.#journal(project)).upTo(seq)
  }

  /**
   * The first parts of the bases of projects that are not among the known ones. Damaged ones are left where they are,
   * and told.
   */
  async others(known: readonly string[], tell: (damage: Refusal) => void): Promise<readonly string[]> {
    const folders = new Set(known.map(folderName))
    const found: string[] = []
    for (const name of await this.#disk.names(this.#root)) {
      if (!/^[0-9a-f]{32}$/u.test(name) || folders.has(name)) continue
      found.push(...(await this.#beginOf(join(this.#root, name), tell)))
    }
    return found
  }

  async #beginOf(folder: string, tell: (damage: Refusal) => void): Promise<readonly string[]> {
    try {
      const journal = await ProjectJournal.open({ disk: this.#disk, folder })
      const first = await journal.read().next()
      return first.done === true ? [] : first.value.json.slice(0, 1)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      // What is whole is not to suffer from it.
      tell(error)
      return []
    }
  }

  /** The new one is whole before the damaged one goes; between the two renamings it is found under its own name. */
  async #replace(project: string, beginning: Beginning): Promise<void> {
    const folder = this.#folderOf(project)
    const fresh = await ProjectJournal.open({ disk: this.#disk, folder: freshName(folder) })
    if (fresh.lastSeq === undefined) await fresh.begin(beginning)
    await fresh.close()
    await this.#snapshots.outdate(project)
    await (await this.#open.get(project))?.close()
    this.#open.delete(project)
    if ((await this.#disk.names(this.#root)).includes(folderName(project)))
      await this.#disk.rename(folder, `${folder}-damaged-${Date.now()}`)
    await this.#disk.rename(freshName(folder), folder)
    await this.#disk.syncFolder(this.#root)
  }

  #journal(project: string): Promise<ProjectJournal> {
    const known = this.#open.get(project) ?? this.#opened(project)
    this.#open.set(project, known)
    known.catch(() => this.#open.delete(project))
    return known
  }

  async #opened(project: string): Promise<ProjectJournal> {
    const [disk, folder] = [this.#disk, this.#folderOf(project)]
    const place = { disk, folder, copies: () => this.#snapshots.copies(project) }
    const journal = await ProjectJournal.open(place)
    if (journal.lastSeq !== undefined) return journal
    const fresh = await ProjectJournal.open({ disk, folder: freshName(folder) })
    if (fresh.lastSeq === undefined) return journal
    await disk.rename(freshName(folder), folder)
    await disk.syncFolder(this.#root)
    return ProjectJournal.open(place)
  }

  #folderOf(project: string): string {
    return join(this.#root, folderName(project))
  }
}

interface Adding<Item> {
  readonly to: Item[]
  /** Whether the first of the items is the rest of the last that is there. */
  readonly isCut: boolean
  readonly join: (begun: Item, rest: Item) => Item
}

function add<Item>(items: readonly Item[], { to, isCut, join }: Adding<Item>): void {
  const [first, ...others] = items
  if (first === undefined) return
  const begun = isCut ? to.pop() : undefined
  to.push(begun === undefined ? first : join(begun, first), ...others)
}

/** Ids come from files of others, and may hold anything. */
export function folderName(project: string): string {
  return createHash('sha256').update(project).digest('hex').slice(0, 32)
}

function freshName(folder: string): string {
  return `${folder}-new`
}

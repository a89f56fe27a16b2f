import { journalPageSize, type Beginning, type JournaledCommand, type JournalPage } from '#core/edit/journal'
import { inPages } from '#core/in-pages'
import { Refusal } from '../refusal'
import { makeFolderDurable, writeWhole, type Disk } from './disk'
import { beyond, noCopies, type Copies } from './fill-gaps'
import { lastWritten, readCommands } from './read-commands'
import { encodeRecord, recordsInTurns } from './records'
import { SegmentWriter, segmentNumbers } from './segment-writer'

const basePattern = /^base-(\d+)\.records$/u
/**
 * One project's durable truth: its base, which is the project as it was first stored here, and every command since.
 * A command is there for good when `append` has resolved.
 */
export class ProjectJournal {
  readonly #disk: Disk
  readonly #folder: string
  readonly #copies: Copies
  readonly #writer: SegmentWriter
  /** The number of the base's last command. */
  #base: number | undefined
  #last: number
  /** Commands after the last one that could not be read when it was opened. */
  #lost: number

  private constructor(
    { disk, folder, copies = noCopies }: JournalPlace,
    { base, last, lost, segment }: Found,
  ) {
    this.#disk = disk
    this.#folder = folder
    this.#copies = copies
    this.#base = base
    this.#last = last
    this.#lost = lost
    this.#writer = new SegmentWriter(disk, folder, segment + 1)
  }

  static async open(place: JournalPlace): Promise<ProjectJournal> {
    return new ProjectJournal(place, await find(place))
  }

  /** The number of the last command, 0 before the first; undefined while there is no base. */
  get lastSeq(): number | undefined {
    return this.#base === undefined ? undefined : this.#last
  }

  /** Stores the base, once and for all. */
  async begin({ seq, parts, history }: Beginning): Promise<void> {
    if (this.#base !== undefined) throw new Error('The journal of this project was begun before')
    const name = `base-${seq}.records`
    await makeFolderDurable(this.#disk, this.#folder)
    await Promise.all(history.map((record) => this.#writer.append(record)))
    await this.#writeBase(name, parts)
    if ((await this.#countParts(seq)) !== parts.length) throw new Error(`${name} was not written whole`)
    this.#base = seq
    this.#last = seq
  }

  /** Writes a base that cannot be read once more, where there is a copy of it. */
  async #mendBase(base: number): Promise<void> {
    if (await this.#isBaseWhole(base)) return
    for await (const copy of this.#copies())
      if (copy.base === base) return this.#writeBase(`base-${base}.records`, copy.parts)
  }

  #isBaseWhole(base: number): Promise<boolean> {
    return this.#countParts(base).then(
      (count) => count > 0,
      () => false,
    )
  }

  async #writeBase(name: string, parts: readonly string[]): Promise<void> {
    const records = parts.map((json, at) => encodeRecord({ seq: at, json }))
    await writeWhole(this.#disk, { folder: this.#folder, name }, records)
  }

  /** Resolves when the command is on the disk. Commands come in their order; one may come again after a failure. */
  async append(record: JournaledCommand): Promise<void> {
    const last = this.#last
    if (this.#base === undefined) throw new Error('The journal of this project was not begun')
    if (record.seq !== last + 1) throw new Error(`Command ${record.seq} comes after ${last}`)
    this.#last = record.seq
    try {
      await this.#writer.append(record)
    } catch (error) {
      // Those that wait fail with it, and all are tried again in their order.
      this.#last = Math.min(last, this.#last)
      throw error
    }
  }

  /**
   * Everything there is, in pages. What is damaged comes from a copy and is written again; where there is none, what
   * follows a damaged command is not trusted: then fewer come than there were.
   */
  async *read(): AsyncGenerator<JournalPage> {
    const base = this.#base
    if (base === undefined) return
    let last: JournaledCommand | undefined
    for await (const { kind, records } of this.#records(base)) {
      if (kind === 'commands') last = records.at(-1) ?? last
      yield* pages(kind, records)
    }
    if ((last?.seq ?? base) !== this.#last) return
    yield* pages('commands', await this.#broughtBack(base, last))
    if (this.#lost > 0) yield { kind: 'commands', json: [], lost: this.#lost }
  }

  /** Commands that are only in a copy: the end of the journal was lost. */
  async #broughtBack(base: number, last: JournaledCommand | undefined): Promise<readonly JournaledCommand[]> {
    const lost = (await beyond({ base, last }, this.#copies)).filter(({ seq }) => seq > this.#last)
    for (const record of lost) await this.append(record)
    this.#lost = Math.max(0, this.#lost - lost.length)
    return lost
  }

  /** The same up to a command: what a snapshot of that moment holds. Rejects when it does not reach so far. */
  async *upTo(seq: number): AsyncGenerator<readonly string[]> {
    let last = this.#base ?? -1
    for await (const { kind, records } of this.#base === undefined ? [] : this.#records(this.#base)) {
      const wanted = kind === 'base' ? records : records.filter((record) => record.seq <= seq)
      if (kind === 'commands') last = Math.max(last, wanted.at(-1)?.seq ?? 0)
      yield wanted.map(({ json }) => json)
    }
    if (last < seq)
      throw new DamagedJournal(`The journal in ${this.#folder} is damaged after change ${last} of ${seq}.`)
  }

  async *#records(base: number): AsyncGenerator<RecordPage> {
    await this.#mendBase(base)
    for await (const records of this.#partsOf(base)) yield { kind: 'base', records }
    const [disk, folder, copies] = [this.#disk, this.#folder, this.#copies]
    const leave = (): Promise<void> => this.#writer.leave()
    for await (const records of readCommands({ disk, folder, base, copies, leave }))
      yield { kind: 'commands', records }
  }

  close(): Promise<void> {
    return this.#writer.leave()
  }

  async *#partsOf(base: number): AsyncGenerator<readonly JournaledCommand[]> {
    const name = `base-${base}.records`
    for await (const { records, damaged } of recordsInTurns(
      await this.#disk.read(`${this.#folder}/${name}`),
    )) {
      if (damaged > 0)
        throw new DamagedJournal(
          `${name} in ${this.#folder} is damaged. Open a backup or a saved copy of this project: it takes its place.`,
        )
      yield records
    }
  }

  async #countParts(base: number): Promise<number> {
    let count = 0
    for await (const records of this.#partsOf(base)) count += records.length
    return count
  }
}

/** A journal of which something is missing that no snapshot has. */
export class DamagedJournal extends Refusal {}

export interface JournalPlace {
  readonly disk: Disk
  readonly folder: string
  /** What snapshots have of the project. */
  readonly copies?: Copies
}

interface RecordPage {
  readonly kind: JournalPage['kind']
  readonly records: readonly JournaledCommand[]
}

interface Found {
  readonly base: number | undefined
  readonly last: number
  /** Commands after it that were written and cannot be read. */
  readonly lost: number
  /** The newest segment. */
  readonly segment: number
}

/** Only the newest records are looked at. */
async function find({ disk, folder }: JournalPlace): Promise<Found> {
  const names = await disk.names(folder)
  const base = names.flatMap((name) => basePattern.exec(name)?.[1] ?? []).map(Number)[0]
  const { seq, lost } = await lastWritten(disk, folder)
  return { base, last: Math.max(base ?? 0, seq), lost, segment: segmentNumbers(names).at(-1) ?? 0 }
}

function pages(kind: JournalPage['kind'], records: readonly JournaledCommand[]): readonly JournalPage[] {
  const all = records.map(({ json }) => json)
  return [...inPages(all, journalPageSize, (one) => one.length)].map((json) => ({ kind, json }))
}

import { journalPageSize, type Beginning, type JournaledCommand, type JournalPage } from '#core/edit/journal'
import { inPages } from '#core/in-pages'
import { Refusal } from '../refusal'
import { writeWhole, type Disk } from './disk'
import { decodeRecords, encodeRecord, recordsInTurns } from './records'
import { readSegment, SegmentWriter, segmentNumbers } from './segment-writer'

const basePattern = /^base-(\d+)\.records$/u
/**
 * One project's durable truth: its base, which is the project as it was first stored here, and every command since.
 * A command is there for good when `append` has resolved.
 */
export class ProjectJournal {
  readonly #disk: Disk
  readonly #folder: string
  readonly #writer: SegmentWriter
  /** The number of the base's last command. */
  #base: number | undefined
  #last: number

  private constructor(disk: Disk, folder: string, { base, last, segment }: Found) {
    this.#disk = disk
    this.#folder = folder
    this.#base = base
    this.#last = last
    this.#writer = new SegmentWriter(disk, folder, segment + 1)
  }

  static async open(disk: Disk, folder: string): Promise<ProjectJournal> {
    return new ProjectJournal(disk, folder, await find(disk, folder))
  }

  /** The number of the last command, 0 before the first; undefined while there is no base. */
  get lastSeq(): number | undefined {
    return this.#base === undefined ? undefined : this.#last
  }

  /** Stores the base, once and for all. */
  async begin({ seq, parts, history }: Beginning): Promise<void> {
    if (this.#base !== undefined) throw new Error('The journal of this project was begun before')
    const name = `base-${seq}.records`
    await this.#disk.makeFolder(this.#folder)
    await Promise.all(history.map((record) => this.#writer.append(record)))
    await this.#writeBase(name, parts)
    if ((await this.#countParts(seq)) !== parts.length) throw new Error(`${name} was not written whole`)
    this.#base = seq
    this.#last = seq
  }

  /** Writes a base that cannot be read once more, where there is another copy of it. */
  async mendBase(elsewhere: (seq: number) => Promise<readonly string[] | undefined>): Promise<void> {
    const base = this.#base
    if (base === undefined || (await this.#isBaseWhole(base))) return
    const parts = await elsewhere(base)
    if (parts !== undefined) await this.#writeBase(`base-${base}.records`, parts)
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

  /** Everything there is, in pages. What follows a damaged command is not trusted: then fewer come than there were. */
  async *read(): AsyncGenerator<JournalPage> {
    for await (const { kind, records } of this.#records())
      yield* pages(
        kind,
        records.map(({ json }) => json),
      )
  }

  /** The same up to a command: what a snapshot of that moment holds. Rejects when it does not reach so far. */
  async *upTo(seq: number): AsyncGenerator<readonly string[]> {
    let last = this.#base ?? -1
    for await (const { kind, records } of this.#records()) {
      const wanted = kind === 'base' ? records : records.filter((record) => record.seq <= seq)
      if (kind === 'commands') last = Math.max(last, wanted.at(-1)?.seq ?? 0)
      yield wanted.map(({ json }) => json)
    }
    if (last < seq) throw new Error(`The journal ends at command ${last}, before ${seq}`)
  }

  async *#records(): AsyncGenerator<RecordPage> {
    const base = this.#base
    if (base === undefined) return
    for await (const records of this.#partsOf(base)) yield { kind: 'base', records }
    const run = new Run(base)
    for (const number of segmentNumbers(await this.#disk.names(this.#folder)))
      for await (const { records } of recordsInTurns(await readSegment(this.#disk, this.#folder, number)))
        yield { kind: 'commands', records: run.next(records) }
  }

  close(): Promise<void> {
    return this.#writer.close()
  }

  async *#partsOf(base: number): AsyncGenerator<readonly JournaledCommand[]> {
    const name = `base-${base}.records`
    for await (const { records, damaged } of recordsInTurns(
      await this.#disk.read(`${this.#folder}/${name}`),
    )) {
      if (damaged > 0)
        throw new Refusal(
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

/** Commands without gaps, from the first there ever was or from the first after the base. */
class Run {
  readonly #base: number
  #last: number | undefined

  constructor(base: number) {
    this.#base = base
  }

  /** Those of the records that go on with it. One that comes again was tried again. */
  next(records: readonly JournaledCommand[]): readonly JournaledCommand[] {
    return records.filter(({ seq }) => {
      const last = this.#last
      const isNext = last === undefined ? seq === 1 || seq === this.#base + 1 : seq === last + 1
      if (isNext) this.#last = seq
      return isNext
    })
  }
}

interface RecordPage {
  readonly kind: JournalPage['kind']
  readonly records: readonly JournaledCommand[]
}

interface Found {
  readonly base: number | undefined
  readonly last: number
  /** The newest segment. */
  readonly segment: number
}

/** Only the newest records are looked at. */
async function find(disk: Disk, folder: string): Promise<Found> {
  const names = await disk.names(folder)
  const base = names.flatMap((name) => basePattern.exec(name)?.[1] ?? []).map(Number)[0]
  const segments = segmentNumbers(names)
  for (const number of segments.toReversed()) {
    const last = decodeRecords(await readSegment(disk, folder, number)).records.at(-1)
    if (last !== undefined)
      return { base, last: Math.max(base ?? 0, last.seq), segment: segments.at(-1) ?? 0 }
  }
  return { base, last: base ?? 0, segment: segments.at(-1) ?? 0 }
}

function pages(kind: JournalPage['kind'], all: readonly string[]): readonly JournalPage[] {
  return [...inPages(all, journalPageSize, (one) => one.length)].map((json) => ({ kind, json }))
}

import type { Command } from '#core/edit/command'
import type { Breathe } from '#core/in-slices'
import type { DocumentSummary } from '#core/model/document-summary'
import type { DocumentId, ProjectId } from '#core/model/ids'
import type { AnnotatedDocument, Project } from '#core/model/project'
import type { CorpusStore, StoredDocument } from './corpus-store'
import { beginningOf, journaled } from '#core/edit/rebuild'
import { readingStored } from './damaged-store'
import type { Journal } from './journal'
import { readWhole } from './read-whole'

type Loaded = Awaited<ReturnType<CorpusStore['load']>>

export interface JournaledParts {
  readonly id: ProjectId
  readonly store: CorpusStore
  readonly journal: Journal
  /** What was loaded when it was opened. */
  readonly kept: Loaded
  /** Called between the steps of long work. */
  readonly pause: Breathe
  readonly onDamaged: () => void
}

/** One project: every command is in the journal first, then in the store. */
export class JournaledStore implements CorpusStore {
  readonly #id: ProjectId
  readonly #store: CorpusStore
  readonly #journal: Journal
  readonly #pause: Breathe
  readonly #onDamaged: () => void
  /** What was loaded when it was opened, until someone asks for it. */
  #kept: Loaded
  #journaled: number
  /** What is written to the journal is written one after the other. */
  #turn: Promise<void> = Promise.resolve()

  constructor({ id, store, journal, kept, pause, onDamaged }: JournaledParts) {
    this.#id = id
    this.#store = store
    this.#journal = journal
    this.#kept = kept
    this.#pause = pause
    this.#onDamaged = onDamaged
    this.#journaled = kept?.lastSeq ?? 0
  }

  async create(
    project: Project,
    summaries: readonly DocumentSummary[],
    past: readonly Command[] = [],
  ): Promise<void> {
    const { documents, ...header } = project
    const orders = new Map(summaries.map(({ id, order }) => [id, order]))
    const placed = documents.map((document, i) => ({ order: orders.get(document.id) ?? i + 1, document }))
    if ((await this.#journal.lastSeq(this.#id)) !== undefined)
      throw new Error('A project is already stored here')
    const beginning = await beginningOf({ header, documents: placed, commands: past }, this.#pause)
    await this.#journal.begin(this.#id, beginning)
    await this.#store.create(project, summaries, past)
    this.#journaled = past.at(-1)?.seq ?? 0
  }

  async load(): Promise<Loaded> {
    const kept = this.#kept
    this.#kept = undefined
    return kept ?? this.#reading(this.#store.load())
  }

  loadDocument(id: DocumentId): Promise<AnnotatedDocument | undefined> {
    return this.#reading(this.#store.loadDocument(id))
  }

  loadSnapshot(id: DocumentId): Promise<StoredDocument | undefined> {
    return this.#reading(this.#store.loadSnapshot(id))
  }

  /** The journal has it already when it was kept before, or is tried again. */
  keep(command: Command): Promise<void> {
    this.#kept = undefined
    return this.#inTurn(() => this.#keepNow(command))
  }

  keepAnew(waiting: readonly Command[]): Promise<void> {
    return this.#inTurn(async () => {
      const loaded = await this.#reading(this.#store.load())
      if (loaded === undefined) return
      const whole = await this.#reading(readWhole(this.#store, loaded))
      const was = this.#journaled
      await this.#journal.replace(this.#id, await beginningOf(whole, this.#pause))
      this.#journaled = loaded.lastSeq
      for (const command of waiting) if (command.seq <= was) await this.#keepNow(command)
    })
  }

  async #keepNow(command: Command): Promise<void> {
    if (command.seq <= this.#journaled) return
    await this.#journal.append(this.#id, await journaled(command, this.#pause))
    this.#journaled = command.seq
  }

  #inTurn(act: () => Promise<void>): Promise<void> {
    const done = this.#turn.then(act)
    this.#turn = done.catch(() => undefined)
    return done
  }

  async append(command: Command, touched: readonly DocumentSummary[]): Promise<void> {
    await this.keep(command)
    try {
      await this.#store.append(command, touched)
    } catch (cause) {
      // Half a write may lie in Chromium's files now, which it would stumble over some day.
      this.#onDamaged()
      throw notStored(cause)
    }
  }

  commandsBefore(seq: number, limit: number): Promise<readonly Command[]> {
    return this.#reading(this.#store.commandsBefore(seq, limit))
  }

  snapshot(document: AnnotatedDocument, seq: number): Promise<void> {
    return this.#store.snapshot(document, seq)
  }

  close(): void {
    this.#store.close()
  }

  #reading<Answer>(reading: Promise<Answer>): Promise<Answer> {
    const read = readingStored(reading)
    read.catch(this.#onDamaged)
    return read
  }
}

function notStored(cause: unknown): Error {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new Error(
    `Your last changes are safe in the journal, but not stored yet. Is the disk full? If this stays, start Rubricator again. (${reason})`,
    { cause },
  )
}

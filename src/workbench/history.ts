import type { Command } from '#core/edit/command'
import { undoState, type UndoState } from '#core/edit/undo-state'
import type { UndoGroupId } from '#core/model/ids'
import { createValue, type ReadableValue } from './value'

/** Commands read at once. */
const PAGE = 100
/** Pages that are kept, and those at which it comes down to them again. */
const [KEPT, MOST] = [5, 10]

export interface HistorySource {
  /** The commands before a number, newest first. */
  readonly older: (before: number, limit: number) => Promise<readonly Command[]>
  /** Whether `older` gives the command of this number. */
  readonly isStored: (seq: number) => boolean
  readonly page?: number
}

/** The newest of the log, newest first; older pages are read when they are asked for, and let go of when there are many. */
export class History {
  readonly #source: HistorySource
  readonly #newestFirst: Command[] = []
  readonly #page: number
  readonly #state = createValue<UndoState>({})
  #complete = false
  /** How many of the newest were looked at to know what can be undone: after a run of undoing, twice as many. */
  #depth = 0
  #reading: Promise<void> | undefined

  constructor(source: HistorySource) {
    this.#source = source
    this.#page = source.page ?? PAGE
  }

  /** What can be undone and redone now, as far as it is known. */
  get state(): ReadableValue<UndoState> {
    return this.#state
  }

  /** Reads back until what can be undone is known; all of it may lie further back than what was read so far. */
  async settle(): Promise<void> {
    while (!this.#tell()) await this.#loadPage()
  }

  /** All commands there were, the newest first, as the log was when the first is taken. */
  async *commands(): AsyncIterable<Command> {
    const [kept, isAll] = [[...this.#newestFirst], this.#complete]
    yield* kept
    if (isAll) return
    let before = kept.at(-1)?.seq ?? Number.MAX_SAFE_INTEGER
    for (;;) {
      const page = await this.#source.older(before, this.#page)
      yield* page
      if (page.length < this.#page) return
      before = page.at(-1)?.seq ?? before
    }
  }

  /** After an undo or redo the state may be known only by `settle`; until then it stays as it was. */
  push(command: Command): void {
    this.#newestFirst.unshift(command)
    this.#letGo()
    this.#tell()
  }

  /**
   * Of a day's typing each key is a command: what is stored need not be kept here as well. But what the next undo looks
   * at stays: it would be read again for each.
   */
  #letGo(): void {
    const kept = Math.max(KEPT * this.#page, this.#depth + this.#page)
    const most = kept + (MOST - KEPT) * this.#page
    if (this.#newestFirst.length <= most || this.#reading !== undefined) return
    const left = this.#newestFirst[kept]
    if (left === undefined || !this.#source.isStored(left.seq)) return
    this.#newestFirst.length = kept
    this.#complete = false
  }

  /** Whether nothing was done meanwhile that makes another group the next one. */
  isNext(direction: keyof UndoState, group: UndoGroupId): boolean {
    return undoState(this.#newestFirst)[direction] === group
  }

  /** False while the pages read so far do not say what comes next. */
  #tell(): boolean {
    this.#depth = 0
    const state = undoState(this.#counted())
    const isKnown = this.#complete || state.undo !== undefined
    if (isKnown) this.#state.set(state)
    return isKnown
  }

  *#counted(): Iterable<Command> {
    for (const command of this.#newestFirst) {
      this.#depth += 1
      yield command
    }
  }

  /** All commands of a group, newest first. A group is a stretch of the log without gaps. */
  async group(id: UndoGroupId): Promise<readonly Command[]> {
    for (;;) {
      const last = this.#newestFirst.at(-1)
      const touchesEnd = last === undefined || last.undoGroup === id
      if (this.#complete || (!touchesEnd && this.#newestFirst.some((one) => one.undoGroup === id)))
        return this.#newestFirst.filter((one) => one.undoGroup === id)
      await this.#loadPage()
    }
  }

  /** One page at a time, whoever asks. */
  #loadPage(): Promise<void> {
    this.#reading ??= this.#readPage().finally(() => (this.#reading = undefined))
    return this.#reading
  }

  async #readPage(): Promise<void> {
    const before = this.#newestFirst.at(-1)?.seq ?? Number.MAX_SAFE_INTEGER
    const page = await this.#source.older(before, this.#page)
    this.#newestFirst.push(...page)
    if (page.length < this.#page) this.#complete = true
  }
}

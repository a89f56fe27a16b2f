import type { Command } from '#core/edit/command'
import { undoState, type UndoState } from '#core/edit/undo-state'
import type { UndoGroupId } from '#core/model/ids'
import { createValue, type ReadableValue } from './value'

/** Commands read at once. */
const PAGE = 100

/** The log as far back as undo needs it: newest first, older pages read when they are asked for. */
export class History {
  readonly #older: (before: number, limit: number) => Promise<readonly Command[]>
  readonly #newestFirst: Command[] = []
  readonly #page: number
  readonly #state = createValue<UndoState>({})
  #complete = false
  #reading: Promise<void> | undefined

  constructor(older: (before: number, limit: number) => Promise<readonly Command[]>, page = PAGE) {
    this.#older = older
    this.#page = page
  }

  /** What can be undone and redone now, as far as it is known. */
  get state(): ReadableValue<UndoState> {
    return this.#state
  }

  /** Reads back until what can be undone is known; all of it may lie further back than what was read so far. */
  async settle(): Promise<void> {
    while (!this.#tell()) await this.#loadPage()
  }

  /** All commands there were, the newest first. */
  async *commands(): AsyncIterable<Command> {
    for (let at = 0; ; at += 1) {
      while (at >= this.#newestFirst.length && !this.#complete) await this.#loadPage()
      const command = this.#newestFirst[at]
      if (command === undefined) return
      yield command
    }
  }

  /** After an undo or redo the state may be known only by `settle`; until then it stays as it was. */
  push(command: Command): void {
    this.#newestFirst.unshift(command)
    this.#tell()
  }

  /** Whether nothing was done meanwhile that makes another group the next one. */
  isNext(direction: keyof UndoState, group: UndoGroupId): boolean {
    return undoState(this.#newestFirst)[direction] === group
  }

  /** False while the pages read so far do not say what comes next. */
  #tell(): boolean {
    const state = undoState(this.#newestFirst)
    const isKnown = this.#complete || state.undo !== undefined
    if (isKnown) this.#state.set(state)
    return isKnown
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
    const page = await this.#older(before, this.#page)
    this.#newestFirst.push(...page)
    if (page.length < this.#page) this.#complete = true
  }
}

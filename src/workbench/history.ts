import type { Command } from '#core/edit/command'
import { undoState, type UndoState } from '#core/edit/undo-state'
import type { UndoGroupId } from '#core/model/ids'
import { createValue, type ReadableValue } from './value'

const PAGE = 100

/** The log as far back as undo needs it: newest first, older pages read when they are asked for. */
export class History {
  readonly #older: (before: number, limit: number) => Promise<readonly Command[]>
  readonly #newestFirst: Command[] = []
  readonly #state = createValue<UndoState>({})
  #complete = false

  constructor(older: (before: number, limit: number) => Promise<readonly Command[]>) {
    this.#older = older
  }

  /** What can be undone and redone now, as far as it is known. */
  get state(): ReadableValue<UndoState> {
    return this.#state
  }

  /** Reads back until what can be undone is known. */
  async load(lastSeq: number): Promise<void> {
    while (!this.#complete && undoState(this.#newestFirst).undo === undefined)
      await this.#loadPage(lastSeq + 1)
    this.#state.set(undoState(this.#newestFirst))
  }

  push(command: Command): void {
    this.#newestFirst.unshift(command)
    this.#state.set(undoState(this.#newestFirst))
  }

  /** All commands of a group, newest first. A group is a stretch of the log without gaps. */
  async group(id: UndoGroupId): Promise<readonly Command[]> {
    for (;;) {
      const last = this.#newestFirst.at(-1)
      const touchesEnd = last === undefined || last.undoGroup === id
      if (this.#complete || (!touchesEnd && this.#newestFirst.some((one) => one.undoGroup === id)))
        return this.#newestFirst.filter((one) => one.undoGroup === id)
      await this.#loadPage(last === undefined ? Number.MAX_SAFE_INTEGER : last.seq)
    }
  }

  async #loadPage(before: number): Promise<void> {
    const last = this.#newestFirst.at(-1)
    const page = await this.#older(last === undefined ? before : last.seq, PAGE)
    this.#newestFirst.push(...page)
    if (page.length < PAGE) this.#complete = true
  }
}

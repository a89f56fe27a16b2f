import type { Command } from '#core/edit/command'
import { RetryLine } from './retry-line'
import { createValue, type ReadableValue } from './value'

export type SaveState = 'saved' | 'saving' | 'not-saved'

export interface SaverOptions {
  /** Makes a command safe, whatever happens to what is stored. */
  readonly keep: (command: Command) => Promise<void>
  /** Stores a command that was kept. */
  readonly store: (command: Command) => Promise<void>
  readonly wait: (milliseconds: number) => Promise<void>
}

/**
 * Saves commands in their order: each is kept, then stored. Those that come while one cannot be stored are kept
 * nevertheless. While a try has failed the state says "not-saved".
 */
export class Saver {
  readonly #keeping: RetryLine<Command>
  readonly #storing: RetryLine<Command>
  readonly #state = createValue<SaveState>('saved')
  readonly #problem = createValue<string>('')

  constructor({ keep, store, wait }: SaverOptions) {
    const changed = (): void => this.#update()
    this.#storing = new RetryLine({ act: store, done: () => undefined, changed, wait })
    this.#keeping = new RetryLine({ act: keep, done: (command) => this.#storing.add(command), changed, wait })
  }

  get state(): ReadableValue<SaveState> {
    return this.#state
  }

  /** Why the last try failed, for people; empty while all is well. */
  get problem(): ReadableValue<string> {
    return this.#problem
  }

  save(command: Command): void {
    this.#keeping.add(command)
  }

  /** Whether this command, or any before it, waits no more. */
  hasStored(seq: number): boolean {
    const [next] = this.#waiting
    return next === undefined || seq < next.seq
  }

  /** Resolves when everything given so far is stored. */
  async flush(): Promise<void> {
    await this.#keeping.flush()
    await this.#storing.flush()
  }

  /** Resolves true when everything given so far is stored, false as soon as a try has failed. */
  settle(): Promise<boolean> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (this.#state.get() === 'saving') return
        stop()
        resolve(this.#state.get() === 'saved')
      }
      const stop = this.#state.subscribe(look)
      look()
    })
  }

  /** Reads what is stored while nothing is being stored; `read` gets the commands that wait, oldest first. */
  between<Answer>(read: (waiting: readonly Command[]) => Promise<Answer>): Promise<Answer> {
    return this.#storing.between(() => read(this.#waiting))
  }

  get #waiting(): readonly Command[] {
    return [...this.#storing.waiting, ...this.#keeping.waiting]
  }

  /** A command that is not even kept is the greater trouble. */
  #update(): void {
    const problem = this.#keeping.problem || this.#storing.problem
    this.#problem.set(problem)
    this.#state.set(problem === '' ? (this.#waiting.length === 0 ? 'saved' : 'saving') : 'not-saved')
  }
}

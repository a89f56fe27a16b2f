import type { Command } from '#core/edit/command'
import { createValue, type ReadableValue } from './value'

export type SaveState = 'saved' | 'saving' | 'not-saved'

const FIRST_RETRY = 500
const LAST_RETRY = 10_000

/**
 * Writes commands one after the other. A command that cannot be written stays first in line and is tried
 * again, so that order and work are kept; meanwhile the state says "not-saved".
 */
export class Saver {
  readonly #write: (command: Command) => Promise<void>
  readonly #wait: (milliseconds: number) => Promise<void>
  readonly #waiting: Command[] = []
  readonly #state = createValue<SaveState>('saved')
  readonly #problem = createValue<string>('')
  #running: Promise<void> | undefined

  constructor(write: (command: Command) => Promise<void>, wait: (milliseconds: number) => Promise<void>) {
    this.#write = write
    this.#wait = wait
  }

  get state(): ReadableValue<SaveState> {
    return this.#state
  }

  /** Why the last try failed, for people; empty while all is well. */
  get problem(): ReadableValue<string> {
    return this.#problem
  }

  save(command: Command): void {
    this.#waiting.push(command)
    if (this.#state.get() === 'saved') this.#state.set('saving')
    this.#running ??= this.#run()
  }

  /** Resolves when everything given so far is stored. */
  async flush(): Promise<void> {
    await this.#running
  }

  async #run(): Promise<void> {
    let pause = FIRST_RETRY
    for (let command = this.#waiting[0]; command !== undefined; command = this.#waiting[0]) {
      if (await this.#tried(command)) {
        this.#waiting.shift()
        pause = FIRST_RETRY
      } else {
        await this.#wait(pause)
        pause = Math.min(LAST_RETRY, pause * 2)
      }
    }
    this.#running = undefined
    this.#state.set('saved')
  }

  async #tried(command: Command): Promise<boolean> {
    try {
      await this.#write(command)
      this.#problem.set('')
      if (this.#state.get() === 'not-saved') this.#state.set('saving')
      return true
    } catch (error) {
      this.#problem.set(error instanceof Error ? error.message : String(error))
      this.#state.set('not-saved')
      return false
    }
  }
}

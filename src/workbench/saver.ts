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
  /** Writing and reading take turns. */
  #turn: Promise<unknown> = Promise.resolve()

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

  /** Whether this command, or any before it, waits no more. */
  hasStored(seq: number): boolean {
    const [next] = this.#waiting
    return next === undefined || seq < next.seq
  }

  /** Resolves when everything given so far is stored. */
  async flush(): Promise<void> {
    await this.#running
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

  /** Reads what is stored while nothing is being written; `read` gets the commands that wait, oldest first. */
  between<Answer>(read: (waiting: readonly Command[]) => Promise<Answer>): Promise<Answer> {
    return this.#inTurn(() => read([...this.#waiting]))
  }

  #inTurn<Answer>(act: () => Promise<Answer>): Promise<Answer> {
    const done = this.#turn.then(act)
    this.#turn = done.catch(() => undefined)
    return done
  }

  async #run(): Promise<void> {
    let pause = FIRST_RETRY
    for (let command = this.#waiting[0]; command !== undefined; command = this.#waiting[0]) {
      if (await this.#inTurn(() => this.#tried(command))) pause = FIRST_RETRY
      else {
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
      this.#waiting.shift()
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

const FIRST_RETRY = 500
const LAST_RETRY = 10_000

export interface RetryLineOptions<Item> {
  readonly act: (item: Item) => Promise<void>
  /** Called when something was done, which waits no more. */
  readonly done: (item: Item) => void
  /** Called after each try and whenever something is added. */
  readonly changed: () => void
  readonly wait: (milliseconds: number) => Promise<void>
}

/** Does one thing after the other. What fails stays first in line and is tried again, so that order and work are kept. */
export class RetryLine<Item> {
  readonly #options: RetryLineOptions<Item>
  readonly #waiting: Item[] = []
  #problem = ''
  #running: Promise<void> = Promise.resolve()
  #isRunning = false
  #turn: Promise<unknown> = Promise.resolve()

  constructor(options: RetryLineOptions<Item>) {
    this.#options = options
  }

  get waiting(): readonly Item[] {
    return this.#waiting
  }

  /** Why the last try failed, for people; empty while all is well. */
  get problem(): string {
    return this.#problem
  }

  add(item: Item): void {
    this.#waiting.push(item)
    this.#options.changed()
    if (!this.#isRunning) this.#running = this.#run()
  }

  /** Resolves when everything given so far is done. */
  flush(): Promise<void> {
    return this.#running
  }

  /** Does something else while none of these is being done. */
  between<Answer>(act: () => Promise<Answer>): Promise<Answer> {
    const done = this.#turn.then(act)
    this.#turn = done.catch(() => undefined)
    return done
  }

  async #run(): Promise<void> {
    this.#isRunning = true
    let pause = FIRST_RETRY
    for (let item = this.#waiting[0]; item !== undefined; item = this.#waiting[0]) {
      const next = item
      const isDone = await this.between(() => this.#tried(next))
      if (!isDone) await this.#options.wait(pause)
      pause = isDone ? FIRST_RETRY : Math.min(LAST_RETRY, pause * 2)
    }
    this.#isRunning = false
  }

  async #tried(item: Item): Promise<boolean> {
    const { act, done, changed } = this.#options
    try {
      await act(item)
    } catch (error) {
      this.#problem = error instanceof Error ? error.message : String(error)
      changed()
      return false
    }
    this.#problem = ''
    this.#waiting.shift()
    done(item)
    changed()
    return true
  }
}

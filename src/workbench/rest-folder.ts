/** Commands that may lie on a snapshot before it is made anew. */
const MANY = 200
/** Milliseconds without a command. */
const REST = 2000

export interface RestFolderOptions {
  readonly lastSeq: () => number
  readonly wait: (milliseconds: number) => Promise<void>
  readonly fold: () => Promise<void>
}

/** Makes a new snapshot in a rest after many commands, so that an article loads fast also after a crash. */
export class RestFolder {
  readonly #options: RestFolderOptions
  #folded: number
  #isWaiting = false

  constructor(options: RestFolderOptions) {
    this.#options = options
    this.#folded = options.lastSeq()
  }

  /** To be called when everything up to the last command is folded. */
  reset(): void {
    this.#folded = this.#options.lastSeq()
  }

  /** To be called after each command. */
  async notice(): Promise<void> {
    const { lastSeq } = this.#options
    if (this.#isWaiting || lastSeq() - this.#folded < MANY) return
    this.#isWaiting = true
    await this.#rest()
    this.#isWaiting = false
    this.reset()
    // The commands are stored all the same, and after as many more it is tried again.
    await this.#options.fold().catch(() => undefined)
  }

  async #rest(): Promise<void> {
    const { lastSeq, wait } = this.#options
    let before: number
    do {
      before = lastSeq()
      await wait(REST)
    } while (before !== lastSeq())
  }
}

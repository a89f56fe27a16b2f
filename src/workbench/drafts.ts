/** Fields in which something was typed that is not kept yet, each with how to keep it. */
export class Drafts {
  readonly #fields = new Set<() => void>()

  /** Gives back how to take the field out again. */
  add(keep: () => void): () => void {
    this.#fields.add(keep)
    return () => this.#fields.delete(keep)
  }

  keepAll(): void {
    for (const keep of [...this.#fields]) keep()
  }
}

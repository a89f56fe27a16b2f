interface Stretch {
  readonly top: number
  readonly bottom: number
}

/** One column of the margin: stretches that do not overlap, from the top down. */
export class Lane {
  readonly #stretches: Stretch[] = []

  /** Whether nothing stands there, nor ends within `gap` above it. */
  isFree({ top, bottom }: Stretch, gap = 0): boolean {
    const above = this.#stretches[this.#firstFrom(bottom) - 1]
    return above === undefined || above.bottom + gap <= top
  }

  /** Where it must be free. */
  add({ top, bottom }: Stretch): void {
    this.#stretches.splice(this.#firstFrom(bottom), 0, { top, bottom })
  }

  /** The first that begins at this height or below. */
  #firstFrom(height: number): number {
    let [low, high] = [0, this.#stretches.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#stretches[middle]?.top ?? height) < height) low = middle + 1
      else high = middle
    }
    return low
  }
}

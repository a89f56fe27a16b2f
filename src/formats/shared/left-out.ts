/** Counts what is left out on the way, for the report. */
export class LeftOut {
  private readonly counts = new Map<string, number>()

  add(what: string): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1)
  }

  /** "Left out: 2 images." for each kind of thing. */
  notes(): readonly string[] {
    return [...this.counts].map(([what, count]) => `Left out ${what}: ${count}.`)
  }
}

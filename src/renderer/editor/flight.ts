/** Screens in a second at which a person sees no more than text going by. */
const quick = 4
/** Screens over which the speed is taken: a page at once is no flight. */
const stretch = 2
/** Milliseconds without a move after which the scrolling is over. */
const settled = 150

/** Whether the text goes by too quickly to be read. */
export class Flight {
  #isOn = false
  #from = 0
  #since = -Infinity
  #movedAt = -Infinity
  #before = 0

  get isOn(): boolean {
    return this.#isOn
  }

  /** The scroller, so many pixels high, came to this place; `now` in milliseconds. */
  moved(place: number, height: number, now: number): void {
    const isJump = Math.abs(place - this.#before) > height
    if (isJump || now - this.#movedAt >= settled) this.#begin(isJump ? place : this.#before, now)
    this.#before = place
    this.#movedAt = now
    const screens = Math.abs(place - this.#from) / height
    const seconds = (now - this.#since) / 1000
    if (screens < stretch && seconds < stretch / quick) return
    this.#begin(place, now)
    this.#isOn = screens > seconds * quick
  }

  /** Nothing scrolls any more. */
  land(): void {
    this.#isOn = false
  }

  #begin(place: number, now: number): void {
    this.#from = place
    this.#since = now
    this.#isOn = false
  }
}

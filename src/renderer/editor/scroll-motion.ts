/** Milliseconds without a move after which the scrolling is over. */
export const settled = 150
/** Screens in a second at which a person sees no more than text going by. */
const quick = 4
/** Screens over which the speed is taken: a page at once is no flight. */
const stretch = 2

/** Which way the text goes: -1 up, 1 down, 0 after a jump, from which one may go on anywhere. */
type Direction = -1 | 0 | 1

/** How the text is scrolled: where to, and whether it goes by too quickly to be read. Times are milliseconds. */
export class ScrollMotion {
  #isFlight = false
  #direction: Direction = 0
  #place = 0
  #movedAt = -Infinity
  /** Where and when the stretch began over which the speed is taken. */
  #from = 0
  #since = -Infinity

  get isFlight(): boolean {
    return this.#isFlight
  }

  isOn(now: number): boolean {
    return now - this.#movedAt < settled
  }

  direction(now: number): Direction {
    return this.isOn(now) ? this.#direction : 0
  }

  /** The scroller, so many pixels high, came to this place. */
  moved(place: number, height: number, now: number): void {
    const by = place - this.#place
    const isJump = Math.abs(by) > height
    if (isJump || !this.isOn(now)) this.#begin(isJump ? place : this.#place, now)
    this.#direction = isJump ? 0 : directionOf(by)
    this.#place = place
    this.#movedAt = now
    const screens = Math.abs(place - this.#from) / height
    const seconds = (now - this.#since) / 1000
    if (screens < stretch && seconds < stretch / quick) return
    this.#begin(place, now)
    this.#isFlight = screens > seconds * quick
  }

  /** Nothing scrolls any more. */
  end(): void {
    this.#isFlight = false
  }

  #begin(place: number, now: number): void {
    this.#from = place
    this.#since = now
    this.#isFlight = false
  }
}

function directionOf(by: number): Direction {
  if (by === 0) return 0
  return by < 0 ? -1 : 1
}

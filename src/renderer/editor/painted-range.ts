import type { BlockIndex } from './block-index'
import type { BlockRange } from './block-range'
import type { ScrollMotion } from './scroll-motion'
import { viewOf } from './scroller'
import { blocksWithin } from './visible-blocks'

/**
 * Screens painted above and below the view while nothing scrolls. With each change of the page Chromium looks at all
 * that is highlighted again, so it is little.
 */
const atRest = 0.12
/** Screens painted where the scrolling goes to: several frames at once cost much less than each alone. */
const ahead = 3
/** Less than so many screens around the view is too little. */
const least = 0.07

/** A stretch of what scrolls, in pixels from its top. */
interface Band {
  readonly from: number
  readonly to: number
}

/** Which blocks are painted: those in view, and more of those that come into view next. */
export class PaintedRange {
  readonly #index: BlockIndex
  readonly #scroller: HTMLElement
  readonly #motion: ScrollMotion
  #current: BlockRange = { first: 0, end: 0 }
  #painted: Band = { from: 0, to: 0 }
  /** Nothing was moved since it was found out at rest. */
  #isKnown = false
  #placeBefore = 0

  constructor(index: BlockIndex, scroller: HTMLElement, motion: ScrollMotion) {
    this.#index = index
    this.#scroller = scroller
    this.#motion = motion
  }

  /** What was to be painted last. */
  get current(): BlockRange {
    return this.#current
  }

  /** What is to be painted now. */
  take(): BlockRange {
    const place = this.#place()
    if (this.#isKnown && place === this.#placeBefore) return this.#current
    this.#placeBefore = place
    const now = performance.now()
    const direction = this.#motion.direction(now)
    this.#isKnown = !this.#motion.isOn(now)
    const { scrollTop } = this.#scroller
    this.#painted = this.#around(direction < 0 ? ahead : atRest, direction > 0 ? ahead : atRest)
    const { top } = viewOf(this.#scroller)
    const { from, to } = this.#painted
    this.#current = blocksWithin(this.#index, from - scrollTop + top, to - scrollTop + top)
    return this.#current
  }

  /** After the view moved: whether too little around it is painted. */
  isTooLittle(): boolean {
    this.#isKnown = false
    const near = this.#around(least, least)
    return near.from < this.#painted.from || near.to > this.#painted.to
  }

  /** After blocks got other numbers or places. */
  forget(): void {
    this.#isKnown = false
  }

  /** Where the article begins in what scrolls, in pixels: other things stand above it. */
  #place(): number {
    return (this.#index.chapters[0]?.getBoundingClientRect().top ?? 0) + this.#scroller.scrollTop
  }

  /** So many screens more than the view; nothing is above the top. */
  #around(above: number, below: number): Band {
    const { scrollTop, clientHeight } = this.#scroller
    const from = Math.max(0, scrollTop - above * clientHeight)
    return { from, to: scrollTop + (1 + below) * clientHeight }
  }
}

import { span, type Span } from '../../src/core/model/span'

function element(selector: string): HTMLElement {
  const found = document.querySelector(selector)
  if (!(found instanceof HTMLElement)) throw new Error(`The page has no ${selector}`)
  return found
}

export const theHost = (): HTMLElement => element('#host')
export const theScroller = (): HTMLElement => element('#scroller')

/** The stretch between the first and the last line that are whole in view; `offsetAt` gives the offset at a place. */
export function inView(offsetAt: (x: number, y: number) => number | undefined): Span {
  const { left, right } = theHost().getBoundingClientRect()
  const { top, bottom } = theScroller().getBoundingClientRect()
  const rows = Array.from({ length: Math.floor((bottom - top) / 10) }, (_, n) => top + 10 + n * 10)
  const starts = rows.flatMap((y) => offsetAt(left + 40, y) ?? [])
  const ends = rows.flatMap((y) => offsetAt(right - 1, y) ?? [])
  return span(starts[3] ?? starts[0] ?? 0, ends.at(-4) ?? ends.at(-1) ?? 0)
}

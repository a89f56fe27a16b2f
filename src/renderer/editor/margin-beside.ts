import type { Margin } from './bracket-shapes'

/** The room for brackets beside an article that has this place in the window: at the right where the text begins there. */
export function marginBeside(
  { left, right, width }: DOMRect,
  root: HTMLElement,
  scroller: HTMLElement,
): Margin {
  const isRight = root.querySelector('[dir]')?.matches(':dir(rtl)') ?? false
  const from = scroller.getBoundingClientRect().left + scroller.clientLeft
  return { room: isRight ? from + scroller.clientWidth - right : left - from, isRight, width }
}

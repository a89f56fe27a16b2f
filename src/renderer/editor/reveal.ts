import type { Span } from '#core/model/span'
import type { BlockIndex } from './block-index'
import type { Box } from './boxes'
import { viewOf } from './scroller'

export type RevealBlock = 'nearest' | 'center'

/** Room kept above and below what is revealed, in pixels: about two lines. */
const room = 66

function boxOf(index: BlockIndex, span: Span): Box {
  const boxes = index.boxesOf(span)
  const first = boxes[0] ?? index.caretAt(span.start).box
  return { ...first, bottom: boxes.at(-1)?.bottom ?? first.bottom }
}

/** How far to scroll down (in pixels) so that the box is in view. */
export function scrollNeeded(
  box: Pick<Box, 'top' | 'bottom'>,
  view: { top: number; bottom: number },
  block: RevealBlock,
): number {
  const height = view.bottom - view.top
  const space = Math.min(room, Math.max(0, (height - (box.bottom - box.top)) / 2))
  if (block === 'center') {
    const middle = (box.top + box.bottom) / 2
    const isTall = box.bottom - box.top > height - 2 * space
    return isTall ? box.top - view.top - space : middle - (view.top + view.bottom) / 2
  }
  if (box.top < view.top + space) return box.top - view.top - space
  const below = box.bottom - view.bottom + space
  return below > 0 ? Math.min(below, box.top - view.top - space) : 0
}

/**
 * Scrolls until the span is in view. Far sections have a height only once they are near, so it looks again
 * after the next frames.
 */
export function reveal(index: BlockIndex, scroller: HTMLElement, span: Span, block: RevealBlock): void {
  let tries = 3
  const step = (): void => {
    if (!scroller.isConnected) return
    const by = scrollNeeded(boxOf(index, span), viewOf(scroller), block)
    if (Math.abs(by) > 1) scroller.scrollBy(0, by)
    tries -= 1
    if (tries > 0 && Math.abs(by) > 1) requestAnimationFrame(step)
  }
  step()
}

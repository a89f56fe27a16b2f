import { useEffect, useRef, type RefObject } from 'react'

/**
 * After the window has drawn what is at hand then. With the last one settled, on what comes next, so that one more
 * digit does not settle it otherwise.
 */
export function focusAtHand(scroller: HTMLElement | null, isNewlySettled = false): void {
  requestAnimationFrame(() => {
    const panel = scroller?.closest('section')
    const next = panel?.querySelector<HTMLElement>('[data-when-settled]')
    const atHand = scroller?.querySelector<HTMLElement>('[data-first-focus]')
    const item = (isNewlySettled ? next : undefined) ?? atHand ?? next
    item?.focus({ preventScroll: true })
    const shown = atHand ?? item
    shown?.scrollIntoView({ block: 'nearest' })
  })
}

/**
 * When undoing brings another one to hand, a focus that was here goes there. Gives what to call before a step that
 * moves the focus itself.
 */
export function useFollowingFocus(scroller: RefObject<HTMLElement | null>, place: string): () => void {
  const last = useRef(place)
  const isOwn = useRef(false)
  useEffect(() => {
    const isNews = last.current !== place && !isOwn.current
    last.current = place
    isOwn.current = false
    const { activeElement, body } = document
    if (isNews && (activeElement === body || scroller.current?.contains(activeElement) === true))
      focusAtHand(scroller.current)
  }, [scroller, place])
  return () => {
    isOwn.current = true
  }
}

import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'

/** A list up to this long is rendered whole: then searching and screen readers find all of it. */
const SHORT = 300

/** Rows rendered beyond the visible ones on either side. */
const SPARE = 10

export interface RowWindowOptions {
  readonly count: number
  /** Of every row, in pixels. */
  readonly rowHeight: number
  /** A row that is always rendered, so that it can keep the focus; -1 for none. */
  readonly kept: number
  /** The row to bring into view whenever it becomes another one; -1 for none. */
  readonly shown: number
}

export interface RowWindow {
  readonly scroller: RefObject<HTMLDivElement | null>
  /** The rows to render, in order. */
  readonly indexes: readonly number[]
}

interface Part {
  readonly first: number
  readonly visible: number
}

/** Which rows of a long list are in view, for lists whose rows are all of one height. */
export function useRowWindow({ count, rowHeight, kept, shown }: RowWindowOptions): RowWindow {
  const scroller = useRef<HTMLDivElement>(null)
  const [part, setPart] = useState<Part>({ first: 0, visible: 0 })
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    const measure = (): void => setPart((old) => sameOr(old, partOf(element, rowHeight)))
    const sizes = new ResizeObserver(measure)
    sizes.observe(element)
    element.addEventListener('scroll', measure, { passive: true })
    measure()
    return () => {
      sizes.disconnect()
      element.removeEventListener('scroll', measure)
    }
  }, [rowHeight])
  useEffect(() => {
    if (scroller.current === null || shown === -1) return
    return keepInView(scroller.current, shown, rowHeight)
  }, [shown, rowHeight])
  return { scroller, indexes: indexesOf(part, count, kept) }
}

function partOf({ scrollTop, clientHeight }: HTMLElement, rowHeight: number): Part {
  return { first: Math.floor(scrollTop / rowHeight), visible: Math.ceil(clientHeight / rowHeight) + 1 }
}

function sameOr(old: Part, next: Part): Part {
  return old.first === next.first && old.visible === next.visible ? old : next
}

/** Upwards with the row before, which may be a heading. */
function bringIntoView(scroller: HTMLElement, row: number, rowHeight: number): void {
  const top = row * rowHeight
  const bottom = top + rowHeight
  if (top < scroller.scrollTop) scroller.scrollTop = Math.max(0, top - rowHeight)
  else if (bottom > scroller.scrollTop + scroller.clientHeight)
    scroller.scrollTop = bottom - scroller.clientHeight
}

/**
 * Brings a row into view in the next frame, when the page is laid out anyway. In view it stays so when the list becomes
 * lower, as when the details under it grow.
 */
function keepInView(scroller: HTMLElement, row: number, rowHeight: number): () => void {
  const frame = requestAnimationFrame(() => bringIntoView(scroller, row, rowHeight))
  let height = 0
  const sizes = new ResizeObserver(() => {
    const middle = (row + 0.5) * rowHeight - scroller.scrollTop
    const wasInView = middle > 0 && middle < height
    height = scroller.clientHeight
    if (wasInView) bringIntoView(scroller, row, rowHeight)
  })
  sizes.observe(scroller)
  return () => {
    cancelAnimationFrame(frame)
    sizes.disconnect()
  }
}

function indexesOf({ first, visible }: Part, count: number, kept: number): readonly number[] {
  const isWhole = count <= SHORT
  const from = isWhole ? 0 : Math.max(0, Math.min(first, count - visible) - SPARE)
  const to = isWhole ? count : Math.min(count, first + visible + SPARE)
  const indexes = Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)
  if (kept < 0 || kept >= count || (kept >= from && kept < to)) return indexes
  return kept < from ? [kept, ...indexes] : [...indexes, kept]
}

import { useLayoutEffect, useRef, type RefObject } from 'react'
import { placePalette, type Box } from './place-palette'

/** Keeps an element by the lines it is about, also while the page scrolls or its own size changes. */
export function usePalettePlace(lines: () => readonly Box[]): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const palette = element.current
    if (palette === null) return
    const place = (): void => moveTo(palette, lines())
    place()
    const sizes = new ResizeObserver(place)
    sizes.observe(palette)
    const listening = new AbortController()
    const options = { capture: true, passive: true, signal: listening.signal }
    const scrolled = (event: Event): void => {
      if (event.target !== palette) place()
    }
    addEventListener('scroll', scrolled, options)
    addEventListener('resize', place, options)
    return () => {
      sizes.disconnect()
      listening.abort()
    }
  }, [lines])
  return element
}

/** From this width on the names of the kinds stand beside their types. CSS pixels. */
const WIDE = 660

/** Its width and height are taken without what the last place left it. */
function moveTo(palette: HTMLElement, lines: readonly Box[]): void {
  const room = roomOf(palette)
  const { style } = palette
  palette.dataset['wide'] = String(room.right - room.left >= WIDE)
  style.maxWidth = `${room.right - room.left - 16}px`
  style.maxHeight = 'none'
  const spot = placePalette(lines, { width: palette.offsetWidth, height: palette.offsetHeight }, room)
  style.visibility = spot === undefined ? 'hidden' : 'visible'
  if (spot === undefined) return
  style.left = `${spot.left}px`
  style.top = `${spot.top}px`
  style.maxHeight = `${spot.height}px`
}

/** The article's column where it is known, so that the panels at the sides stay free. */
function roomOf(palette: HTMLElement): Box {
  const main = palette.closest('main')?.getBoundingClientRect()
  return {
    left: Math.max(0, main?.left ?? 0),
    top: Math.max(0, main?.top ?? 0),
    right: Math.min(innerWidth, main?.right ?? innerWidth),
    bottom: Math.min(innerHeight, main?.bottom ?? innerHeight),
  }
}

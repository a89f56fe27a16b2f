export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

export interface Spot {
  readonly left: number
  readonly top: number
}

const GAP = 8
const MARGIN = 8

/**
 * Where the palette stands so that it hides no line of the selection: under the last line, else over the first,
 * else on the side where there is more room. All in viewport pixels; undefined when the selection is out of view.
 */
export function placePalette(lines: readonly Box[], size: Size, room: Box): Spot | undefined {
  const visible = lines.filter((line) => line.bottom > room.top && line.top < room.bottom)
  const first = visible[0]
  const last = visible.at(-1)
  if (first === undefined || last === undefined) return undefined
  const top = topOf(first, last, size, room)
  if (top === undefined) return aside(visible, size, room)
  return { left: clamp(last.left, room.left + MARGIN, room.right - MARGIN - size.width), top }
}

function topOf(first: Box, last: Box, { height }: Size, room: Box): number | undefined {
  if (last.bottom + GAP + height <= room.bottom - MARGIN) return last.bottom + GAP
  if (first.top - GAP - height >= room.top + MARGIN) return first.top - GAP - height
  return undefined
}

function aside(lines: readonly Box[], { width, height }: Size, room: Box): Spot {
  const left = Math.min(...lines.map((line) => line.left))
  const right = Math.max(...lines.map((line) => line.right))
  const isRight = room.right - right >= left - room.left
  return {
    left: isRight
      ? Math.min(right + GAP, room.right - width - MARGIN)
      : Math.max(left - GAP - width, room.left + MARGIN),
    top: Math.max(room.top + MARGIN, room.bottom - height - MARGIN),
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}

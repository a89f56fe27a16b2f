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
  /** The room there is for it: what is higher has to scroll. */
  readonly height: number
}

const GAP = 8
const MARGIN = 8
/** A palette lower than this shows too little to choose from. */
const LEAST = 96

/**
 * Where the palette stands so that it hides no line of the selection: under the last line, else over the first,
 * else where there is more room, and lower then. A selection that fills the page has it at its foot.
 * All in viewport pixels; undefined when the selection is out of view.
 */
export function placePalette(lines: readonly Box[], size: Size, room: Box): Spot | undefined {
  const visible = lines.filter((line) => line.bottom > room.top && line.top < room.bottom)
  const first = visible[0]
  const last = visible.at(-1)
  if (first === undefined || last === undefined) return undefined
  const left = clamp(last.left, room.left + MARGIN, room.right - MARGIN - size.width)
  return { left, ...rowOf(first, last, size, room) }
}

function rowOf(first: Box, last: Box, { height }: Size, room: Box): Omit<Spot, 'left'> {
  const under = room.bottom - MARGIN - (last.bottom + GAP)
  const over = first.top - GAP - (room.top + MARGIN)
  const fitsUnder = height <= under
  if (!fitsUnder && Math.max(under, over) < Math.min(height, LEAST)) return footOf(height, room)
  if (fitsUnder || (height > over && under >= over))
    return { top: last.bottom + GAP, height: Math.min(height, under) }
  const shown = Math.min(height, over)
  return { top: first.top - GAP - shown, height: shown }
}

function footOf(height: number, room: Box): Omit<Spot, 'left'> {
  const shown = Math.min(height, Math.max(LEAST, (room.bottom - room.top) * 0.4))
  return { top: Math.max(room.top + MARGIN, room.bottom - MARGIN - shown), height: shown }
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}

/** A rectangle in pixels. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export function sameBox(a: Box, b: Box): boolean {
  return a.left === b.left && a.top === b.top && a.right === b.right && a.bottom === b.bottom
}

export function boxesTouch(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

export function movedBox({ left, top, right, bottom }: Box, dx: number, dy: number): Box {
  return { left: left + dx, top: top + dy, right: right + dx, bottom: bottom + dy }
}

export function boxContains({ left, top, right, bottom }: Box, x: number, y: number): boolean {
  return left <= x && x <= right && top <= y && y <= bottom
}

/** Pieces of one line may be this far apart, in pixels, and still be one box. */
const seam = 1.5

export function onOneLine(a: Box, b: Box): boolean {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return shared > Math.min(a.bottom - a.top, b.bottom - b.top) / 2
}

function joins(a: Box, b: Box): boolean {
  return onOneLine(a, b) && a.left <= b.right + seam && b.left <= a.right + seam
}

function around(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  }
}

/** The boxes of text pieces in reading order, with neighbours on a line joined; empty ones are dropped. */
export function lineBoxes(pieces: readonly Box[]): readonly Box[] {
  const lines: Box[] = []
  for (const piece of pieces.filter((one) => one.right > one.left)) {
    const last = lines.at(-1)
    if (last !== undefined && joins(last, piece)) lines[lines.length - 1] = around(last, piece)
    else lines.push(piece)
  }
  return lines
}

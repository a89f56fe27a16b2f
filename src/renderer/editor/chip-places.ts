import { boxesTouch, type Box } from './boxes'

/** A label that wants to stand above the end of a line of its annotation. */
export interface WantedChip {
  readonly line: Box
  readonly width: number
  /** Where it stood: kept when still free, so that it does not jump. */
  readonly kept?: Box | undefined
  /** It would rather stand above the start. */
  readonly isAtStart?: boolean
}

/** Where labels may stand, in pixels. */
export interface ChipRoom {
  readonly left: number
  readonly right: number
  /** A label is moved at most this far from its line, past others, to find a free place. */
  readonly reach: number
}

const chipHeight = 13
/** How far a chip reaches down into its line: fonts leave this much free above their letters. */
const dip = 4
const gap = 2
/** How far a chip stands out from its line. */
const overhang = 2

function boxAt(left: number, { line, width }: WantedChip): Box {
  const top = line.top + dip - chipHeight
  return { left, top, right: left + width, bottom: top + chipHeight }
}

function inRoom(left: number, width: number, room: ChipRoom): number {
  return Math.max(room.left, Math.min(left, room.right - width))
}

/** How far a chip at this place is from standing above its line. */
function distance(left: number, { line, width }: WantedChip): number {
  return Math.max(0, line.left - left - width, left - line.right)
}

/** Above the line first, then next to the labels that stand there, the nearest first. */
function placesFor(chip: WantedChip, used: readonly Box[], room: ChipRoom): readonly Box[] {
  const { line, width, kept, isAtStart = false } = chip
  const end = inRoom(line.right - width + overhang, width, room)
  const start = inRoom(line.left - overhang, width, room)
  const row = boxAt(end, chip)
  const beside = used
    .filter((other) => other.top < row.bottom && row.top < other.bottom)
    .flatMap((other) => [other.left - gap - width, other.right + gap])
    .filter((left) => left >= room.left && left + width <= room.right && distance(left, chip) <= room.reach)
    .toSorted((a, b) => distance(a, chip) - distance(b, chip))
  const first = isAtStart ? [start, end] : [end, start]
  return [...(kept === undefined ? [] : [kept]), ...[...first, ...beside].map((left) => boxAt(left, chip))]
}

/** Where each label goes, so that none covers another; undefined where there is no room. */
export function placeChips(
  wanted: readonly WantedChip[],
  room: ChipRoom,
  taken: readonly Box[] = [],
): readonly (Box | undefined)[] {
  const used: Box[] = [...taken]
  return wanted.map((chip) => {
    const isFree = (box: Box): boolean =>
      used.every((other) => !boxesTouch(box, { ...other, left: other.left - gap, right: other.right + gap }))
    const free = placesFor(chip, used, room).find(isFree)
    if (free !== undefined) used.push(free)
    return free
  })
}

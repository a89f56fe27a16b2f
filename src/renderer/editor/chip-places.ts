import { boxesTouch, type Box } from './boxes'

/** A label that wants to stand above the end of a line of its annotation. */
export interface WantedChip {
  readonly line: Box
  readonly width: number
}

const chipHeight = 13
/** How far a chip reaches down into its line: fonts leave this much free above their letters. */
const dip = 4
const gap = 2
/** A chip is moved at most this far, in pixels, to find a free place. */
const farthest = 40

function placesFor({ line, width }: WantedChip): readonly number[] {
  const end = line.right - width + 2
  const start = line.left - 2
  return [end, start, ...[10, 20, 30, farthest].flatMap((step) => [start + step, end - step])]
}

/** Where each label goes, so that none covers another; undefined where there is no room. */
export function placeChips(
  wanted: readonly WantedChip[],
  taken: readonly Box[] = [],
): readonly (Box | undefined)[] {
  const used: Box[] = [...taken]
  return wanted.map((chip) => {
    const top = chip.line.top + dip - chipHeight
    const candidates = placesFor(chip).map((left) => ({
      left,
      top,
      right: left + chip.width,
      bottom: top + chipHeight,
    }))
    const free = candidates.find((box) =>
      used.every((other) => !boxesTouch(box, { ...other, right: other.right + gap })),
    )
    if (free !== undefined) used.push(free)
    return free
  })
}

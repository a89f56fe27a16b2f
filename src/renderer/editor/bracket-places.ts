import { boxesTouch, type Box } from './boxes'

/** A claim's bracket in the margin: its height on the page, and its label's size. */
export interface WantedBracket {
  readonly top: number
  readonly bottom: number
  readonly labelWidth: number
  /** The lane it had before: kept when still free, so that scrolling does not shuffle brackets. */
  readonly lane?: number
}

export interface PlacedBracket {
  readonly lane: number
  readonly box: Box
  /** Undefined where the margin has no room for the label. */
  readonly label: Box | undefined
  /** The label reads from the bottom up: a narrow margin has no room for it lying. */
  readonly isUpright: boolean
}

const width = 8
const firstLane = -23
const laneStep = 11
const labelHeight = 13
const labelGap = 5
const uprightGap = 2
const rowGap = 2

function boxIn(lane: number, { top, bottom }: WantedBracket): Box {
  const left = firstLane - lane * laneStep
  return { left, top, right: left + width, bottom }
}

function freeLane(wanted: WantedBracket, used: readonly Box[]): number {
  const isFree = (lane: number): boolean => {
    const box = boxIn(lane, wanted)
    return used.every((other) => !boxesTouch(box, { ...other, bottom: other.bottom + rowGap }))
  }
  if (wanted.lane !== undefined && isFree(wanted.lane)) return wanted.lane
  for (let lane = 0; ; lane++) if (isFree(lane)) return lane
}

interface LabelPlace {
  readonly label: Box
  readonly isUpright: boolean
}

function rowsIn(own: Box, height: number): readonly number[] {
  const rows = Math.max(1, Math.floor((own.bottom - own.top - height) / labelHeight) + 1)
  return Array.from({ length: rows }, (_, row) => own.top + row * labelHeight)
}

/** Lying, right beside the bracket or beyond those next to it; else upright, which needs less of the margin. */
function labelPlaces(own: Box, labelWidth: number, outermost: number): readonly LabelPlace[] {
  const lying = [own.left - labelGap, outermost - labelGap].flatMap((right) =>
    rowsIn(own, labelHeight).map((top) => ({
      label: { left: right - labelWidth, top, right, bottom: top + labelHeight },
      isUpright: false,
    })),
  )
  const upright = [own.left - uprightGap, outermost - uprightGap].flatMap((right) =>
    rowsIn(own, labelWidth).map((top) => ({
      label: { left: right - labelHeight, top, right, bottom: top + labelWidth },
      isUpright: true,
    })),
  )
  return [...lying, ...upright]
}

/**
 * Lanes and labels for brackets: no two overlap. `margin` is the room beside the text, in pixels; a bracket it has
 * no lane for is left out.
 */
export function placeBrackets(
  wanted: readonly WantedBracket[],
  margin: number,
): readonly (PlacedBracket | undefined)[] {
  const boxes: Box[] = []
  const lanes = wanted.map((one) => {
    const lane = freeLane(one, boxes)
    boxes.push(boxIn(lane, one))
    return lane
  })
  const isInside = ({ left }: Box): boolean => left >= -margin
  const used = boxes.filter(isInside)
  return wanted.map((one, i) => {
    const lane = lanes[i] ?? 0
    const box = boxIn(lane, one)
    if (!isInside(box)) return undefined
    const beside = boxes.filter((other) => other.top < box.bottom && box.top < other.bottom)
    const outermost = Math.min(box.left, ...beside.map((other) => other.left))
    const place = labelPlaces(box, one.labelWidth, outermost).find(
      ({ label }) => isInside(label) && used.every((other) => !boxesTouch(label, other)),
    )
    if (place !== undefined) used.push(place.label)
    return { lane, box, label: place?.label, isUpright: place?.isUpright ?? false }
  })
}

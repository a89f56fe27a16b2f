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
}

const width = 8
const firstLane = -23
const laneStep = 11
const labelHeight = 13
const labelGap = 5
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

function labelPlaces(own: Box, labelWidth: number, outermost: number): readonly Box[] {
  const rights = [own.left - labelGap, outermost - labelGap]
  const rows = Math.max(1, Math.floor((own.bottom - own.top) / labelHeight))
  return rights.flatMap((right) =>
    Array.from({ length: rows }, (_, row) => {
      const top = own.top + row * labelHeight
      return { left: right - labelWidth, top, right, bottom: top + labelHeight }
    }),
  )
}

/** Lanes and labels for brackets: no two overlap. `margin` is the room to the left of the text, in pixels. */
export function placeBrackets(wanted: readonly WantedBracket[], margin: number): readonly PlacedBracket[] {
  const boxes: Box[] = []
  const lanes = wanted.map((one) => {
    const lane = freeLane(one, boxes)
    boxes.push(boxIn(lane, one))
    return lane
  })
  const used = [...boxes]
  return wanted.map((one, i) => {
    const lane = lanes[i] ?? 0
    const box = boxIn(lane, one)
    const beside = boxes.filter((other) => other.top < box.bottom && box.top < other.bottom)
    const outermost = Math.min(box.left, ...beside.map((other) => other.left))
    const places = labelPlaces(box, one.labelWidth, outermost)
    const label = places.find(
      (place) => place.left >= -margin && used.every((other) => !boxesTouch(place, other)),
    )
    if (label !== undefined) used.push(label)
    return { lane, box, label }
  })
}

import type { Box } from './boxes'
import { BoxesByHeight } from './boxes-by-height'
import { Lane } from './lane'

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
/** More brackets beside each other than this cannot be told apart. */
const mostLanes = 12
/** What the number of those left out takes at the outer edge of the margin. */
const countRoom = labelHeight + uprightGap

function boxIn(lane: number, { top, bottom }: Pick<Box, 'top' | 'bottom'>): Box {
  const left = firstLane - lane * laneStep
  return { left, top, right: left + width, bottom }
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

function lanesIn(margin: number): readonly Lane[] {
  const count = Math.floor((margin + firstLane) / laneStep) + 1
  return Array.from({ length: Math.max(0, Math.min(mostLanes, count)) }, () => new Lane())
}

/** Its number; undefined where all are taken. */
function takenLane(wanted: WantedBracket, lanes: readonly Lane[]): number | undefined {
  const isFree = (lane: Lane | undefined): boolean => lane?.isFree(wanted, rowGap) ?? false
  const { lane: before = -1 } = wanted
  const found = isFree(lanes[before]) ? before : lanes.findIndex(isFree)
  lanes[found]?.add(wanted)
  return found === -1 ? undefined : found
}

/** The margin while labels are put into it. */
class LabelRoom {
  readonly #lanes: readonly Lane[]
  readonly #margin: number
  readonly #labels = new BoxesByHeight()

  constructor(lanes: readonly Lane[], margin: number) {
    this.#lanes = lanes
    this.#margin = margin
  }

  /** Takes the first place that is free. */
  take(own: Box, labelWidth: number): LabelPlace | undefined {
    const outermost = this.#lanes.findLastIndex((lane) => !lane.isFree(own))
    const { left } = boxIn(Math.max(0, outermost), own)
    const place = labelPlaces(own, labelWidth, Math.min(left, own.left)).find(({ label }) =>
      this.#isFree(label),
    )
    if (place !== undefined) this.#labels.add(place.label)
    return place
  }

  #isFree(label: Box): boolean {
    return label.left >= -this.#margin && !this.#isOverBracket(label) && !this.#labels.touches(label)
  }

  #isOverBracket(label: Box): boolean {
    return this.#lanes.some((lane, number) => {
      const { left, right } = boxIn(number, label)
      return left < label.right && label.left < right && !lane.isFree(label)
    })
  }
}

/**
 * Lanes and labels for brackets: no two overlap. `margin` is the room beside the text, in pixels; a bracket it has
 * no lane for is left out.
 */
export function placeBrackets(
  wanted: readonly WantedBracket[],
  margin: number,
): readonly (PlacedBracket | undefined)[] {
  const lanes = lanesIn(margin)
  const taken = wanted.map((one) => takenLane(one, lanes))
  const room = new LabelRoom(lanes, margin)
  return wanted.map((one, i) => {
    const lane = taken[i]
    if (lane === undefined) return undefined
    const box = boxIn(lane, one)
    const place = room.take(box, one.labelWidth)
    return { lane, box, label: place?.label, isUpright: place?.isUpright ?? false }
  })
}

/** How many brackets were left out at a place, reading from the bottom up. */
export interface LeftOutBrackets {
  readonly count: number
  readonly label: Box
}

export interface FilledMargin {
  readonly brackets: readonly (PlacedBracket | undefined)[]
  readonly leftOut: readonly LeftOutBrackets[]
}

/** Like `placeBrackets`, but where not all have room, the outer edge says how many there are more. */
export function fillMargin(
  wanted: readonly WantedBracket[],
  margin: number,
  heightOf: (count: number) => number,
): FilledMargin {
  const brackets = placeBrackets(wanted, margin)
  const hasCounts = brackets.includes(undefined) && lanesIn(margin - countRoom).length > 0
  if (!hasCounts) return { brackets, leftOut: [] }
  const fewer = placeBrackets(wanted, margin - countRoom)
  const missing = wanted.filter((_, i) => fewer[i] === undefined)
  return { brackets: fewer, leftOut: counted(missing, margin, heightOf) }
}

function counted(
  missing: readonly WantedBracket[],
  margin: number,
  heightOf: (count: number) => number,
): readonly LeftOutBrackets[] {
  const tallest = heightOf(missing.length)
  const groups: { readonly top: number; bottom: number; count: number }[] = []
  for (const { top, bottom } of missing.toSorted((a, b) => a.top - b.top)) {
    const last = groups.at(-1)
    if (last === undefined || top >= last.bottom) {
      groups.push({ top, bottom: Math.max(bottom, top + tallest), count: 1 })
    } else {
      last.bottom = Math.max(last.bottom, bottom)
      last.count += 1
    }
  }
  return groups.map(({ top, count }) => ({
    count,
    label: { left: -margin, right: -margin + labelHeight, top, bottom: top + heightOf(count) },
  }))
}

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boxesTouch, type Box } from './boxes'
import { fillMargin, placeBrackets, type WantedBracket } from './bracket-places'

const someBracket = fc
  .record({
    top: fc.integer({ min: 0, max: 600 }),
    height: fc.integer({ min: 23, max: 200 }),
    labelWidth: fc.integer({ min: 20, max: 80 }),
    lane: fc.option(fc.nat({ max: 3 }), { nil: undefined }),
  })
  .map(({ top, height, labelWidth, lane }) => {
    const size = { top, bottom: top + height, labelWidth }
    return lane === undefined ? size : { ...size, lane }
  })

test('no bracket or label overlaps another, and labels stay within the margin', () => {
  fc.assert(
    fc.property(
      fc.array(someBracket, { maxLength: 20 }),
      fc.integer({ min: 0, max: 200 }),
      (wanted, margin) => {
        const placed = placeBrackets(wanted, margin)
        const boxes = placed.flatMap((one) => [one?.box, one?.label]).filter((box) => box !== undefined)
        boxes.forEach((box, i) => {
          expect(boxes.slice(i + 1).filter((other) => boxesTouch(box, other))).toEqual([])
        })
        for (const { left } of boxes) expect(left).toBeGreaterThanOrEqual(-margin)
      },
    ),
  )
})

test('a bracket beside another takes the next lane and keeps it when the other goes', () => {
  const first = { top: 0, bottom: 60, labelWidth: 50 }
  const second = { top: 40, bottom: 90, labelWidth: 40 }
  expect(placeBrackets([first, second], 200).map((one) => one?.lane)).toEqual([0, 1])
  expect(placeBrackets([{ ...second, lane: 1 }], 200).map((one) => one?.lane)).toEqual([1])
})

test('a narrow margin has the label upright, a narrower one none, and one without room nothing', () => {
  const bracket = { top: 0, bottom: 60, labelWidth: 50 }
  const [upright] = placeBrackets([bracket], 40)
  expect(upright?.label).toEqual({ left: -38, top: 0, right: -25, bottom: 50 })
  expect(upright?.isUpright).toBe(true)
  const [bare] = placeBrackets([bracket], 30)
  expect(bare?.label).toBeUndefined()
  expect(bare?.box.bottom).toBe(60)
  expect(placeBrackets([bracket], 16)).toEqual([undefined])
})

/** Where lanes lie, to say plainly what is expected: each bracket against each before it. */
const inLane = (lane: number, { top, bottom }: WantedBracket): Box => ({
  left: -23 - lane * 11,
  right: -15 - lane * 11,
  top,
  bottom,
})

function lanesOneByOne(wanted: readonly WantedBracket[]): readonly number[] {
  const used: Box[] = []
  return wanted.map((one) => {
    const isFree = (lane: number): boolean =>
      used.every((other) => !boxesTouch(inLane(lane, one), { ...other, bottom: other.bottom + 2 }))
    let lane = one.lane !== undefined && isFree(one.lane) ? one.lane : 0
    while (!isFree(lane)) lane += 1
    used.push(inLane(lane, one))
    return lane
  })
}

test('lanes are those that comparing each with each gives, as far as the margin goes', () => {
  fc.assert(
    fc.property(
      fc.array(someBracket, { maxLength: 30 }),
      fc.integer({ min: 56, max: 150 }),
      (wanted, margin) => {
        const isIn = (lane: number): boolean => -23 - lane * 11 >= -margin
        expect(placeBrackets(wanted, margin).map((one) => one?.lane)).toEqual(
          lanesOneByOne(wanted).map((lane) => (isIn(lane) ? lane : undefined)),
        )
      },
    ),
  )
})

const upTo = (count: number): number => `+${count}`.length * 6

test('where the margin is full, its edge says how many more there are', () => {
  const here = Array.from({ length: 20 }, () => ({ top: 100, bottom: 130, labelWidth: 30 }))
  const below = { top: 200, bottom: 230, labelWidth: 30 }
  const { brackets, leftOut } = fillMargin([...here, below], 100, upTo)
  expect(brackets.filter((one) => one !== undefined)).toHaveLength(7)
  expect(brackets.at(-1)?.lane).toBe(0)
  expect(leftOut).toEqual([{ count: 14, label: { left: -100, top: 100, right: -87, bottom: 118 } }])
  expect(fillMargin([below], 100, upTo)).toEqual({ brackets: placeBrackets([below], 100), leftOut: [] })
})

test('the numbers cover neither brackets nor labels nor each other', () => {
  fc.assert(
    fc.property(
      fc.array(someBracket, { maxLength: 60 }),
      fc.integer({ min: 0, max: 120 }),
      (wanted, margin) => {
        const { brackets, leftOut } = fillMargin(wanted, margin, upTo)
        const boxes = [
          ...brackets.flatMap((one) => [one?.box, one?.label]),
          ...leftOut.map(({ label }) => label),
        ].filter((box) => box !== undefined)
        boxes.forEach((box, i) => {
          expect(boxes.slice(i + 1).filter((other) => boxesTouch(box, other))).toEqual([])
        })
        const missing = brackets.filter((one) => one === undefined).length
        const counted = leftOut.reduce((sum, { count }) => sum + count, 0)
        if (margin >= 38) expect(counted).toBe(missing)
      },
    ),
  )
})

/** The fastest of some runs, in milliseconds. */
function timeOf(count: number, place: (n: number) => WantedBracket): number {
  const wanted = Array.from({ length: count }, (_, n) => place(n))
  const times = Array.from({ length: 3 }, () => {
    const start = performance.now()
    fillMargin(wanted, 200, upTo)
    return performance.now() - start
  })
  return Math.min(...times)
}

test.each([
  ['over one sentence', () => ({ top: 0, bottom: 60, labelWidth: 40 })],
  ['below each other', (n: number) => ({ top: n * 7, bottom: n * 7 + 60, labelWidth: 40 })],
])('eight times as many claims %s take no more than about eight times as long', (_, place) => {
  timeOf(2000, place)
  expect(timeOf(16_000, place)).toBeLessThan(Math.max(20, timeOf(2000, place)) * 24)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boxesTouch } from './boxes'
import { placeBrackets } from './bracket-places'

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

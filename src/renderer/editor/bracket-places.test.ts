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
    fc.property(fc.array(someBracket, { maxLength: 20 }), (wanted) => {
      const placed = placeBrackets(wanted, 200)
      const boxes = placed.flatMap(({ box, label }) => (label === undefined ? [box] : [box, label]))
      boxes.forEach((box, i) => {
        expect(boxes.slice(i + 1).filter((other) => boxesTouch(box, other))).toEqual([])
      })
      for (const { label } of placed) expect(label?.left ?? 0).toBeGreaterThanOrEqual(-200)
    }),
  )
})

test('a bracket beside another takes the next lane and keeps it when the other goes', () => {
  const first = { top: 0, bottom: 60, labelWidth: 50 }
  const second = { top: 40, bottom: 90, labelWidth: 40 }
  expect(placeBrackets([first, second], 200).map(({ lane }) => lane)).toEqual([0, 1])
  expect(placeBrackets([{ ...second, lane: 1 }], 200).map(({ lane }) => lane)).toEqual([1])
})

test('a narrow margin keeps the bracket and drops the label', () => {
  const [placed] = placeBrackets([{ top: 0, bottom: 60, labelWidth: 50 }], 40)
  expect(placed?.label).toBeUndefined()
  expect(placed?.box.bottom).toBe(60)
})

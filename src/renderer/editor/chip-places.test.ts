import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boxesTouch } from './boxes'
import { placeChips } from './chip-places'

const someChip = fc
  .record({
    left: fc.integer({ min: 0, max: 600 }),
    size: fc.integer({ min: 5, max: 200 }),
    row: fc.nat({ max: 3 }),
    width: fc.integer({ min: 20, max: 90 }),
  })
  .map(({ left, size, row, width }) => ({
    line: { left, right: left + size, top: row * 33, bottom: row * 33 + 23 },
    width,
  }))

const room = { left: -4, right: 804, reach: 40 }

test('no label covers another, and all stand in the room there is', () => {
  fc.assert(
    fc.property(fc.array(someChip, { maxLength: 30 }), (wanted) => {
      const placed = placeChips(wanted, room).filter((box) => box !== undefined)
      placed.forEach((box, i) => {
        expect(box.left).toBeGreaterThanOrEqual(room.left)
        expect(box.right).toBeLessThanOrEqual(room.right)
        expect(placed.slice(i + 1).filter((other) => boxesTouch(box, other))).toEqual([])
      })
    }),
  )
})

test('a label stands above the end of its line, and moves to the start when the end is taken', () => {
  const line = { left: 100, right: 220, top: 40, bottom: 63 }
  const [end, start] = placeChips(
    [
      { line, width: 50 },
      { line, width: 50 },
    ],
    room,
  )
  expect(end?.right).toBe(222)
  expect(start?.left).toBe(98)
  expect(end?.bottom).toBeLessThan(50)
})

test('a label without room is left out', () => {
  const line = { left: 100, right: 110, top: 40, bottom: 63 }
  const wanted = Array.from({ length: 9 }, () => ({ line, width: 90 }))
  expect(placeChips(wanted, room)).toContain(undefined)
  expect(placeChips(wanted.slice(0, 8), { ...room, reach: Infinity })).not.toContain(undefined)
})

test('a label stays where it stood', () => {
  const line = { left: 100, right: 220, top: 40, bottom: 63 }
  const kept = { left: 130, top: 31, right: 180, bottom: 44 }
  expect(placeChips([{ line, width: 50, kept }], room)).toEqual([kept])
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placePalette, type Box, type Size, type Spot } from './place-palette'

const room: Box = { left: 250, top: 44, right: 1100, bottom: 840 }
const size: Size = { width: 460, height: 200 }

function line(top: number, left = 400, right = 600): Box {
  return { left, top, right, bottom: top + 24 }
}

function covers({ left, top, height }: Spot, width: number, one: Box): boolean {
  return left < one.right && left + width > one.left && top < one.bottom && top + height > one.top
}

describe('the palette stands', () => {
  it('under the last line, where there is room', () => {
    expect(placePalette([line(100), line(132, 260, 300)], size, room)).toEqual({
      left: 260,
      top: 164,
      height: 200,
    })
  })

  it('over the first line at the foot of the page', () => {
    expect(placePalette([line(780)], size, room)).toEqual({ left: 400, top: 572, height: 200 })
  })

  it('within the text’s column, also at its right edge', () => {
    expect(placePalette([line(100, 1000, 1090)], size, room)).toEqual({ left: 632, top: 132, height: 200 })
  })

  it('lower than it would, where neither over nor under the words there is room for all of it', () => {
    const small: Box = { left: 250, top: 44, right: 610, bottom: 344 }
    expect(placePalette([line(150)], size, small)).toEqual({ left: 258, top: 182, height: 154 })
    expect(placePalette([line(200)], size, small)).toEqual({ left: 258, top: 52, height: 140 })
  })

  it('at the foot of the page, and low, when the selection fills the page', () => {
    const lines = Array.from({ length: 30 }, (_, i) => line(50 + i * 26, 260, 560))
    expect(placePalette(lines, size, room)).toEqual({ left: 260, top: 632, height: 200 })
    const small: Box = { ...room, bottom: 244 }
    expect(placePalette(lines, size, small)).toEqual({ left: 260, top: 140, height: 96 })
  })

  it('nowhere while the selection is scrolled away', () => {
    expect(placePalette([line(-80), line(-48)], size, room)).toBeUndefined()
    expect(placePalette([], size, room)).toBeUndefined()
  })

  it('never on a line, as long as there is some room over or under them', () => {
    const lines = fc
      .tuple(
        fc.integer({ min: 44, max: 800 }),
        fc.integer({ min: 1, max: 18 }),
        fc.integer({ min: 250, max: 900 }),
      )
      .map(([top, count, left]) =>
        Array.from({ length: count }, (_, i) => line(top + i * 32, left, left + 190)),
      )
    fc.assert(
      fc.property(lines, (several) => {
        const last = several.at(-1)
        const first = several[0]
        fc.pre(first !== undefined && last !== undefined)
        fc.pre(last.bottom + 112 <= room.bottom || first.top - 112 >= room.top)
        const spot = placePalette(several, size, room)
        expect(spot).toBeDefined()
        if (spot !== undefined) expect(several.some((one) => covers(spot, size.width, one))).toBe(false)
      }),
    )
  })
})

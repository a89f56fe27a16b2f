import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeOn } from './window-state'

const screen = { x: 0, y: 0, width: 1920, height: 1080 }
const second = { x: 1920, y: 0, width: 1280, height: 800 }

describe('the place of the window', () => {
  it('is the middle of the first screen at first', () => {
    expect(placeOn(null, [screen, second])).toEqual({ x: 240, y: 90, width: 1440, height: 900 })
  })

  it('is kept when a screen shows it', () => {
    const bounds = { x: 1950, y: 20, width: 1000, height: 700 }
    expect(placeOn(bounds, [screen, second])).toEqual(bounds)
  })

  it('moves back to the middle when its screen is gone', () => {
    const bounds = { x: 1950, y: 20, width: 1000, height: 700 }
    expect(placeOn(bounds, [screen])).toEqual({ x: 240, y: 90, width: 1440, height: 900 })
  })

  it('moves into the screen it overlaps most', () => {
    const bounds = { x: 1800, y: -50, width: 1000, height: 700 }
    expect(placeOn(bounds, [screen, second])).toEqual({ x: 1920, y: 0, width: 1000, height: 700 })
  })

  it('is always wholly on one screen', () => {
    const number = fc.integer({ min: -5000, max: 5000 })
    const size = fc.integer({ min: 0, max: 5000 })
    fc.assert(
      fc.property(fc.record({ x: number, y: number, width: size, height: size }), (bounds) => {
        const place = placeOn(bounds, [screen, second])
        const inside = [screen, second].some(
          (area) =>
            place.x >= area.x &&
            place.y >= area.y &&
            place.x + place.width <= area.x + area.width &&
            place.y + place.height <= area.y + area.height,
        )
        expect(inside).toBe(true)
      }),
    )
  })
})

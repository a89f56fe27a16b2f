import { expect, test } from 'vitest'
import { ScrollMotion } from './scroll-motion'

/** Scrolls by so many pixels in each of so many frames; the view is 600 pixels high. */
function scrolled(motion: ScrollMotion, by: number, frames: number, from = { place: 0, now: 1000 }): void {
  for (let n = 1; n <= frames; n += 1) motion.moved(from.place + n * by, 600, from.now + n * 16)
}

test('text that goes by more quickly than four screens in a second flies', () => {
  const motion = new ScrollMotion()
  scrolled(motion, 60, 60)
  expect(motion.isFlight).toBe(true)
})

test('text that is scrolled as people read and skim does not fly', () => {
  const motion = new ScrollMotion()
  scrolled(motion, 36, 600)
  expect(motion.isFlight).toBe(false)
})

test('a page at once, and a jump elsewhere, are no flight', () => {
  const motion = new ScrollMotion()
  motion.moved(560, 600, 1000)
  motion.moved(90_000, 600, 1040)
  motion.moved(90_100, 600, 1056)
  expect(motion.isFlight).toBe(false)
})

test('pages turned without a pause fly', () => {
  const motion = new ScrollMotion()
  for (let n = 1; n <= 6; n += 1) motion.moved(n * 560, 600, 1000 + n * 33)
  expect(motion.isFlight).toBe(true)
})

test('it is over when the scrolling slows down, pauses or ends', () => {
  const slower = new ScrollMotion()
  scrolled(slower, 100, 40)
  scrolled(slower, 10, 40, { place: 4000, now: 1640 })
  expect(slower.isFlight).toBe(false)
  const later = new ScrollMotion()
  scrolled(later, 100, 40)
  later.moved(4100, 600, 2000)
  expect(later.isFlight).toBe(false)
  const ended = new ScrollMotion()
  scrolled(ended, 100, 40)
  ended.end()
  expect(ended.isFlight).toBe(false)
})

test('it says where to as long as it lasts, and nothing after a jump', () => {
  const motion = new ScrollMotion()
  motion.moved(100, 600, 1000)
  expect([motion.direction(1010), motion.isOn(1010)]).toEqual([1, true])
  motion.moved(60, 600, 1020)
  expect([motion.direction(1169), motion.direction(1170), motion.isOn(1170)]).toEqual([-1, 0, false])
  motion.moved(9000, 600, 1180)
  expect([motion.direction(1190), motion.isOn(1190)]).toEqual([0, true])
})

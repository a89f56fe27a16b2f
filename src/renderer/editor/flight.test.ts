import { expect, test } from 'vitest'
import { Flight } from './flight'

/** Scrolls by so many pixels in each of so many frames; the view is 600 pixels high. */
function scrolled(flight: Flight, by: number, frames: number, from = { place: 0, now: 1000 }): void {
  for (let n = 1; n <= frames; n += 1) flight.moved(from.place + n * by, 600, from.now + n * 16)
}

test('text that goes by more quickly than four screens in a second flies', () => {
  const flight = new Flight()
  scrolled(flight, 60, 60)
  expect(flight.isOn).toBe(true)
})

test('text that is scrolled as people read and skim does not fly', () => {
  const flight = new Flight()
  scrolled(flight, 36, 600)
  expect(flight.isOn).toBe(false)
})

test('a page at once, and a jump elsewhere, are no flight', () => {
  const flight = new Flight()
  flight.moved(560, 600, 1000)
  flight.moved(90_000, 600, 1040)
  flight.moved(90_100, 600, 1056)
  expect(flight.isOn).toBe(false)
})

test('pages turned without a pause fly', () => {
  const flight = new Flight()
  for (let n = 1; n <= 6; n += 1) flight.moved(n * 560, 600, 1000 + n * 33)
  expect(flight.isOn).toBe(true)
})

test('it is over when the scrolling slows down, pauses or ends', () => {
  const slower = new Flight()
  scrolled(slower, 100, 40)
  scrolled(slower, 10, 40, { place: 4000, now: 1640 })
  expect(slower.isOn).toBe(false)
  const later = new Flight()
  scrolled(later, 100, 40)
  later.moved(4100, 600, 2000)
  expect(later.isOn).toBe(false)
  const ended = new Flight()
  scrolled(ended, 100, 40)
  ended.land()
  expect(ended.isOn).toBe(false)
})

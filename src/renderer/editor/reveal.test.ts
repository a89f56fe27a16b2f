import { expect, test } from 'vitest'
import { scrollNeeded } from './reveal'

const view = { top: 0, bottom: 800 }

test('what is well in view does not scroll', () => {
  expect(scrollNeeded({ top: 300, bottom: 320 }, view, 'nearest')).toBe(0)
})

test('what is below comes up by no more than needed, with room below', () => {
  expect(scrollNeeded({ top: 1000, bottom: 1020 }, view, 'nearest')).toBe(286)
})

test('what is above comes down, with room above', () => {
  expect(scrollNeeded({ top: -500, bottom: -480 }, view, 'nearest')).toBe(-566)
})

test('centred means the middle; what is too tall shows its start', () => {
  expect(scrollNeeded({ top: 1000, bottom: 1020 }, view, 'center')).toBe(610)
  expect(scrollNeeded({ top: 1000, bottom: 3000 }, view, 'center')).toBe(1000)
})

import { expect, test } from 'vitest'
import { dateAndTime, longDate, shortDate } from './dates'

test('a date is short, with its year when it is another, or written out', () => {
  const today = new Date(2025, 6, 1)
  expect(shortDate('2025-03-12', today)).toBe('12 Mar')
  expect(shortDate('2024-09-02T10:00:00Z', today)).toBe('2 Sep 2024')
  expect(longDate('2025-12-31')).toBe('31 December 2025')
})

test('a moment has its time, in hours of the day', () => {
  expect(dateAndTime('2026-05-01T05:04:59')).toBe('1 May 2026, 05:04')
})

test('what is no date stays as it is', () => {
  expect([shortDate('spring'), longDate(''), dateAndTime('soon')]).toEqual(['spring', '', 'soon'])
})

import { expect, it } from 'vitest'
import { directionOf } from './text-direction'

it('the first letter says which way a text runs', () => {
  expect(directionOf('12: وزارة العدل and more')).toBe('rtl')
  expect(directionOf('Ministry وزارة')).toBe('ltr')
  expect(directionOf('2025')).toBe('ltr')
})

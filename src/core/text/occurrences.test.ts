import { describe, expect, it } from 'vitest'
import { occurrences } from './occurrences'

describe('the places of some words', () => {
  it('are whole words only', () => {
    expect(
      occurrences('Barran met Barranco and Barran’s lawyer', 'Barran').map(({ start }) => start),
    ).toEqual([0, 24])
  })

  it('are all places in a script without blanks', () => {
    expect(occurrences('在诺瓦尼亚活动，诺瓦尼亚说', '诺瓦尼亚').map(({ start }) => start)).toEqual([1, 8])
  })
})

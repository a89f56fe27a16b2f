import { expect, it } from 'vitest'
import { holdingsText, sizeText } from './words'

it('says what a snapshot holds', () => {
  expect(holdingsText({ articles: 1, entity: 2, event: 0, claim: 1 })).toBe(
    '1 article, 2 entities, 0 events, 1 claim of yours',
  )
})

it.each([
  [12, '1 kB'],
  [34_400, '34 kB'],
  [12_340_000, '12.3 MB'],
])('says %i bytes as %s', (bytes, text) => expect(sizeText(bytes)).toBe(text))

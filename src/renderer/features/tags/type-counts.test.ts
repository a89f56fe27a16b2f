import { expect, it } from 'vitest'
import { newsTagset } from '#core/tagset/news-tagset'
import { groupByKind, shownCount } from './type-counts'

it('types are grouped by kind, and kinds without types are left out', () => {
  expect(groupByKind(newsTagset.types).map((group) => [group.heading, group.types.length])).toEqual([
    ['Entities', 9],
    ['Events', 11],
    ['Claims', 6],
  ])
  expect(groupByKind(newsTagset.types.filter((type) => type.kind === 'event'))).toHaveLength(1)
})

it.each([
  [9, 5],
  [7, 5],
  [6, 6],
  [2, 2],
])('of %i entities %i are shown, and one alone is never hidden', (total, shown) => {
  expect(shownCount('entity', total)).toBe(shown)
})

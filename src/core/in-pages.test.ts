import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inPages } from './in-pages'

it('pages hold all items in their order, and no page could have ended earlier', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 9 })), fc.integer({ min: 1, max: 20 }), (items, size) => {
      const pages = [...inPages(items, size, (item) => item)]
      const sum = (page: readonly number[]): number => page.reduce((all, item) => all + item, 0)
      expect(pages.flat()).toEqual(items)
      for (const page of pages) expect(page.length).toBeGreaterThan(0)
      for (const page of pages) expect(sum(page.slice(0, -1))).toBeLessThan(size)
      for (const page of pages.slice(0, -1)) expect(sum(page)).toBeGreaterThanOrEqual(size)
    }),
  )
})

import { expect, test } from 'vitest'
import { readAlike } from './read-alike'

test('those with the same words and type read alike', () => {
  const one = (id: string, type: string, words: string) => ({ id, type, words })
  const mentions = [one('a', 'person', 'Marden'), one('b', 'person', 'Marden'), one('c', 'place', 'Marden')]
  expect([...readAlike(mentions, ({ words }) => words)].map(({ id }) => id)).toEqual(['a', 'b'])
  expect(readAlike(mentions.slice(1), ({ words }) => words).size).toBe(0)
})

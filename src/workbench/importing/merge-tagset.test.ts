import { expect, test } from 'vitest'
import { newsTagset } from '#core/tagset/news-tagset'
import { mergeTagset } from './merge-tagset'

test('a type that is of another kind here is refused in a plain sentence', () => {
  const [first] = newsTagset.types
  if (first === undefined) throw new Error('The tagset has types')
  const theirs = { ...newsTagset, types: [{ ...first, kind: 'claim' as const }] }
  const merged = mergeTagset(newsTagset, theirs)
  expect(merged.ok ? [] : merged.problem.map(({ message }) => message)).toEqual([
    `“${first.name}” is a claim in the file, and “${first.name}”, which has the same id, an entity here. Open the file as a project of its own instead.`,
  ])
})

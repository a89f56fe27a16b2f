import { expect, test } from 'vitest'
import { newsTagset } from './news-tagset'

const { types, relationTypes } = newsTagset
const ids = new Set(types.map((type) => type.id))

test('no two types share an id or a name, also across kinds', () => {
  expect(ids.size).toBe(types.length)
  expect(new Set(types.map((type) => type.name.toLowerCase())).size).toBe(types.length)
})

test('every type has a key that no other of its kind has, and no entity takes C, which begins a claim', () => {
  const keys = types.map((type) => `${type.kind} ${type.key ?? ''}`)
  expect(keys.every((key) => /^\w+ [A-Z]$/u.test(key))).toBe(true)
  expect(new Set(keys).size).toBe(keys.length)
  expect(keys).not.toContain('entity C')
})

test('every role and every relation names types that are there', () => {
  const named = [
    ...types.flatMap((type) => (type.roles ?? []).flatMap((role) => role.fillers)),
    ...relationTypes.flatMap((type) => [...type.from, ...type.to]),
  ]
  expect(named.filter((id) => !ids.has(id))).toEqual([])
})

test('no type has more roles than there are digits left beside source and cue', () => {
  expect(Math.max(...types.map((type) => type.roles?.length ?? 0))).toBeLessThanOrEqual(7)
})

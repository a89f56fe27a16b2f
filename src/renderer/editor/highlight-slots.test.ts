import { expect, test } from 'vitest'
import type { AnnotationKind } from '#core/model/annotation'
import { typeId } from '#core/model/ids'
import type { AnnotationType } from '#core/model/tagset'
import { hexOfOklch } from './colour'
import { highlightSlots } from './highlight-slots'

function typesOf(count: number, kinds: readonly AnnotationKind[]): readonly AnnotationType[] {
  return Array.from({ length: count }, (_, n) => ({
    id: typeId(`t${n}`),
    kind: kinds[n % kinds.length] ?? 'entity',
    name: `T${n}`,
    color: n % 10 === 9 ? '#808080' : hexOfOklch({ l: 0.6, c: 0.1, h: (n * 37) % 360 }),
  }))
}

test('a usual number of types each have a slot of their own, in their order', () => {
  const types = typesOf(64, ['entity'])
  const slots = highlightSlots(types)
  expect(slots.types).toEqual(types)
  expect([...slots.of.values()]).toEqual(types.map((_, n) => n))
})

test('of very many types those of one kind and nearly one hue share a slot, so that there are few', () => {
  const types = typesOf(1000, ['entity', 'event', 'claim'])
  const slots = highlightSlots(types)
  expect(slots.types.length).toBeLessThanOrEqual(3 * 25)
  expect(slots.of.size).toBe(1000)
  for (const type of types) expect(slots.types[slots.of.get(type.id) ?? -1]?.kind).toBe(type.kind)
  const greys = types.filter(({ kind, color }) => kind === 'event' && color === '#808080')
  expect(new Set(greys.map(({ id }) => slots.of.get(id))).size).toBe(1)
})

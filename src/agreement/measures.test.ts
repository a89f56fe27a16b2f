import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareLayers } from './compare'
import { layerOf, pairArbitrary, sketchArbitrary, type Sketch } from './layers.arbitrary'
import { agreementOn } from './measures'

function entity(type: string, start: number, end: number): Sketch {
  return { kind: 'entity', type, spans: [{ start, end }], value: '', fillers: [], sources: [] }
}

it('counts exact and overlapping matches and their F1', () => {
  const mine = [entity('A', 0, 2), entity('A', 3, 6), entity('A', 9, 12), entity('A', 20, 22)]
  const theirs = [entity('A', 0, 2), entity('A', 4, 6), entity('B', 9, 12)]
  const [ours, others] = [layerOf('m', sketch(mine)), layerOf('t', sketch(theirs))]
  expect(agreementOn('entity', compareLayers(ours, others))).toEqual({
    mine: 4,
    theirs: 3,
    exact: 1,
    overlapping: 2,
    exactF1: 2 / 7,
    overlapF1: 4 / 7,
  })
  expect(agreementOn('claim', compareLayers(ours, others)).exactF1).toBeUndefined()
})

function sketch(annotations: readonly Sketch[]): Parameters<typeof layerOf>[1] {
  return { annotations, relations: [], sets: [] }
}

it('is 1 with itself, and never depends on the side', () => {
  fc.assert(
    fc.property(sketchArbitrary, pairArbitrary, (one, [mine, theirs]) => {
      const self = agreementOn('event', compareLayers(layerOf('m', one), layerOf('t', one)))
      expect(self.exactF1 ?? 1).toBe(1)
      const [there, back] = [compareLayers(mine, theirs), compareLayers(theirs, mine)]
      expect(agreementOn('entity', there).exactF1).toBe(agreementOn('entity', back).exactF1)
      expect(agreementOn('entity', there).overlapF1).toBe(agreementOn('entity', back).overlapF1)
    }),
  )
})

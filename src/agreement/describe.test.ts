import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareLayers } from './compare'
import { differences } from './comparison'
import { takes } from './decide'
import { choiceLabels, sameOutcome } from './describe'
import { layerOf, pairArbitrary } from './layers.arbitrary'

it('labels begin with the plain names', () => {
  fc.assert(
    fc.property(pairArbitrary, ([mine, theirs]) => {
      for (const difference of differences(compareLayers(mine, theirs))) {
        const labels = choiceLabels(difference)
        expect(labels.mine).toMatch(/^Keep mine\b/)
        expect(labels.theirs).toMatch(/^Take theirs\b/)
        expect(labels.both).toMatch(/^Both\b/)
        expect(labels.neither).toMatch(/^Neither\b/)
      }
    }),
  )
})

it('labels say what comes along', () => {
  const annotations = [
    {
      kind: 'claim',
      type: 'Denial',
      spans: [{ start: 6, end: 9 }],
      value: '',
      fillers: [1, 2],
      sources: [1],
    },
    { kind: 'entity', type: 'A', spans: [{ start: 0, end: 2 }], value: '', fillers: [], sources: [] },
    { kind: 'entity', type: 'A', spans: [{ start: 3, end: 5 }], value: '', fillers: [], sources: [] },
  ] as const
  const mine = layerOf('m', { annotations: annotations.slice(1), relations: [], sets: [] })
  const theirs = layerOf('t', { annotations, relations: [], sets: [] })
  expect(differences(compareLayers(mine, theirs)).map(choiceLabels)).toEqual([
    {
      mine: 'Keep mine: leave theirs out',
      theirs: 'Take theirs with 2 fillers and 1 source',
      both: 'Both',
      neither: 'Neither',
    },
  ])
})

it('choices stand together exactly when the same annotations come of them', () => {
  fc.assert(
    fc.property(pairArbitrary, ([mine, theirs]) => {
      for (const difference of differences(compareLayers(mine, theirs))) {
        const isThere = { mine: difference.kind !== 'only-theirs', theirs: difference.kind !== 'only-mine' }
        const groups = sameOutcome(difference)
        const outcomes = groups.map((group) =>
          group.map((choice) =>
            (['mine', 'theirs'] as const).filter((side) => isThere[side] && takes(choice, side)).join(),
          ),
        )
        expect(groups.flat().toSorted()).toEqual(['both', 'mine', 'neither', 'theirs'])
        expect(outcomes.every((group) => new Set(group).size === 1)).toBe(true)
        expect(new Set(outcomes.flat()).size).toBe(groups.length)
      }
    }),
  )
})

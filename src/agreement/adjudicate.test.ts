import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { referencesOf, type Annotation } from '#core/model/annotation'
import { annotatorId, decisionId, layerId } from '#core/model/ids'
import type { AnnotationLayer, LayerHeader } from '#core/model/layer'
import type { Choice, Decision } from '#core/model/review'
import { adjudicate } from './adjudicate'
import { compareLayers, coveredByBoth } from './compare'
import { differences, idsOf, type Comparison, type Difference } from './comparison'
import { decide, decisionFor } from './decide'
import { layerOf, pairArbitrary, type Sketch } from './layers.arbitrary'

const me = annotatorId('me')

function headerOver(mine: AnnotationLayer, theirs: AnnotationLayer): LayerHeader {
  return {
    id: layerId('L'),
    annotator: me,
    role: 'adjudicated',
    revision: 0,
    basedOn: [mine.id, theirs.id],
    status: 'in-progress',
    covered: coveredByBoth(mine, theirs),
    labels: [],
  }
}

function settle(difference: Difference, choice: Choice, n = 0): Decision {
  const at = '2026-02-02T00:00:00Z'
  return decide(difference, choice, { id: decisionId(`x${n}`), layer: layerId('L'), by: me, at })
}

type Layers = readonly [AnnotationLayer, AnnotationLayer]

function adjudicated([mine, theirs]: Layers, decisions: readonly Decision[]): AnnotationLayer {
  const comparison = compareLayers(mine, theirs)
  const header = headerOver(mine, theirs)
  return adjudicate({ mine, theirs, comparison, decisions, header, signed: { by: me } })
}

function allDecided([mine, theirs]: Layers, choice: Choice): AnnotationLayer {
  const decisions = differences(compareLayers(mine, theirs)).map((one, i) => settle(one, choice, i))
  return adjudicated([mine, theirs], decisions)
}

type Naming = (id: string) => string

/** What a layer says, with ids put through `name` and everything sorted, so that layers can be held together. */
function meaning(layer: AnnotationLayer, name: Naming): unknown {
  const sorted = (lines: readonly string[]) => lines.toSorted()
  return {
    annotations: sorted(layer.annotations.map((one) => JSON.stringify(annotationMeaning(one, name)))),
    relations: sorted(layer.relations.map(({ type, from, to }) => `${type} ${name(from)} ${name(to)}`)),
    sets: sorted(layer.coreference.map(({ members }) => members.map(name).toSorted().join())),
  }
}

function annotationMeaning(one: Annotation, name: Naming): unknown {
  const shared = [one.kind, one.type, one.spans, one.attributes, name(one.id)]
  if (one.kind === 'entity') return shared
  const fillers = one.arguments.map(({ role, filler }) => `${role} ${name(filler)}`).toSorted()
  const sources = one.kind === 'claim' ? one.attribution.sources.map(name).toSorted() : []
  return [...shared, fillers, sources]
}

const original: Naming = (id) => id.replace(/^L:/, '')

/** Names each annotation like its partner of theirs, where it is agreed with one. */
function likeTheirs(comparison: Comparison): Naming {
  const names = new Map<string, string>(
    comparison.annotations.flatMap((pair) => (pair.kind === 'agree' ? [[pair.mine.id, pair.theirs.id]] : [])),
  )
  return (id) => names.get(original(id)) ?? original(id)
}

function entity(start: number, end: number, type = 'A'): Sketch {
  return { kind: 'entity', type, spans: [{ start, end }], value: '', fillers: [], sources: [] }
}

function event(start: number, fillers: readonly number[]): Sketch {
  return {
    kind: 'event',
    type: 'Attack',
    spans: [{ start, end: start + 1 }],
    value: '',
    fillers,
    sources: [],
  }
}

function layer(name: string, ...annotations: readonly Sketch[]): AnnotationLayer {
  return layerOf(name, { annotations, relations: [], sets: [] })
}

function only(comparison: Comparison, id: string): Difference {
  const found = differences(comparison).find(
    (one) => [...idsOf(one).mine, ...idsOf(one).theirs].join() === id,
  )
  if (found === undefined) throw new Error(`No difference about ${id}`)
  return found
}

const choice = fc.constantFrom<Choice>('mine', 'theirs', 'both', 'neither', 'new')

/** Two layers and decisions about some of the differences, some of them decided again. */
const decidedArbitrary = fc
  .record({ layers: pairArbitrary, choices: fc.array(fc.option(choice), { maxLength: 60 }) })
  .map(({ layers, choices }) => {
    const open = differences(compareLayers(...layers))
    const decisions = choices.flatMap((one, i) => {
      const difference = open[i % Math.max(1, open.length)]
      return one === null || difference === undefined ? [] : [settle(difference, one, i)]
    })
    return { layers, decisions }
  })

describe('The adjudicated layer', () => {
  it('is mine when everything is decided for mine', () => {
    fc.assert(
      fc.property(pairArbitrary, (layers) => {
        expect(meaning(allDecided(layers, 'mine'), original)).toEqual(meaning(layers[0], original))
      }),
      { numRuns: 300 },
    )
  })

  it('is theirs when everything is decided for theirs', () => {
    fc.assert(
      fc.property(pairArbitrary, (layers) => {
        const naming = likeTheirs(compareLayers(...layers))
        expect(meaning(allDecided(layers, 'theirs'), naming)).toEqual(meaning(layers[1], original))
      }),
      { numRuns: 300 },
    )
  })

  it('has only references that resolve, ids that are not used twice, and members of one set each', () => {
    fc.assert(
      fc.property(decidedArbitrary, ({ layers, decisions }) => {
        const { annotations, relations, coreference } = adjudicated(layers, decisions)
        const ids = new Set(annotations.map(({ id }) => id))
        const members = coreference.flatMap((set) => set.members)
        const references = [
          ...annotations.flatMap(referencesOf),
          ...relations.flatMap(({ from, to }) => [from, to]),
          ...members,
        ]
        expect(references.filter((id) => !ids.has(id))).toEqual([])
        expect(new Set(members).size).toBe(members.length)
        const all = [...annotations, ...relations, ...coreference].map(({ id }) => id)
        expect(new Set(all).size).toBe(all.length)
      }),
      { numRuns: 500 },
    )
  })

  it('has what is agreed, and nothing that was decided against', () => {
    fc.assert(
      fc.property(decidedArbitrary, ({ layers, decisions }) => {
        const comparison = compareLayers(...layers)
        const ids = new Set<string>(adjudicated(layers, decisions).annotations.map((one) => original(one.id)))
        for (const pair of comparison.annotations) {
          if (pair.kind === 'agree') {
            expect(ids).toContain(pair.mine.id)
            continue
          }
          const taken = decisionFor(pair, decisions)
          if (taken === undefined) continue
          const { mine, theirs } = idsOf(pair)
          const inMine = taken.choice === 'mine' || taken.choice === 'both'
          const inTheirs = taken.choice === 'theirs' || taken.choice === 'both'
          expect(mine.map((id) => ids.has(id))).toEqual(mine.map(() => inMine))
          expect(theirs.map((id) => ids.has(id))).toEqual(theirs.map(() => inTheirs))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('says where its annotations come from, both when agreed', () => {
    const layers = [layer('m', entity(0, 5), entity(6, 8)), layer('tt', entity(0, 5))] as const
    const difference = only(compareLayers(...layers), 'm1')
    const [agreed, taken] = adjudicated(layers, [settle(difference, 'mine')]).annotations
    expect(agreed?.id).toBe('L:m0')
    expect(agreed?.provenance).toEqual({
      by: 'me',
      at: '2026-01-01T00:00:02Z',
      how: 'review',
      derivedFrom: [
        { layer: 'layer-m', id: 'm0' },
        { layer: 'layer-tt', id: 'tt0' },
      ],
    })
    expect(taken?.provenance).toEqual({
      by: 'me',
      at: '2026-02-02T00:00:00Z',
      how: 'review',
      derivedFrom: [{ layer: 'layer-m', id: 'm1' }],
    })
  })

  it('takes an event with its undecided fillers, but not one decided against', () => {
    const layers = [layer('m'), layer('t', entity(0, 2), entity(3, 5), event(9, [0, 1]))] as const
    const comparison = compareLayers(...layers)
    const takeEvent = settle(only(comparison, 't2'), 'theirs')
    const ids = (decisions: readonly Decision[]) =>
      adjudicated(layers, decisions).annotations.map(({ id }) => id)
    expect(ids([])).toEqual([])
    expect(ids([takeEvent])).toEqual(['L:t0', 'L:t1', 'L:t2'])
    const refuse = settle(only(comparison, 't1'), 'mine', 1)
    expect(ids([takeEvent, refuse])).toEqual(['L:t0', 'L:t2'])
    const [, taken] = adjudicated(layers, [takeEvent, refuse]).annotations
    expect(taken?.kind === 'event' && taken.arguments.map(({ filler }) => filler)).toEqual(['L:t0'])
  })

  it('lets what stands for a filler take its place', () => {
    const layers = [layer('m', entity(0, 5), event(9, [0])), layer('t', entity(0, 6), event(9, [0]))] as const
    const theirs = settle(only(compareLayers(...layers), 'm0,t0'), 'theirs')
    const [filler, taken] = adjudicated(layers, [theirs]).annotations
    expect(filler?.id).toBe('L:t0')
    expect(taken?.kind === 'event' && taken.arguments.map((one) => one.filler)).toEqual(['L:t0'])
  })

  it('takes a relation with its ends', () => {
    const annotations = [entity(0, 2), entity(3, 5)]
    const theirs = layerOf('t', { annotations, relations: [{ type: 'r', from: 0, to: 1 }], sets: [] })
    const layers = [layer('m'), theirs] as const
    const { annotations: taken, relations } = adjudicated(layers, [
      settle(only(compareLayers(...layers), 'tr0'), 'theirs'),
    ])
    expect(taken.map(({ id }) => id)).toEqual(['L:t0', 'L:t1'])
    expect(relations).toMatchObject([{ id: 'L:tr0', from: 'L:t0', to: 'L:t1' }])
  })

  it('joins two sets when both are taken', () => {
    const annotations = [entity(0, 2), entity(3, 5), entity(6, 8)]
    const layers = [
      layerOf('m', { annotations, relations: [], sets: [1, 1, 0] }),
      layerOf('t', { annotations, relations: [], sets: [0, 2, 2] }),
    ] as const
    const both = settle(only(compareLayers(...layers), 'ms1,ts2'), 'both')
    expect(both.result).toEqual(['L:ms1'])
    expect(adjudicated(layers, [both]).coreference).toMatchObject([
      { id: 'L:ms1', members: ['L:m0', 'L:m1', 'L:m2'] },
    ])
  })

  it('follows the last decision about a difference', () => {
    const layers = [layer('m', entity(0, 5, 'A')), layer('t', entity(0, 5, 'B'))] as const
    const [difference] = differences(compareLayers(...layers))
    if (difference === undefined) throw new Error('They differ')
    const decisions = [settle(difference, 'mine', 1), settle(difference, 'theirs', 2)]
    expect(decisionFor(difference, decisions)?.choice).toBe('theirs')
    expect(adjudicated(layers, decisions).annotations.map(({ id }) => id)).toEqual(['L:t0'])
  })
})

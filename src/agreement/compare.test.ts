import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnnotationLayer } from '#core/model/layer'
import type { ItemId } from '#core/model/review'
import { compareLayers } from './compare'
import { differences, idsOf, type Comparison, type PairOf } from './comparison'
import { layerOf, pairArbitrary, sketchArbitrary, type Sketch } from './layers.arbitrary'

function entity(type: string, start: number, end: number, value = ''): Sketch {
  return { kind: 'entity', type, spans: [{ start, end }], value, fillers: [], sources: [] }
}

function event(start: number, end: number, fillers: readonly number[]): Sketch {
  return { kind: 'event', type: 'Attack', spans: [{ start, end }], value: '', fillers, sources: [] }
}

function layer(name: string, ...annotations: readonly Sketch[]): AnnotationLayer {
  return layerOf(name, { annotations, relations: [], sets: [] })
}

/** "m0=t1 type-differs": each pair in a word or two. */
function told({ annotations, relations, coreference }: Comparison): readonly string[] {
  return [...annotations, ...relations, ...coreference].map(tell)
}

function tell(pair: PairOf<'annotation'> | PairOf<'relation'> | PairOf<'coreference'>): string {
  const { mine, theirs } = idsOf(pair)
  const fields = 'details' in pair ? ` (${pair.details.map(({ field }) => field).join(', ')})` : ''
  return `${mine.join()}=${theirs.join()} ${pair.kind}${fields}`
}

function mirrored(line: string): string {
  const [, mine = '', theirs = '', rest = ''] = /^(.*?)=(.*?) (.*)$/.exec(line) ?? []
  const kind = rest === 'only-mine' ? 'only-theirs' : rest === 'only-theirs' ? 'only-mine' : rest
  return `${theirs}=${mine} ${kind}`
}

function compared(mine: AnnotationLayer, theirs: AnnotationLayer): readonly string[] {
  return told(compareLayers(mine, theirs))
}

describe('Comparing layers', () => {
  it.each<[string, Sketch, Sketch, readonly string[]]>([
    ['the same', entity('A', 0, 5), entity('A', 0, 5), ['m0=t0 agree']],
    ['another type', entity('A', 0, 5), entity('B', 0, 5), ['m0=t0 type-differs (type)']],
    ['another extent', entity('A', 0, 5), entity('A', 0, 6), ['m0=t0 boundary-differs (extent)']],
    ['both', entity('A', 0, 5), entity('B', 3, 9), ['m0=t0 boundary-differs (extent, type)']],
    ['an attribute', entity('A', 0, 5), entity('A', 0, 5, 'x'), ['m0=t0 detail-differs (attribute value)']],
    ['neighbours', entity('A', 0, 5), entity('A', 5, 9), ['m0= only-mine', '=t0 only-theirs']],
    ['another kind', entity('A', 0, 5), event(0, 5, []), ['m0= only-mine', '=t0 only-theirs']],
  ])('tells %s', (_, mine, theirs, expected) => {
    expect(compared(layer('m', mine), layer('t', theirs))).toEqual(expected)
  })

  it('matches equal types before other ones over the same spans', () => {
    const mine = layer('m', entity('A', 0, 5), entity('B', 0, 5))
    const theirs = layer('t', entity('B', 0, 5), entity('C', 0, 5))
    expect(compared(mine, theirs)).toEqual(['m0=t1 type-differs (type)', 'm1=t0 agree'])
  })

  it('matches the best overlap first and prefers the same type', () => {
    const mine = layer('m', entity('A', 0, 10))
    expect(compared(mine, layer('t', entity('A', 0, 3), entity('B', 0, 9)))).toEqual([
      'm0=t1 boundary-differs (extent, type)',
      '=t0 only-theirs',
    ])
    expect(compared(mine, layer('t', entity('B', 0, 9), entity('A', 1, 10)))).toEqual([
      'm0=t1 boundary-differs (extent)',
      '=t0 only-theirs',
    ])
  })

  it('compares fillers by what they are, not by their ids', () => {
    const mine = layer('m', entity('A', 0, 5), event(6, 8, [0]), entity('A', 9, 12))
    const moved = layer('t', event(6, 8, [2]), entity('A', 9, 12), entity('A', 0, 4))
    expect(compared(mine, moved)).toEqual(['m0=t2 boundary-differs (extent)', 'm1=t0 agree', 'm2=t1 agree'])
    const other = layer('t', event(6, 8, [1]), entity('A', 9, 12), entity('A', 0, 5))
    const [, difference] = compareLayers(mine, other).annotations
    expect(difference).toMatchObject({
      kind: 'detail-differs',
      details: [
        {
          field: 'role Agent',
          mine: { kind: 'annotations', ids: ['m0'] },
          theirs: { kind: 'annotations', ids: ['t1'] },
        },
      ],
    })
  })

  it('compares relations and sets through the annotations they join', () => {
    const annotations = [entity('A', 0, 2), entity('A', 3, 5), entity('A', 6, 8)]
    const mine = layerOf('m', { annotations, relations: [{ type: 'r', from: 0, to: 1 }], sets: [1, 1, 0] })
    const theirs = layerOf('t', { annotations, relations: [{ type: 's', from: 0, to: 1 }], sets: [2, 2, 2] })
    expect(told({ ...compareLayers(mine, theirs), annotations: [] })).toEqual([
      'mr0=tr0 type-differs (type)',
      'ms1=ts2 detail-differs (members)',
    ])
  })

  it('leaves out what one of them does not cover, also as a filler', () => {
    const mine = layer('m', entity('A', 0, 5), event(6, 8, [0]))
    const theirs = { ...layer('t', event(6, 8, [])), covered: ['event'] as const }
    expect(compared(mine, theirs)).toEqual(['m1=t0 agree'])
  })

  it('agrees everywhere with itself', () => {
    fc.assert(
      fc.property(sketchArbitrary, (sketch) => {
        const one = layerOf('m', sketch)
        expect(differences(compareLayers(one, one))).toEqual([])
        expect(differences(compareLayers(one, layerOf('t', sketch)))).toEqual([])
      }),
    )
  })

  it('is mirrored when the layers change sides', () => {
    fc.assert(
      fc.property(pairArbitrary, ([mine, theirs]) => {
        const there = compared(mine, theirs).map(mirrored)
        expect(there.toSorted()).toEqual(compared(theirs, mine).toSorted())
        const { annotations } = compareLayers(theirs, mine)
        expect(there.slice(0, annotations.length)).toEqual(annotations.map(tell))
      }),
      { numRuns: 500 },
    )
  })

  it('has every annotation, relation and set exactly once', () => {
    fc.assert(
      fc.property(pairArbitrary, ([mine, theirs]) => {
        const { annotations, relations, coreference } = compareLayers(mine, theirs)
        const pairs = [...annotations, ...relations, ...coreference].map((pair) => idsOf(pair))
        const ids = (one: AnnotationLayer): readonly ItemId[] =>
          [...one.annotations, ...one.relations, ...one.coreference].map(({ id }) => id)
        expect(pairs.flatMap((pair) => pair.mine).toSorted()).toEqual(ids(mine).toSorted())
        expect(pairs.flatMap((pair) => pair.theirs).toSorted()).toEqual(ids(theirs).toSorted())
      }),
    )
  })

  it('compares ten thousand annotations with ten thousand in under five seconds', () => {
    const many = (shift: number) =>
      Array.from({ length: 10_000 }, (_, i) => entity('A', i * 4 + (i % shift), i * 4 + 9))
    const started = performance.now()
    expect(compareLayers(layer('m', ...many(2)), layer('t', ...many(3))).annotations.length).toBeGreaterThan(
      9_999,
    )
    expect(performance.now() - started).toBeLessThan(5000)
  })
})

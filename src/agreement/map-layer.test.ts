import { expect, it } from 'vitest'
import { layerOf } from './layers.arbitrary'
import { mapLayer } from './map-layer'

it('moves spans and cues and nothing else', () => {
  const spans = [
    { start: 0, end: 2 },
    { start: 4, end: 6 },
  ]
  const annotations = [
    { kind: 'claim', type: 'Denial', spans, value: 'x', fillers: [0], sources: [0] },
  ] as const
  const plain = layerOf('t', { annotations, relations: [], sets: [1] })
  const cued = (start: number, end: number): typeof plain => ({
    ...plain,
    annotations: plain.annotations.map((one) =>
      one.kind === 'claim' ? { ...one, attribution: { ...one.attribution, cue: [{ start, end }] } } : one,
    ),
  })
  const moved = mapLayer(cued(7, 9), ({ start, end }) => ({ start: start + 10, end: end + 10 }))
  const [claim] = cued(17, 19).annotations
  const there = [
    { start: 10, end: 12 },
    { start: 14, end: 16 },
  ]
  expect(moved).toEqual({ ...plain, annotations: [{ ...claim, spans: there }] })
})

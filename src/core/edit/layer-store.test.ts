import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Annotation } from '../model/annotation'
import { documentId, layerId } from '../model/ids'
import { invertChange, type LayerChange } from './change'
import { emptyLayer, LayerStore } from './layer-store'
import {
  changesOf,
  header,
  layerArbitrary,
  spanArbitrary,
  TEXT_LENGTH,
  wishesArbitrary,
} from './layer.arbitrary'

function fragments(annotation: Annotation) {
  const cue = annotation.kind === 'claim' ? annotation.attribution.cue : []
  return [
    ...annotation.spans.map((one) => ({ ...one, id: annotation.id, part: 'span' })),
    ...cue.map((one) => ({ ...one, id: annotation.id, part: 'cue' })),
  ]
}

describe('a layer store', () => {
  it('comes back to the same layer when a change is applied and then its inverse', () => {
    fc.assert(
      fc.property(layerArbitrary, wishesArbitrary, (layer, wishes) => {
        const items = changesOf(layer, wishes)
        const change: LayerChange = {
          kind: 'layer',
          document: documentId('d'),
          layer: layerId('layer'),
          items,
        }
        const inverse = invertChange(change)
        const store = new LayerStore(layer)
        store.apply(items)
        if (inverse.kind === 'layer') store.apply(inverse.items)
        expect(store.toLayer()).toEqual(layer)
      }),
    )
  })

  it('says the same after changes as a store made from the changed layer', () => {
    fc.assert(
      fc.property(layerArbitrary, wishesArbitrary, spanArbitrary, (layer, wishes, window) => {
        const store = new LayerStore(layer)
        store.apply(changesOf(layer, wishes))
        const fresh = new LayerStore(store.toLayer())
        expect(store.counts).toEqual(fresh.counts)
        expect(new Set(store.at(window.start))).toEqual(new Set(fresh.at(window.start)))
      }),
    )
  })

  it('visits exactly the fragments that overlap a stretch, earlier first and the longer first', () => {
    fc.assert(
      fc.property(layerArbitrary, wishesArbitrary, spanArbitrary, (layer, wishes, window) => {
        const store = new LayerStore(layer)
        store.apply(changesOf(layer, wishes))
        const seen: { start: number; end: number; id: string; part: string }[] = []
        store.visit(window.start, window.end, ({ start, end }, id, part) =>
          seen.push({ start, end, id, part }),
        )
        const all = [...store.annotations()].flatMap(fragments)
        const expected = all.filter((one) => one.start < window.end && window.start < one.end)
        const key = (one: { start: number; end: number; id: string; part: string }) =>
          `${one.start}-${one.end} ${one.id} ${one.part}`
        expect(seen.map(key).toSorted()).toEqual(expected.map(key).toSorted())
        expect(seen).toEqual(seen.toSorted((a, b) => a.start - b.start || b.end - a.end))
      }),
    )
  })

  it('names the annotations at an offset, the innermost first', () => {
    fc.assert(
      fc.property(layerArbitrary, fc.nat(TEXT_LENGTH - 1), (layer, offset) => {
        const covering = layer.annotations.filter((one) =>
          fragments(one).some(({ start, end }) => start <= offset && offset < end),
        )
        const found = new LayerStore(layer).at(offset)
        expect(new Set(found)).toEqual(new Set(covering.map((one) => one.id)))
      }),
    )
  })

  it('refuses to add what is there and to remove what is not', () => {
    const store = new LayerStore(emptyLayer(header))
    const [annotation] = fc.sample(layerArbitrary, 50).flatMap((layer) => layer.annotations)
    if (annotation === undefined) throw new Error('no sample')
    store.apply([{ collection: 'annotations', before: null, after: annotation }])
    expect(() => store.apply([{ collection: 'annotations', before: null, after: annotation }])).toThrow(
      /already there/,
    )
    store.apply([{ collection: 'annotations', before: annotation, after: null }])
    expect(() => store.apply([{ collection: 'annotations', before: annotation, after: null }])).toThrow(
      /not there/,
    )
  })
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { LayerStore } from '#core/edit/layer-store'
import { layerDiff } from './layer-diff'
import { layerOf, sketchArbitrary } from './layers.arbitrary'

it('the diff of two layer values leads from one to the other', () => {
  fc.assert(
    fc.property(sketchArbitrary, sketchArbitrary, (one, other) => {
      const [before, after] = [layerOf('m', one), layerOf('m', other)]
      const store = new LayerStore(before)
      store.apply(layerDiff(before, after))
      expect(store.toLayer()).toEqual(new LayerStore(after).toLayer())
    }),
  )
})

it('layers that say the same have no diff', () => {
  fc.assert(
    fc.property(sketchArbitrary, (sketch) => {
      expect(layerDiff(layerOf('m', sketch), layerOf('m', sketch))).toEqual([])
    }),
  )
})

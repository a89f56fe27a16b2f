import { expect, test } from 'vitest'
import { annotationId, type AnnotationId } from '#core/model/ids'
import type { LayerReader } from '../../editor/layer-reader'
import { partOfLayer } from './part-of-layer'

const [inside, outside] = [annotationId('in'), annotationId('out')]
const found: AnnotationId[] = []
const whole: LayerReader = {
  get: () => undefined,
  visit: (start, end, visitor) => {
    for (const id of [inside, outside]) visitor({ start, end }, id, 'span')
  },
  at: () => [outside, inside],
}

test('only the annotations of the part are painted and hit', () => {
  const part = partOfLayer(whole, (id) => id === inside)
  part.visit(0, 1, (_, id) => found.push(id))
  expect(found).toEqual([inside])
  expect(part.at(0)).toEqual([inside])
})

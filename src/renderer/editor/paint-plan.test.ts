import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LayerStore, emptyLayer } from '#core/edit/layer-store'
import { newLayerHeader } from '#core/model/layer'
import type { Annotation, Provenance } from '#core/model/annotation'
import { annotationId, annotatorId, layerId, typeId } from '#core/model/ids'
import { contains, joinSpans, type Span } from '#core/model/span'
import { planPaint, type PaintedFragment } from './paint-plan'

const length = 60
const provenance: Provenance = { by: annotatorId('me'), at: '2026-01-01T00:00:00Z', how: 'hand' }

const someSpan: fc.Arbitrary<Span> = fc
  .tuple(fc.integer({ min: 0, max: length - 1 }), fc.integer({ min: 1, max: 25 }))
  .map(([start, size]) => ({ start, end: Math.min(length, start + size) }))
const someSpans = fc.array(someSpan, { minLength: 1, maxLength: 3 }).map(joinSpans)

const someAnnotation = fc
  .record({
    kind: fc.constantFrom('entity', 'event', 'claim'),
    spans: someSpans,
    cue: fc.array(someSpan, { maxLength: 1 }),
  })
  .map(({ kind, spans, cue }) => (id: string): Annotation => {
    const shared = { id: annotationId(id), type: typeId(kind), spans, attributes: {}, links: [], provenance }
    if (kind === 'entity') return { ...shared, kind }
    if (kind === 'event') return { ...shared, kind, arguments: [] }
    return { ...shared, kind: 'claim', arguments: [], attribution: { voice: 'unnamed', sources: [], cue } }
  })

const someAnnotations = fc
  .array(someAnnotation, { maxLength: 12 })
  .map((makers) => makers.map((make, i) => make(`a${i}`)))

function storeOf(annotations: readonly Annotation[]): LayerStore {
  const header = newLayerHeader({ id: layerId('l'), annotator: annotatorId('me'), revision: 1 })
  const empty = emptyLayer(header)
  return new LayerStore({ ...empty, annotations })
}

/** Character by character: which annotation, drawn as what. */
function expectedAt(annotations: readonly Annotation[], offset: number): string[] {
  const at = { start: offset, end: offset + 1 }
  return annotations.flatMap((one) => {
    const painted = one.spans.some((span) => contains(span, at)) ? [`${one.id} ${one.kind}`] : []
    const cued = one.kind === 'claim' && one.attribution.cue.some((span) => contains(span, at))
    return cued ? [...painted, `${one.id} cue`] : painted
  })
}

function paintedAt(plan: readonly PaintedFragment[], offset: number): string[] {
  const here = plan.filter(({ start, end }) => start <= offset && offset < end)
  return here.map(({ id, form }) => `${id} ${form}`)
}

test('what is painted at each character is what covers it, and nothing outside the place asked for', () => {
  fc.assert(
    fc.property(someAnnotations, someSpan, (annotations, place) => {
      const plan = planPaint([{ store: storeOf(annotations), look: 'mine' }], place)
      for (let offset = 0; offset < length; offset++) {
        const isInside = place.start <= offset && offset < place.end
        const expected = isInside ? expectedAt(annotations, offset) : []
        expect(paintedAt(plan, offset).toSorted()).toEqual(expected.toSorted())
      }
    }),
  )
})

test('a fragment has the same depth wherever it is cut', () => {
  fc.assert(
    fc.property(someAnnotations, fc.integer({ min: 0, max: length }), (annotations, cut) => {
      const store = storeOf(annotations.slice(0, 4))
      const whole = planPaint([{ store, look: 'mine' }], { start: 0, end: length })
      const tail = planPaint([{ store, look: 'mine' }], { start: cut, end: length })
      const depths = whole
        .filter(({ end }) => end > cut)
        .map(({ id, form, depth }) => `${id} ${form} ${depth}`)
      expect(tail.map(({ id, form, depth }) => `${id} ${form} ${depth}`)).toEqual(depths)
    }),
  )
})

function entity(id: string, ...spans: readonly Span[]): Annotation {
  return {
    id: annotationId(id),
    kind: 'entity',
    type: typeId('t'),
    spans,
    attributes: {},
    links: [],
    provenance,
  }
}

test('an entity inside another is deeper, and depth stops at three', () => {
  const nested = [entity('a', { start: 0, end: 20 }), entity('b', { start: 2, end: 18 })]
  const deeper = [entity('c', { start: 3, end: 10 }), entity('d', { start: 4, end: 9 })]
  const store = storeOf([...nested, ...deeper, entity('e', { start: 5, end: 8 })])
  const plan = planPaint([{ store, look: 'mine' }], { start: 0, end: 30 })
  expect(plan.map(({ depth }) => depth)).toEqual([0, 1, 2, 3, 3])
})

test('of a discontinuous annotation only the last fragment carries the label', () => {
  const store = storeOf([entity('a', { start: 0, end: 4 }, { start: 8, end: 12 })])
  const plan = planPaint([{ store, look: 'theirs' }], { start: 0, end: 30 })
  expect(plan.map(({ isLast, look }) => [isLast, look])).toEqual([
    [false, 'theirs'],
    [true, 'theirs'],
  ])
  expect(planPaint([{ store, look: 'mine' }], { start: 0, end: 10 }).map(({ isLast }) => isLast)).toEqual([
    false,
    false,
  ])
})

import fc from 'fast-check'
import type { Annotation } from '../model/annotation'
import { annotationId, annotatorId, layerId, typeId } from '../model/ids'
import { newLayerHeader, type AnnotationLayer } from '../model/layer'
import { joinSpans, span, type Span } from '../model/span'
import type { ItemChange } from './change'
import { emptyLayer, LayerStore } from './layer-store'

/** Length of the text that generated layers are about, in UTF-16 code units. */
export const TEXT_LENGTH = 60

export const spanArbitrary: fc.Arbitrary<Span> = fc
  .tuple(fc.nat(TEXT_LENGTH - 2), fc.integer({ min: 1, max: 12 }))
  .map(([start, length]) => span(start, Math.min(TEXT_LENGTH, start + length)))

const spansArbitrary = fc
  .array(spanArbitrary, { minLength: 1, maxLength: 3 })
  .map((spans) => joinSpans(spans))

const provenance = { by: annotatorId('me'), at: '2026-01-01T00:00:00.000Z', how: 'hand' } as const

const annotationArbitrary: fc.Arbitrary<Annotation> = fc
  .record({
    id: fc.nat(11).map((n) => annotationId(`a${n}`)),
    type: fc.constantFrom(typeId('person'), typeId('arrest'), typeId('statement')),
    spans: spansArbitrary,
    kind: fc.constantFrom('entity' as const, 'event' as const, 'claim' as const),
    cue: fc.option(spanArbitrary, { nil: undefined }),
    note: fc.option(fc.string(), { nil: undefined }),
  })
  .map(({ kind, cue, note, ...rest }): Annotation => {
    const common = { ...rest, attributes: {}, links: [], provenance, ...(note === undefined ? {} : { note }) }
    if (kind === 'entity') return { ...common, kind }
    if (kind === 'event') return { ...common, kind, arguments: [] }
    const attribution = { voice: 'author', sources: [], cue: cue === undefined ? [] : [cue] } as const
    return { ...common, kind, arguments: [], attribution }
  })

export const header = newLayerHeader({ id: layerId('layer'), annotator: annotatorId('me'), revision: 1 })

export const layerArbitrary: fc.Arbitrary<AnnotationLayer> = fc
  .uniqueArray(annotationArbitrary, { selector: (one) => one.id, maxLength: 12 })
  .map((annotations) => new LayerStore({ ...emptyLayer(header), annotations }).toLayer())

/** A valid change of the layer: each wish puts, replaces or takes away the annotation with its id. */
export function changesOf(
  layer: AnnotationLayer,
  wishes: readonly { readonly annotation: Annotation; readonly remove: boolean }[],
): readonly ItemChange[] {
  const now = new Map(layer.annotations.map((one) => [one.id, one]))
  return wishes.flatMap(({ annotation, remove }): readonly ItemChange[] => {
    const before = now.get(annotation.id) ?? null
    const after = remove ? null : annotation
    if (before === null && after === null) return []
    if (after === null) now.delete(annotation.id)
    else now.set(annotation.id, after)
    return [{ collection: 'annotations', before, after }]
  })
}

export const wishesArbitrary = fc.array(
  fc.record({ annotation: annotationArbitrary, remove: fc.boolean() }),
  {
    maxLength: 20,
  },
)

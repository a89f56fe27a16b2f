import fc from 'fast-check'
import type { Annotation, AnnotationKind } from '#core/model/annotation'
import {
  annotationId,
  annotatorId,
  argumentId,
  coreferenceId,
  layerId,
  relationId,
  typeId,
  type AnnotationId,
} from '#core/model/ids'
import type { AnnotationLayer } from '#core/model/layer'
import { joinSpans, type Span } from '#core/model/span'

/** A layer before it has ids: references are places in the list of annotations. */
export interface Sketch {
  readonly kind: AnnotationKind
  readonly type: string
  readonly spans: readonly Span[]
  readonly value: string
  readonly fillers: readonly number[]
  readonly sources: readonly number[]
}

export interface LayerSketch {
  readonly annotations: readonly Sketch[]
  readonly relations: readonly { readonly type: string; readonly from: number; readonly to: number }[]
  /** Which set an annotation is in; 0 is none. */
  readonly sets: readonly number[]
}

const span: fc.Arbitrary<Span> = fc
  .record({ start: fc.nat({ max: 12 }), length: fc.integer({ min: 1, max: 5 }) })
  .map(({ start, length }) => ({ start, end: start + length }))

const sketch: fc.Arbitrary<Sketch> = fc.record({
  kind: fc.constantFrom('entity', 'event', 'claim'),
  type: fc.constantFrom('A', 'B', 'C'),
  spans: fc.array(span, { minLength: 1, maxLength: 2 }).map(joinSpans),
  value: fc.constantFrom('', '', 'x'),
  fillers: fc.array(fc.nat({ max: 20 }), { maxLength: 2 }),
  sources: fc.array(fc.nat({ max: 20 }), { maxLength: 2 }),
})

const relation = fc.record({
  type: fc.constantFrom('supports', 'refutes'),
  from: fc.nat({ max: 20 }),
  to: fc.nat({ max: 20 }),
})

export const sketchArbitrary: fc.Arbitrary<LayerSketch> = fc.record({
  annotations: fc.array(sketch, { maxLength: 12 }),
  relations: fc.array(relation, { maxLength: 4 }),
  sets: fc.array(fc.nat({ max: 3 }), { maxLength: 12 }),
})

/** Two sketches, the second often the first with some annotations altered, so that much agrees. */
export const pairArbitrary: fc.Arbitrary<readonly [AnnotationLayer, AnnotationLayer]> = fc
  .record({
    mine: sketchArbitrary,
    other: sketchArbitrary,
    altered: fc.array(fc.boolean(), { maxLength: 12 }),
  })
  .map(({ mine, other, altered }) => {
    const annotations = [...mine.annotations, ...other.annotations.slice(mine.annotations.length)].map(
      (one, i) => (altered[i] === true ? (other.annotations[i] ?? one) : one),
    )
    const theirs = {
      annotations,
      relations: [...mine.relations.slice(1), ...other.relations],
      sets: mine.sets,
    }
    return [layerOf('m', mine), layerOf('t', altered[0] === true ? { ...theirs, sets: other.sets } : theirs)]
  })

/** The layer of a sketch; its name makes the ids. */
export function layerOf(name: string, { annotations, relations, sets }: LayerSketch): AnnotationLayer {
  const by = annotatorId(name)
  const provenance = { by, at: `2026-01-01T00:00:0${name.length}Z`, how: 'hand' } as const
  const idAt = (place: number): AnnotationId =>
    annotationId(`${name}${place % Math.max(1, annotations.length)}`)
  const some = annotations.length > 0
  return {
    id: layerId(`layer-${name}`),
    annotator: by,
    role: 'annotator',
    revision: 0,
    basedOn: [],
    status: 'finished',
    covered: ['entity', 'event', 'claim', 'relation', 'coreference', 'assessment'],
    labels: [],
    annotations: annotations.map((one, i) => ({ ...annotationOf(one, `${name}${i}`, idAt), provenance })),
    relations: (some ? relations : []).map(({ type, from, to }, i) => {
      return {
        id: relationId(`${name}r${i}`),
        type,
        from: idAt(from),
        to: idAt(to),
        attributes: {},
        provenance,
      }
    }),
    coreference: [1, 2, 3].flatMap((set) => {
      const members = annotations.flatMap((_, i) => (sets[i] === set ? [idAt(i)] : []))
      return members.length === 0
        ? []
        : [{ id: coreferenceId(`${name}s${set}`), members, links: [], provenance }]
    }),
    assessments: [],
  }
}

function annotationOf(
  { kind, type, spans, value, fillers, sources }: Sketch,
  id: string,
  idAt: (place: number) => AnnotationId,
): Annotation {
  const shared = {
    id: annotationId(id),
    type: typeId(type),
    spans,
    attributes: value === '' ? {} : { value },
    links: [],
    provenance: { by: annotatorId(''), at: '', how: 'hand' } as const,
  }
  const filled = fillers.map((filler, i) => {
    return { id: argumentId(`${id}-${i}`), role: i === 0 ? 'Agent' : 'Place', filler: idAt(filler) }
  })
  if (kind === 'entity') return { ...shared, kind }
  if (kind === 'event') return { ...shared, kind, arguments: filled }
  const cited = [...new Set(sources.map(idAt))]
  return { ...shared, kind, arguments: filled, attribution: { voice: 'named', sources: cited, cue: [] } }
}

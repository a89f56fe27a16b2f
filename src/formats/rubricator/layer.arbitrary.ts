import { byTextOrder, type Annotation, type Argument, type Provenance } from '#core/model/annotation'
import type { Assessment } from '#core/model/assessment'
import { byId } from '#core/model/by-id'
import * as ids from '#core/model/ids'
import type { AnnotatorId, LayerId } from '#core/model/ids'
import type { AnnotationLayer } from '#core/model/layer'
import type { CoreferenceSet, Relation } from '#core/model/relation'
import { span, type Span } from '#core/model/span'
import type { Draw } from './draw.arbitrary'

/** Gives a new id at each call: `a1`, `a2`. */
export type Mint = (prefix: string) => string

interface Scene {
  readonly draw: Draw
  readonly mint: Mint
  readonly text: string
  readonly annotator: AnnotatorId
}

const moments = ['2026-01-31T12:00:00Z', '2026-02-01T08:30:15.250Z', '2026-02-01']

export function layerOf(
  scene: Scene,
  role: AnnotationLayer['role'],
  basedOn: readonly LayerId[],
): AnnotationLayer {
  const { draw, mint, annotator } = scene
  const annotations = annotationsOf(scene)
  return {
    id: ids.layerId(mint('layer')),
    annotator,
    role,
    revision: draw.upTo(3),
    basedOn,
    status: draw.pick(['in-progress' as const, 'finished' as const]),
    ...(draw.flip() ? { finishedAt: moment(draw) } : {}),
    covered: ['entity', 'event', 'claim'],
    labels: draw.some(['drugs', 'courts']),
    annotations: annotations.toSorted(byTextOrder),
    relations: relationsOf(scene, annotations),
    coreference: coreferenceOf(scene, annotations),
    assessments: assessmentsOf(scene, annotations),
    ...unknownKeys(draw),
  }
}

/** Keys of a later version, which must survive. */
export function unknownKeys(draw: Draw): Readonly<Record<string, unknown>> {
  return draw.flip() ? { laterKey: draw.pick([1, 'é', null, [{ deep: [true] }], { z: 1, a: {} }]) } : {}
}

export function moment(draw: Draw): string {
  return draw.pick([...moments])
}

function annotationsOf(scene: Scene): readonly Annotation[] {
  const made: Annotation[] = []
  for (let i = scene.draw.upTo(6); i > 0; i--) made.push(annotationOf(scene, made))
  return made
}

function annotationOf(scene: Scene, made: readonly Annotation[]): Annotation {
  const { draw, mint } = scene
  const common = {
    id: ids.annotationId(mint('a')),
    spans: spansOf(scene, 1 + draw.upTo(2)),
    attributes: attributesFrom(draw),
    links: draw.flip() ? [{ kb: 'wikidata', id: 'Q1', label: 'Straße' }] : [],
    ...(draw.flip() ? { note: draw.pick(strings) } : {}),
    provenance: provenanceOf(scene),
    ...unknownKeys(draw),
  }
  switch (draw.pick(['entity' as const, 'event' as const, 'claim' as const])) {
    case 'entity':
      return { ...common, kind: 'entity', type: ids.typeId(draw.pick(['person', 'location'])) }
    case 'event':
      return { ...common, kind: 'event', type: ids.typeId('attack'), arguments: argumentsFrom(scene, made) }
    case 'claim':
      return {
        ...common,
        kind: 'claim',
        type: ids.typeId('statement'),
        attribution: {
          voice: draw.pick(['author' as const, 'named' as const, 'unnamed' as const]),
          sources: draw.some(made.map((one) => one.id)),
          cue: draw.flip() ? spansOf(scene, 1) : [],
        },
        arguments: argumentsFrom(scene, made),
        ...withinOneOf(scene, made),
        ...(draw.flip() ? { verdict: { reliability: 'B', credibility: '2', note: 'seen' } } : {}),
      }
  }
}

export const strings = ['', 'plain', 'é 👩‍👩‍👧 𝒳', '"quoted" \\ \n', '\u0000\u2028'] as const

function attributesFrom(draw: Draw): Annotation['attributes'] {
  const names = draw.some(['value', 'kind', 'constructor', 'été', 'toString', '7'])
  return Object.fromEntries(names.map((name) => [name, draw.pick([...strings, true, -12, 0.25])]))
}

/** Disjoint spans in text order that split no surrogate pair. */
function spansOf({ draw, text }: Scene, count: number): readonly Span[] {
  const edges = [...edgesOf(text)]
  const picked = new Set(Array.from({ length: count * 2 }, () => draw.upTo(edges.length - 1)))
  if (picked.size < 2) return [span(0, edges[1] ?? 0)]
  const offsets = [...picked].toSorted((a, b) => a - b).map((i) => edges[i] ?? 0)
  const spans: Span[] = []
  for (let i = 0; i + 1 < offsets.length; i += 2) spans.push(span(offsets[i] ?? 0, offsets[i + 1] ?? 0))
  return spans
}

function* edgesOf(text: string): Generator<number> {
  let at = 0
  yield at
  for (const character of text) yield (at += character.length)
}

function argumentsFrom({ draw, mint }: Scene, made: readonly Annotation[]): readonly Argument[] {
  return draw.some([...made]).map(({ id }) => ({
    id: ids.argumentId(mint('arg')),
    role: draw.pick(['Attacker', 'Time']),
    filler: id,
    ...unknownKeys(draw),
  }))
}

function withinOneOf({ draw }: Scene, made: readonly Annotation[]): { readonly within?: Annotation['id'] } {
  const claims = made.filter((one) => one.kind === 'claim')
  return claims.length > 0 && draw.flip() ? { within: draw.pick([...claims]).id } : {}
}

function provenanceOf({ draw, annotator }: Scene): Provenance {
  return {
    by: annotator,
    at: moment(draw),
    how: draw.pick(['hand' as const, 'all-occurrences' as const, 'import' as const, 'review' as const]),
    ...(draw.flip() ? { confidence: 0.5 } : {}),
    ...(draw.flip() ? { derivedFrom: [{ layer: ids.layerId('gone'), id: ids.annotationId('gone-1') }] } : {}),
  }
}

function relationsOf(scene: Scene, made: readonly Annotation[]): readonly Relation[] {
  const { draw, mint } = scene
  if (made.length === 0) return []
  const pick = (): Annotation['id'] => draw.pick([...made]).id
  return Array.from({ length: draw.upTo(2) }, () => ({
    id: ids.relationId(mint('r')),
    type: 'supports',
    from: pick(),
    to: pick(),
    attributes: attributesFrom(draw),
    provenance: provenanceOf(scene),
  })).toSorted(byId)
}

function coreferenceOf(scene: Scene, made: readonly Annotation[]): readonly CoreferenceSet[] {
  const [first, second] = made
  if (first === undefined || second === undefined || scene.draw.flip()) return []
  const id = ids.coreferenceId(scene.mint('c'))
  const representative = scene.draw.flip() ? { representative: second.id } : {}
  return [
    { id, members: [first.id, second.id], ...representative, links: [], provenance: provenanceOf(scene) },
  ]
}

function assessmentsOf({ draw, mint, annotator }: Scene, made: readonly Annotation[]): readonly Assessment[] {
  const holders = [{ kind: 'author' as const }, { kind: 'annotator' as const, id: annotator }]
  const targets = made.flatMap((one) =>
    one.kind === 'entity' ? [] : [one.id, ...one.arguments.map((a) => a.id)],
  )
  return draw
    .some(targets)
    .map((target) => ({
      id: ids.assessmentId(mint('s')),
      holder: draw.pick([...holders, ...made.map(({ id }) => ({ kind: 'annotation' as const, id }))]),
      target,
      certainty: draw.pick(['certain' as const, 'probable' as const, 'underspecified' as const]),
      polarity: draw.pick(['+' as const, '-' as const, 'u' as const]),
    }))
    .toSorted(byId)
}

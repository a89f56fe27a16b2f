import type { Annotation } from '../model/annotation'
import type { AnnotationId, DocumentId, LayerId } from '../model/ids'
import { sameSpans, type Span } from '../model/span'
import type { Change, ItemChange } from './change'
import type { LayerStore } from './layer-store'
import { removalOf } from './removal'
import { invertStep, mapSpan, type TextStep } from './text-change'

/** What an edit of the text did to an annotation, where it did more than move it. */
export interface Fate {
  readonly layer: LayerId
  readonly id: AnnotationId
  readonly fate: 'grew' | 'shrank' | 'emptied'
}

export interface TextEdit {
  readonly changes: readonly Change[]
  readonly fates: readonly Fate[]
}

/**
 * The changes that make one step of the text under living annotations. What the step cannot map there and back is
 * taken out before it and put back after it, shrunk; so the inverse of the changes restores everything exactly.
 */
export function textEdit(document: DocumentId, layers: Iterable<LayerStore>, step: TextStep): TextEdit {
  const touched = [...layers].map((layer) => touchedBy(layer, step))
  const layerChanges = (items: (one: Touched) => readonly ItemChange[]): readonly Change[] =>
    touched
      .filter((one) => items(one).length > 0)
      .map((one) => ({ kind: 'layer', document, layer: one.layer, items: items(one) }))
  return {
    changes: [
      ...layerChanges((one) => one.out),
      { kind: 'text', document, steps: [step] },
      ...layerChanges((one) => one.back),
    ],
    fates: touched.flatMap((one) => one.fates),
  }
}

interface Touched {
  readonly layer: LayerId
  readonly out: readonly ItemChange[]
  readonly back: readonly ItemChange[]
  readonly fates: readonly Fate[]
}

function touchedBy(layer: LayerStore, step: TextStep): Touched {
  const near = annotationsNear(layer, step)
  const lossy = near.filter((one) => !isReversible(one, step))
  const emptied = new Set(lossy.filter((one) => mapSpans(one.spans, step).length === 0).map((one) => one.id))
  const removal = emptied.size === 0 ? [] : removalOf(layer, emptied)
  const now = new Map(
    removal.flatMap((item) =>
      item.collection === 'annotations' && item.after ? [[item.after.id, item.after]] : [],
    ),
  )
  const shrunk = lossy.filter((one) => !emptied.has(one.id)).map((one) => now.get(one.id) ?? one)
  return {
    layer: layer.header.id,
    out: [
      ...removal,
      ...shrunk.map((before): ItemChange => ({ collection: 'annotations', before, after: null })),
    ],
    back: shrunk.map((one): ItemChange => ({
      collection: 'annotations',
      before: null,
      after: mapped(one, step),
    })),
    fates: near.flatMap((one) =>
      fateOf(one, step).map((fate) => ({ layer: layer.header.id, id: one.id, fate })),
    ),
  }
}

/** Those whose fragments touch what the step changes; all others only move. */
function annotationsNear(layer: LayerStore, step: TextStep): readonly Annotation[] {
  const length = step.step === 'replace' ? step.removed.length : step.first.length + 1 + step.second.length
  const ids = new Set<AnnotationId>()
  layer.visit(Math.max(0, step.at - 1), step.at + length + 1, (_fragment, id) => ids.add(id))
  return [...ids].flatMap((id) => layer.get(id) ?? [])
}

function mapSpans(spans: readonly Span[], step: TextStep): readonly Span[] {
  return spans.flatMap((one) => mapSpan(one, step) ?? [])
}

function fragmentsOf(annotation: Annotation): readonly Span[] {
  return annotation.kind === 'claim' ? [...annotation.spans, ...annotation.attribution.cue] : annotation.spans
}

function isReversible(annotation: Annotation, step: TextStep): boolean {
  const back = invertStep(step)
  const fragments = fragmentsOf(annotation)
  return sameSpans(mapSpans(mapSpans(fragments, step), back), fragments)
}

function mapped(annotation: Annotation, step: TextStep): Annotation {
  const spans = mapSpans(annotation.spans, step)
  if (annotation.kind !== 'claim') return { ...annotation, spans }
  const cue = mapSpans(annotation.attribution.cue, step)
  return { ...annotation, spans, attribution: { ...annotation.attribution, cue } }
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0)
}

function fateOf(annotation: Annotation, step: TextStep): readonly Fate['fate'][] {
  return changeOfLength(lengthOf(annotation.spans), lengthOf(mapSpans(annotation.spans, step)))
}

function changeOfLength(before: number, after: number): readonly Fate['fate'][] {
  if (after === 0) return ['emptied']
  return after > before ? ['grew'] : after < before ? ['shrank'] : []
}

/** What became of the annotations that several steps touched: the text they hold in the end beside what they held. */
export function netFates(
  before: readonly LayerStore[],
  after: readonly LayerStore[],
  fates: readonly Fate[],
): readonly Fate[] {
  const layers = new Map(before.map((one, i) => [one.header.id, { was: one, is: after[i] }]))
  const touched = new Map(fates.map(({ layer, id }) => [`${layer} ${id}`, { layer, id }]))
  return [...touched.values()].flatMap(({ layer, id }) => {
    const was = lengthOf(layers.get(layer)?.was.get(id)?.spans ?? [])
    const is = lengthOf(layers.get(layer)?.is?.get(id)?.spans ?? [])
    return was === 0 ? [] : changeOfLength(was, is).map((fate) => ({ layer, id, fate }))
  })
}

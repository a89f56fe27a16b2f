import type { AnnotationId, TypeId } from '#core/model/ids'
import type { Part } from '#core/edit/span-index'
import type { Span } from '#core/model/span'
import type { LayerReader, Look, ShownLayer } from './layer-reader'

/** How a fragment is drawn: the kind of its annotation, or the cue of a claim. */
export type Form = 'entity' | 'event' | 'claim' | 'cue'

export type Depth = 0 | 1 | 2 | 3

/** One fragment (or cue) of an annotation, cut to the place that was asked for. */
export interface PaintedFragment extends Span {
  readonly id: AnnotationId
  readonly type: TypeId
  readonly form: Form
  readonly look: Look
  /** How many fills (for claims and cues: lines) lie around it, counted to 3: deeper ones are drawn on top. */
  readonly depth: Depth
  /** Whether the annotation's last fragment ends here: where its label stands. */
  readonly isLast: boolean
}

type Family = 'fill' | 'line'

/** An overlapping chain is followed this far back to find how deep it is; deeper chains look one step flatter. */
const longestChain = 8

function formOf(store: LayerReader, id: AnnotationId, part: Part): Form {
  return part === 'cue' ? 'cue' : (store.get(id)?.kind ?? 'entity')
}

function familyOf(form: Form): Family {
  return form === 'claim' || form === 'cue' ? 'line' : 'fill'
}

/** Where to start counting so that a fragment has the same depth wherever it is cut. */
function countingStart(store: LayerReader, from: number, family: Family): number {
  let first = from
  for (let step = 0; step < longestChain; step++) {
    let next = first
    store.visit(first, first + 1, (fragment, id, part) => {
      if (familyOf(formOf(store, id, part)) === family) next = Math.min(next, fragment.start)
    })
    if (next === first) break
    first = next
  }
  return first
}

const depths: readonly Depth[] = [0, 1, 2, 3]

function capped(depth: number): Depth {
  return depths[depth] ?? 3
}

/** Counts depths in document order: one more than the deepest fragment still open, of the same family. */
class DepthCounter {
  /** How far fragments of each depth reach. */
  readonly #ends: Record<Family, Record<Depth, number>> = {
    fill: { 0: -1, 1: -1, 2: -1, 3: -1 },
    line: { 0: -1, 1: -1, 2: -1, 3: -1 },
  }

  depthOf({ start, end }: Span, family: Family): Depth {
    const ends = this.#ends[family]
    const around = depths.findLast((depth) => ends[depth] > start)
    const depth = around === undefined ? 0 : capped(around + 1)
    ends[depth] = Math.max(ends[depth], end)
    return depth
  }
}

function isLastFragment(store: LayerReader, id: AnnotationId, end: number): boolean {
  return store.get(id)?.spans.at(-1)?.end === end
}

function planLayer({ store, look }: ShownLayer, place: Span): readonly PaintedFragment[] {
  const from = Math.min(countingStart(store, place.start, 'fill'), countingStart(store, place.start, 'line'))
  const counter = new DepthCounter()
  const painted: PaintedFragment[] = []
  store.visit(from, place.end, (fragment, id, part) => {
    const annotation = store.get(id)
    if (annotation === undefined) return
    const form = formOf(store, id, part)
    const depth = counter.depthOf(fragment, familyOf(form))
    if (fragment.end <= place.start) return
    const start = Math.max(place.start, fragment.start)
    const end = Math.min(place.end, fragment.end)
    const isLast = part === 'span' && end === fragment.end && isLastFragment(store, id, end)
    painted.push({ id, type: annotation.type, form, look, depth, start, end, isLast })
  })
  return painted
}

/** Everything to draw between two offsets, layer by layer, in document order. */
export function planPaint(layers: readonly ShownLayer[], place: Span): readonly PaintedFragment[] {
  return layers.flatMap((layer) => planLayer(layer, place))
}

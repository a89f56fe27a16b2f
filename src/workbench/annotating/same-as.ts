import type { ItemChange } from '#core/edit/change'
import type { LayerStore } from '#core/edit/layer-store'
import type { Annotation, KbLink } from '#core/model/annotation'
import { coreferenceId, type AnnotationId } from '#core/model/ids'
import type { CoreferenceSet } from '#core/model/relation'
import { hull } from '#core/model/span'
import { textOf } from '#core/model/source-document'
import { commitItems, ownLayer, provenance, type Desk } from './own-layer'
import { setWithout } from '#core/edit/removal'

/** Says that two mentions name the same thing: their sets become one. */
export function joinCoreference(desk: Desk, one: AnnotationId, other: AnnotationId): void {
  const layer = ownLayer(desk)
  if (layer === undefined || one === other) return
  const [a, b] = [layer.coreferenceOf(one), layer.coreferenceOf(other)]
  if (a !== undefined && a === b) return
  commitItems(desk, 'Join as the same', joined(desk, [a, b], [one, other]))
}

function joined(
  desk: Desk,
  [a, b]: readonly [CoreferenceSet | undefined, CoreferenceSet | undefined],
  pair: readonly AnnotationId[],
): readonly ItemChange[] {
  const base = a ?? b
  const members = [...new Set([...(a?.members ?? []), ...(b?.members ?? []), ...pair])]
  if (base === undefined) {
    const id = coreferenceId(desk.project.surroundings.newId())
    const after = { id, members, links: [], provenance: provenance(desk, 'hand') }
    return [{ collection: 'coreference', before: null, after }]
  }
  const other = base === a ? b : undefined
  if (other === undefined) return [{ collection: 'coreference', before: base, after: { ...base, members } }]
  return [
    { collection: 'coreference', before: other, after: null },
    { collection: 'coreference', before: base, after: { ...base, members, links: links(base, other) } },
  ]
}

function links(base: CoreferenceSet, other: CoreferenceSet): CoreferenceSet['links'] {
  const isNew = ({ kb, id }: KbLink): boolean => !base.links.some((one) => one.kb === kb && one.id === id)
  return [...base.links, ...other.links.filter(isNew)]
}

export function leaveCoreference(desk: Desk, id: AnnotationId): void {
  const before = ownLayer(desk)?.coreferenceOf(id)
  if (before === undefined) return
  commitItems(desk, 'Leave the set', [
    { collection: 'coreference', before, after: setWithout(before, new Set([id])) },
  ])
}

/** Mentions that may name the same thing: same kind; same type first, then the likest name, then the nearest. */
export function coreferenceCandidates(desk: Desk, id: AnnotationId): readonly Annotation[] {
  const layer = ownLayer(desk)
  const mention = layer?.get(id)
  if (layer === undefined || mention === undefined) return []
  const { text } = desk.document.document
  const name = textOf(text, mention.spans).toLowerCase()
  const { start } = hull(mention.spans)
  return candidates(layer, mention)
    .map((other) => ({
      other,
      sameType: other.type === mention.type ? 1 : 0,
      rank: likeness(name, textOf(text, other.spans).toLowerCase()),
      distance: Math.abs(hull(other.spans).start - start),
    }))
    .toSorted((x, y) => y.sameType - x.sameType || y.rank - x.rank || x.distance - y.distance)
    .map((one) => one.other)
}

function candidates(layer: LayerStore, mention: Annotation): readonly Annotation[] {
  const set = layer.coreferenceOf(mention.id)
  return [...layer.annotations()].filter(
    (other) =>
      other.id !== mention.id && other.kind === mention.kind && !(set?.members.includes(other.id) ?? false),
  )
}

/** 2 for the same name, between 0 and 1 the share of words in common. */
function likeness(a: string, b: string): number {
  if (a === b) return 2
  const [left, right] = [new Set(a.split(/\s+/u)), new Set(b.split(/\s+/u))]
  const common = [...left].filter((word) => right.has(word)).length
  return common / Math.max(left.size, right.size)
}

import type { ItemChange, Replacement } from '#core/edit/change'
import type { AnnotationLayer } from '#core/model/layer'
import { sameValue } from './same-value'

interface Identified {
  readonly id: string
}

function replacements<Item extends Identified>(
  before: readonly Item[],
  after: readonly Item[],
): readonly Replacement<Item>[] {
  const old = new Map(before.map((item) => [item.id, item]))
  const kept = new Set(after.map((item) => item.id))
  const removed = before.filter((item) => !kept.has(item.id)).map((item) => ({ before: item, after: null }))
  const put = after.map((item) => ({ before: old.get(item.id) ?? null, after: item }))
  return [...removed, ...put.filter((change) => !sameValue(change.before, change.after))]
}

/** The changes that lead from one value of a layer's items to another; none when they say the same. */
export function layerDiff(before: AnnotationLayer, after: AnnotationLayer): readonly ItemChange[] {
  return [
    ...replacements(before.annotations, after.annotations).map((change): ItemChange => ({
      collection: 'annotations',
      ...change,
    })),
    ...replacements(before.relations, after.relations).map((change): ItemChange => ({
      collection: 'relations',
      ...change,
    })),
    ...replacements(before.coreference, after.coreference).map((change): ItemChange => ({
      collection: 'coreference',
      ...change,
    })),
    ...replacements(before.assessments, after.assessments).map((change): ItemChange => ({
      collection: 'assessments',
      ...change,
    })),
  ]
}

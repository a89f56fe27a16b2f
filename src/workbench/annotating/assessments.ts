import type { ItemChange } from '#core/edit/change'
import type { LayerStore } from '#core/edit/layer-store'
import type { Assessment } from '#core/model/assessment'

/** What becomes of a layer's assessments when annotations or arguments go: none may point at what is gone. */
export function assessmentsWithout(layer: LayerStore, gone: ReadonlySet<string>): readonly ItemChange[] {
  return [...layer.assessments()].flatMap((before): readonly ItemChange[] => {
    const after = withoutGone(before, gone)
    return after === before ? [] : [{ collection: 'assessments', before, after }]
  })
}

function withoutGone(assessment: Assessment, gone: ReadonlySet<string>): Assessment | null {
  const { holder, target, via, ...rest } = assessment
  if (gone.has(target) || (holder.id !== undefined && gone.has(holder.id))) return null
  return via !== undefined && gone.has(via) ? { ...rest, holder, target } : assessment
}

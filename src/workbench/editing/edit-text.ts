import type { Change, ItemChange } from '#core/edit/change'
import { LayerStore } from '#core/edit/layer-store'
import type { MovedText } from '#core/edit/move-text'
import { movedAnnotations } from '#core/edit/moved-annotations'
import { netFates, textEdit, type TextEdit } from '#core/edit/text-edit'
import type { TextStep } from '#core/edit/text-change'
import type { DocumentId } from '#core/model/ids'
import type { DocumentSession } from '../document-session'

/**
 * The changes that make these steps one after the other under the document's annotations, of all annotators. With a
 * `move`, which the steps are those of, annotations of the moved words go with them.
 */
export function editOf(document: DocumentSession, steps: readonly TextStep[], move?: MovedText): TextEdit {
  const [only] = steps
  if (steps.length === 1 && only !== undefined) return textEdit(document.id, document.layers(), only)
  // Later steps need the layers as the earlier ones leave them.
  const layers = [...document.layers()].map((layer) => new LayerStore(layer.toLayer()))
  const moved = move === undefined ? [] : layers.map((layer) => ({ layer, ...movedAnnotations(layer, move) }))
  const out = moved.flatMap(({ layer, out: items }) => layerChange(document.id, layer, items))
  const back = moved.flatMap(({ layer, back: items }) => layerChange(document.id, layer, items))
  for (const change of out) applyTo(layers, change)
  const edits = steps.map((step) => {
    const edit = textEdit(document.id, layers, step)
    for (const change of edit.changes) applyTo(layers, change)
    return edit
  })
  for (const change of back) applyTo(layers, change)
  return {
    changes: [...out, ...edits.flatMap((edit) => edit.changes), ...back],
    fates: netFates(
      [...document.layers()],
      layers,
      edits.flatMap((edit) => edit.fates),
    ),
  }
}

function layerChange(
  document: DocumentId,
  layer: LayerStore,
  items: readonly ItemChange[],
): readonly Change[] {
  return items.length === 0 ? [] : [{ kind: 'layer', document, layer: layer.header.id, items }]
}

function applyTo(layers: readonly LayerStore[], change: Change): void {
  if (change.kind === 'text') for (const step of change.steps) for (const layer of layers) layer.map(step)
  if (change.kind === 'layer') layers.find(({ header }) => header.id === change.layer)?.apply(change.items)
}

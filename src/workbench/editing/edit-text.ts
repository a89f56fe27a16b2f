import type { Change } from '#core/edit/change'
import { LayerStore } from '#core/edit/layer-store'
import { netFates, textEdit, type TextEdit } from '#core/edit/text-edit'
import type { TextStep } from '#core/edit/text-change'
import type { DocumentSession } from '../document-session'

/** The changes that make these steps one after the other under the document's annotations, of all annotators. */
export function editOf(document: DocumentSession, steps: readonly TextStep[]): TextEdit {
  const [only] = steps
  if (steps.length === 1 && only !== undefined) return textEdit(document.id, document.layers(), only)
  // Later steps need the layers as the earlier ones leave them.
  const layers = [...document.layers()].map((layer) => new LayerStore(layer.toLayer()))
  const edits = steps.map((step) => {
    const edit = textEdit(document.id, layers, step)
    for (const change of edit.changes) applyTo(layers, change)
    return edit
  })
  return {
    changes: edits.flatMap((edit) => edit.changes),
    fates: netFates(
      [...document.layers()],
      layers,
      edits.flatMap((edit) => edit.fates),
    ),
  }
}

function applyTo(layers: readonly LayerStore[], change: Change): void {
  if (change.kind === 'text') for (const step of change.steps) for (const layer of layers) layer.map(step)
  if (change.kind === 'layer') layers.find(({ header }) => header.id === change.layer)?.apply(change.items)
}

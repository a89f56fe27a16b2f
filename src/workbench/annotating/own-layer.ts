import type { Change, ItemChange } from '#core/edit/change'
import type { LayerStore } from '#core/edit/layer-store'
import type { Provenance } from '#core/model/annotation'
import { layerId } from '#core/model/ids'
import { newLayerHeader, type LayerHeader } from '#core/model/layer'
import type { DocumentSession } from '../document-session'
import type { ProjectSession } from '../project-session'

/** A project with its open document: what every act of annotating works on. */
export interface Desk {
  readonly project: ProjectSession
  readonly document: DocumentSession
}

export function ownLayer({ project, document }: Desk): LayerStore | undefined {
  return document.layerOf(project.me.id)
}

export function provenance({ project }: Desk, how: Provenance['how']): Provenance {
  return { by: project.me.id, at: project.surroundings.now(), how }
}

/** Commits item changes of one's own layer as one step, making the layer first where there is none. */
export function commitItems(desk: Desk, label: string, items: readonly ItemChange[]): void {
  if (items.length === 0) return
  const { project, document } = desk
  const own = ownLayer(desk)
  const header = own?.header ?? freshHeader(desk)
  const opening: readonly Change[] =
    own === undefined ? [{ kind: 'layer-header', document: document.id, before: null, after: header }] : []
  project.commit({
    label,
    scope: document.id,
    changes: [...opening, { kind: 'layer', document: document.id, layer: header.id, items }],
  })
}

function freshHeader({ project, document }: Desk): LayerHeader {
  const { revision } = document.details
  return newLayerHeader({ id: layerId(project.surroundings.newId()), annotator: project.me.id, revision })
}

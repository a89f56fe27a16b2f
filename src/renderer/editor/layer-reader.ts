import type { LayerStore } from '#core/edit/layer-store'

/** What the view needs of a layer store: finding annotations by place and by id. */
export type LayerReader = Pick<LayerStore, 'get' | 'visit' | 'at'>

export type Look = 'mine' | 'theirs'

/** Whose annotations these are decides how they look: mine filled, a colleague's hatched. */
export interface ShownLayer {
  readonly store: LayerReader
  readonly look: Look
}

import type { LayerId } from '../model/ids'
import type { AnnotationLayer } from '../model/layer'
import type { LayerChange } from './change'
import { LayerStore } from './layer-store'
import type { TextStep } from './text-change'

/** A document's layers while a list of changes is applied: the store of each is made once for all of them. */
export class OpenLayers {
  readonly #stores = new Map<LayerId, LayerStore>()

  /** A change of a layer that is not among these does nothing. */
  apply(layers: readonly AnnotationLayer[], { layer, items }: LayerChange): void {
    this.#open(layers, layer)?.apply(items)
  }

  /** Moves all layers through steps of the text. */
  map(layers: readonly AnnotationLayer[], steps: readonly TextStep[]): void {
    for (const { id } of layers) for (const step of steps) this.#open(layers, id)?.map(step)
  }

  /** The layers with what was applied. */
  close(layers: readonly AnnotationLayer[]): readonly AnnotationLayer[] {
    const closed = layers.map((layer) => this.#stores.get(layer.id)?.toLayer() ?? layer)
    this.#stores.clear()
    return closed
  }

  #open(layers: readonly AnnotationLayer[], id: LayerId): LayerStore | undefined {
    const known = this.#stores.get(id)
    const layer = known === undefined ? layers.find((one) => one.id === id) : undefined
    if (layer === undefined) return known
    const store = new LayerStore(layer)
    this.#stores.set(id, store)
    return store
  }
}

import type { AnnotationId } from '#core/model/ids'
import type { LayerReader } from '../../editor/layer-reader'

/** A layer of which only some annotations are painted and can be hit; all can still be looked up. */
export function partOfLayer(store: LayerReader, isIn: (id: AnnotationId) => boolean): LayerReader {
  return {
    get: (id) => store.get(id),
    visit: (from, to, visitor) =>
      store.visit(from, to, (fragment, id, part) => {
        if (isIn(id)) visitor(fragment, id, part)
      }),
    at: (offset) => store.at(offset).filter(isIn),
  }
}

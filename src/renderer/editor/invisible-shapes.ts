import { invisibleIn } from '#core/text/invisible'
import type { Shape } from './overlay-layer'
import type { Scene } from './scene'

/** More in one block are a flood, and each costs layout. */
const most = 200
/** Pixels. */
const width = 5

/** A mark where each character stands that cannot be seen: it has no width itself. */
export function invisibleShapes(scene: Scene, block: number): readonly Shape[] {
  const { text, start } = scene.block(block)
  return invisibleIn(text)
    .slice(0, most)
    .map(({ at }) => {
      const { left, top, bottom } = scene.caretAt(start + at).box
      return { look: 'invisible', box: { left: left - width / 2, right: left + width / 2, top, bottom } }
    })
}

import type { AnnotationId } from '#core/model/ids'
import type { BlockIndex, DomPoint } from './block-index'
import { boxContains } from './boxes'
import type { ShownLayer } from './layer-reader'

function caretPoint(x: number, y: number): DomPoint | null {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y)
    return position === null ? null : { node: position.offsetNode, offset: position.offset }
  }
  return null
}

/** The offset nearest to a place in the window, undefined outside the article. */
export function offsetAt(index: BlockIndex, x: number, y: number): number | undefined {
  const point = caretPoint(x, y)
  return point === null ? undefined : index.offsetOf(point.node, point.offset)
}

/** The offset of the character under a place; undefined in margins and past the ends of lines. */
export function characterAt(index: BlockIndex, x: number, y: number): number | undefined {
  const offset = offsetAt(index, x, y)
  if (offset === undefined) return undefined
  const near = [offset, offset - 1].filter((at) => at >= 0)
  return near.find((at) => index.boxesOf({ start: at, end: at + 1 }).some((box) => boxContains(box, x, y)))
}

function lengthAt({ store }: ShownLayer, id: AnnotationId, offset: number): number {
  const around = store.get(id)?.spans.find(({ start, end }) => start <= offset && offset < end)
  return around === undefined ? Infinity : around.end - around.start
}

/** The annotations of all layers at a character, innermost first. */
export function annotationsAt(layers: readonly ShownLayer[], offset: number): readonly AnnotationId[] {
  return layers
    .flatMap((layer) => layer.store.at(offset).map((id) => ({ id, length: lengthAt(layer, id, offset) })))
    .toSorted((a, b) => a.length - b.length)
    .map(({ id }) => id)
}

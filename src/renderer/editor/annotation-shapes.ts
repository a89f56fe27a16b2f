import type { AnnotationId } from '#core/model/ids'
import type { Span } from '#core/model/span'
import { isHatched } from './highlight-sheet'
import type { Shape } from './overlay-layer'
import type { PaintedFragment } from './paint-plan'
import type { Scene } from './scene'

/** The hatched boxes of a colleague's entities and events. */
export function hatchShapes(scene: Scene, fragments: readonly PaintedFragment[]): readonly Shape[] {
  return fragments.filter(isHatched).flatMap((fragment) => {
    const { fill, deep } = scene.looks.of(fragment.type).colours
    const look = fragment.form === 'event' ? 'hatch-event' : 'hatch'
    return scene.boxesOf(fragment).map((box) => ({ look, box, tone: deep, ground: fill[0] }))
  })
}

/** Frames of what one's own fill hides, unless one's own says the same. */
export function hatchFrames(scene: Scene, fragments: readonly PaintedFragment[]): readonly Shape[] {
  const key = ({ start, end, type, form }: PaintedFragment): string => `${start} ${end} ${form} ${type}`
  const mine = new Set(fragments.filter(({ look }) => look === 'mine').map(key))
  const others = fragments.filter((fragment) => !mine.has(key(fragment)))
  return hatchShapes(scene, others).map(({ look, ...shape }) => ({
    ...shape,
    look: look === 'hatch' ? 'frame' : 'frame-event',
  }))
}

function outlineLook(kind: 'entity' | 'event' | 'claim'): string {
  return kind === 'event' ? 'outline-event' : 'outline'
}

/** A frame around every line of an annotation. */
export function outlineShapes(scene: Scene, id: AnnotationId): readonly Shape[] {
  const found = scene.find(id)
  if (found === undefined) return []
  const { kind, spans, type } = found.annotation
  const { deep } = scene.looks.of(type).colours
  return spans
    .flatMap((span) => scene.boxesOf(span))
    .map((box) => ({ look: outlineLook(kind), box, tone: deep }))
}

/** Thin frames around what the mouse is over. */
export function hoverShapes(scene: Scene, ids: readonly AnnotationId[]): readonly Shape[] {
  return ids.flatMap((id) => outlineShapes(scene, id).map((shape) => ({ ...shape, look: 'hover' })))
}

export function pendingShapes(scene: Scene, spans: readonly Span[]): readonly Shape[] {
  return spans.flatMap((span) => scene.boxesOf(span)).map((box) => ({ look: 'pending', box }))
}

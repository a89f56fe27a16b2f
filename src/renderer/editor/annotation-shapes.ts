import type { AnnotationId } from '#core/model/ids'
import type { Span } from '#core/model/span'
import { placeChips } from './chip-places'
import { isHatched } from './highlight-sheet'
import { labelWidth } from './label-width'
import type { Shape } from './overlay-layer'
import type { PaintedFragment } from './paint-plan'
import type { Scene } from './scene'

const roleHeight = 13

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

/** Type labels above the ends of annotations; of those that end together the innermost has the first choice. */
export function chipShapes(scene: Scene, fragments: readonly PaintedFragment[]): readonly Shape[] {
  const wanted = fragments
    .filter((fragment) => fragment.isLast)
    .toSorted((a, b) => b.depth - a.depth)
    .flatMap((fragment) => {
      const { name, colours } = scene.looks.of(fragment.type)
      const line = scene.boxesOf(fragment).at(-1)
      return line === undefined ? [] : [{ line, width: labelWidth(name), name, colours, look: fragment.look }]
    })
  const places = placeChips(wanted)
  return wanted.flatMap(({ name, colours, look }, i) => {
    const box = places[i]
    return box === undefined
      ? []
      : [
          {
            look: look === 'mine' ? 'chip' : 'chip-theirs',
            box,
            text: name,
            tone: colours.deep,
            ground: colours.faint,
          },
        ]
  })
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

/** A frame and the name of the role, above the start of what fills it. */
export function roleShapes(scene: Scene, id: AnnotationId, role: string): readonly Shape[] {
  const outline = outlineShapes(scene, id)
  const first = outline[0]
  const found = scene.find(id)
  if (first === undefined || found === undefined || role === '') return outline
  const { deep, onDeep } = scene.looks.of(found.annotation.type).colours
  const top = first.box.top + 3 - roleHeight
  const left = first.box.left - 1
  const box = { left, top, right: left + labelWidth(role), bottom: top + roleHeight }
  return [...outline, { look: 'role', box, text: role, tone: deep, ground: onDeep }]
}

/** Thin frames, with type labels, around what the mouse is over. */
export function hoverShapes(scene: Scene, ids: readonly AnnotationId[]): readonly Shape[] {
  return ids.flatMap((id) => outlineShapes(scene, id).map((shape) => ({ ...shape, look: 'hover' })))
}

export function pendingShapes(scene: Scene, spans: readonly Span[]): readonly Shape[] {
  return spans.flatMap((span) => scene.boxesOf(span)).map((box) => ({ look: 'pending', box }))
}

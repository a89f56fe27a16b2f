import type { TypeId } from '#core/model/ids'
import type { AnnotationType } from '#core/model/tagset'
import { oklchOf } from './colour'
import { isGrey } from './type-colours'

/** Up to so many types each have highlights of their own. */
const mostOwn = 64
/** So many hues can be told from each other behind text. */
const hues = 24

export interface HighlightSlots {
  /** One type for each slot: the others of the slot look like it. */
  readonly types: readonly AnnotationType[]
  readonly of: ReadonlyMap<TypeId, number>
}

function lookOf({ kind, color }: AnnotationType): string {
  const own = oklchOf(color)
  return `${kind} ${isGrey(own) ? 'grey' : Math.floor((own.h * hues) / 360)}`
}

/**
 * Which types share their highlights. Chromium looks at the rules of all highlights whenever it styles anything: with
 * those of 1,000 types that took 4 s. So of many types, those of one kind and nearly one hue are painted alike.
 */
export function highlightSlots(types: readonly AnnotationType[]): HighlightSlots {
  const keyOf = types.length <= mostOwn ? ({ id }: AnnotationType): string => id : lookOf
  const slots = new Map<string, number>()
  const first: AnnotationType[] = []
  const of = new Map<TypeId, number>()
  for (const type of types) {
    const key = keyOf(type)
    const slot = slots.get(key) ?? first.push(type) - 1
    slots.set(key, slot)
    of.set(type.id, slot)
  }
  return { types: first, of }
}

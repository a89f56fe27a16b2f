import type { AttributeValue, Voice } from '#core/model/annotation'

/**
 * An annotation of the sample as a person would note it down. Quotes are looked up in their block, where they
 * stand once; of a quote with square brackets only the part between them is meant. Others are named by key.
 */
export type Line = EntityLine | EventLine | ClaimLine

interface Noted {
  readonly key: string
  readonly block: number
  readonly type: string
  readonly quotes: readonly string[]
}

export interface EntityLine extends Noted {
  readonly kind: 'entity'
  readonly attributes: Readonly<Record<string, AttributeValue>>
}

type Roles = Readonly<Record<string, readonly string[]>>

export interface EventLine extends Noted {
  readonly kind: 'event'
  readonly roles: Roles
}

interface Voiced {
  readonly cue: string
  readonly sources: readonly string[]
  readonly voice?: Voice
  readonly roles?: Roles
}

export interface ClaimLine extends Noted, Voiced {
  readonly kind: 'claim'
}

type Unplaced<Each> = Each extends Line ? Omit<Each, 'block'> : never

/** The lines of one block, counted from the headline, which is 0. */
export function inBlock(block: number, lines: readonly Unplaced<Line>[]): readonly Line[] {
  return lines.map((line) => ({ ...line, block }))
}

export function entity(
  key: string,
  type: string,
  quote: string | readonly string[],
  attributes: EntityLine['attributes'] = {},
): Unplaced<EntityLine> {
  return { kind: 'entity', key, type, quotes: [quote].flat(), attributes }
}

export function event(key: string, type: string, quote: string, roles: Roles = {}): Unplaced<EventLine> {
  return { kind: 'event', key, type, quotes: [quote], roles }
}

export function claim(
  key: string,
  type: string,
  quote: string | readonly string[],
  voiced: Voiced,
): Unplaced<ClaimLine> {
  return { kind: 'claim', key, type, quotes: [quote].flat(), ...voiced }
}

import fc from 'fast-check'
import { argumentsOf, byTextOrder, type Annotation } from '#core/model/annotation'
import { span, type Span } from '#core/model/span'
import type { AnnotationType } from '#core/model/tagset'
import { addType } from './add-type'
import { planOccurrences } from './all-occurrences'
import { createAnnotation, createAtAll } from './create'
import { fillRoleWithText, nameSourceWithText } from './fill-with-text'
import { ownLayer, type Desk } from './own-layer'
import { removeAnnotation } from './remove'
import * as revise from './revise'
import { joinCoreference, leaveCoreference } from './same-as'

/** What a person might do; numbers choose among what is there. */
export interface RandomAct {
  readonly act: keyof typeof acts
  readonly pick: number
  readonly other: number
  readonly start: number
  readonly length: number
}

interface Aim {
  readonly desk: Desk
  readonly one: Annotation
  readonly other: Annotation
  readonly type: AnnotationType
  readonly place: Span
  readonly n: number
}

const ROLE = 'Agent'

const acts = {
  tag: ({ desk, type, place }: Aim) => void createAnnotation(desk, type, [place]),
  occurrences: ({ desk, type, place }: Aim) =>
    void createAtAll(desk, type, planOccurrences(desk, place, type.id).fresh),
  retype: ({ desk, one, type }: Aim) => revise.retype(desk, one.id, type.id),
  remove: ({ desk, one }: Aim) => removeAnnotation(desk, one.id, 'Remove'),
  respan: ({ desk, one, place }: Aim) => revise.respan(desk, one.id, [place]),
  fragment: ({ desk, one, place }: Aim) => revise.addFragment(desk, one.id, place),
  argument: ({ desk, one, other }: Aim) => revise.addArgument(desk, one.id, ROLE, other.id),
  'drop argument': ({ desk, one }: Aim) => {
    const [first] = argumentsOf(one)
    if (first !== undefined) revise.removeArgument(desk, one.id, first.id)
  },
  fill: ({ desk, one, type, place }: Aim) => fillRoleWithText(desk, one.id, ROLE, { type, span: place }),
  source: ({ desk, one, type, place }: Aim) => nameSourceWithText(desk, one.id, { type, span: place }),
  cue: ({ desk, one, place }: Aim) => revise.setAttribution(desk, one.id, { cue: [place] }),
  join: ({ desk, one, other }: Aim) => joinCoreference(desk, one.id, other.id),
  leave: ({ desk, one }: Aim) => leaveCoreference(desk, one.id),
  note: ({ desk, one, n }: Aim) => revise.setNote(desk, one.id, n % 3 === 0 ? '' : `Note ${n}`),
  attribute: ({ desk, one, n }: Aim) =>
    revise.setAttribute(desk, one.id, 'value', n % 3 === 0 ? undefined : n),
  'add type': ({ desk, n }: Aim) =>
    void addType(desk.project, { name: `Type ${n}`, kind: 'entity', color: '#336699', key: '' }),
} as const satisfies Readonly<Record<string, (aim: Aim) => void>>

/** Does it; where there is no annotation yet, tags instead. */
export function doRandomAct(desk: Desk, { act, pick, other, start, length }: RandomAct): void {
  const { text } = desk.document.document
  const { types } = desk.project.index.get().tagset
  const from = start % (text.length - 1)
  const place = span(from, Math.min(text.length, from + length))
  const all = [...(ownLayer(desk)?.annotations() ?? [])].toSorted(byTextOrder)
  const type = types[pick % types.length]
  const one = all[pick % all.length]
  const second = all[other % all.length]
  if (type === undefined) return
  if (one === undefined || second === undefined) void createAnnotation(desk, type, [place])
  else acts[act]({ desk, one, other: second, type, place, n: pick })
}

const names = [
  'tag',
  'tag',
  'occurrences',
  'retype',
  'remove',
  'respan',
  'fragment',
  'argument',
  'argument',
] as const
const rarer = [
  'drop argument',
  'fill',
  'source',
  'cue',
  'join',
  'join',
  'leave',
  'note',
  'attribute',
  'add type',
] as const

export const randomActs: fc.Arbitrary<readonly RandomAct[]> = fc.array(
  fc.record({
    act: fc.constantFrom(...names, ...rarer),
    pick: fc.nat(200),
    other: fc.nat(200),
    start: fc.nat(500),
    length: fc.integer({ min: 1, max: 30 }),
  }),
  { minLength: 1, maxLength: 25 },
)

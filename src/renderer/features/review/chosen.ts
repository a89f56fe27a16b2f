import type { Difference } from '#agreement/comparison'
import type { DocumentChange } from '#core/edit/change'
import type { AnnotationId } from '#core/model/ids'
import type { DocumentReview } from '#workbench/reviewing/review'
import { memberIds } from './sides'
import { keyOf, kindOf, type Kind } from './words'

export interface Filter {
  readonly state: 'all' | 'open'
  readonly kind: 'all' | Kind
}

type Settled = Pick<DocumentReview, 'differences' | 'decisionOn'>

/** The differences to list. The one at hand stays while one is at it. */
export function listed({ differences, decisionOn }: Settled, { state, kind }: Filter): readonly Difference[] {
  return differences
    .filter((one) => kind === 'all' || kindOf(one) === kind)
    .filter((one) => state === 'all' || decisionOn(one) === undefined)
}

/** The next one to settle after `at`, going round; undefined when none is left. */
export function nextOpen(
  list: readonly Difference[],
  at: number,
  decisionOn: DocumentReview['decisionOn'],
): Difference | undefined {
  const rest = [...list.slice(at + 1), ...list.slice(0, Math.max(0, at))]
  return rest.find((one) => decisionOn(one) === undefined)
}

/** Where the one at hand is in the list; else the first to settle, else the first. -1 in an empty list. */
export function indexAtHand(
  list: readonly Difference[],
  key: string | null,
  decisionOn: DocumentReview['decisionOn'],
): number {
  const at = key === null ? -1 : list.findIndex((one) => keyOf(one) === key)
  if (at !== -1) return at
  const open = list.findIndex((one) => decisionOn(one) === undefined)
  return open === -1 ? Math.min(0, list.length - 1) : open
}

/** The difference about an annotation, of either side. */
export function differenceAbout(list: readonly Difference[], id: AnnotationId): Difference | undefined {
  const isAbout = (one: Difference): boolean =>
    one.of === 'annotation' && [...memberIds(one, 'mine'), ...memberIds(one, 'theirs')].includes(id)
  return list.find(isAbout)
}

/** The difference that changes settle, settle otherwise or open again, as undoing does. */
export function differenceDecided(
  list: readonly Difference[],
  changes: readonly DocumentChange[],
): Difference | undefined {
  const about = changes.flatMap((change) => {
    const decision = change.kind === 'decision' ? (change.after ?? change.before) : null
    return decision === null ? [] : [JSON.stringify({ mine: decision.mine, theirs: decision.theirs })]
  })
  return list.find((one) => about.includes(keyOf(one)))
}

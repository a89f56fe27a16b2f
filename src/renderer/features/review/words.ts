import { differenceTitle } from '#agreement/describe'
import { idsOf, mineOf, theirsOf, type Difference } from '#agreement/comparison'
import type { Choice } from '#core/model/review'

/** What a list of differences is narrowed to. */
export type Kind = 'entity' | 'event' | 'claim' | 'link'

/** Links are relations and coreference sets. */
export function kindOf(difference: Difference): Kind {
  if (difference.of !== 'annotation') return 'link'
  return (mineOf(difference) ?? theirsOf(difference))?.kind ?? 'entity'
}

/** Tells differences of one article apart, for as long as the same items differ. */
export function keyOf(difference: Difference): string {
  return JSON.stringify(idsOf(difference))
}

/** "Only theirs · entity" */
export function headingOf(difference: Difference): string {
  const of = difference.of === 'coreference' ? 'same as' : difference.of
  return `${differenceTitle(difference)} · ${of === 'annotation' ? kindOf(difference) : of}`
}

/** The ways to settle a difference that need nothing more, by key. */
export const CHOICES = [
  { choice: 'mine', key: '1' },
  { choice: 'theirs', key: '2' },
  { choice: 'both', key: '3' },
  { choice: 'neither', key: '4' },
] as const satisfies readonly { readonly choice: Choice; readonly key: string }[]

export type Settlement = (typeof CHOICES)[number]['choice']

const SETTLED: Readonly<Record<Choice, string>> = {
  mine: 'kept mine',
  theirs: 'taken',
  both: 'both',
  neither: 'neither',
  new: 'a new one',
}

export function settledWords(difference: Difference, choice: Choice): string {
  if (choice === 'new') return `settled: ${SETTLED.new}`
  const isThere = choice === 'both' || choice === (difference.kind === 'only-mine' ? 'mine' : 'theirs')
  if (difference.kind === 'only-mine') return isThere ? 'settled: kept' : 'settled: removed'
  if (difference.kind === 'only-theirs') return isThere ? 'settled: taken' : 'settled: left out'
  return `settled: ${SETTLED[choice]}`
}

/** "role Agent" is shown as "Agent". */
export function fieldWords(field: string): string {
  return field.replace(/^(role|attribute) /u, '')
}

import { expect, test } from 'vitest'
import type { Choice } from '#core/model/review'
import type { Workspace } from '../workspace'
import { lineId, otherView } from './colleague.arbitrary'
import { outcomeOf } from './outcome'
import { choose, open, reviewing } from './review.arbitrary'

function shown(workspace: Workspace, mine: string, theirs: string): readonly string[] {
  const { hidden, taken } = outcomeOf(open(workspace))
  const stateOf = (id: string): string =>
    [...hidden].some((one) => one === id) ? 'hidden' : [...taken].some((one) => one === id) ? 'taken' : 'own'
  return [stateOf(mine), stateOf(theirs)]
}

const barran = [lineId('me', 'barran'), lineId('ana', 'barran')] as const

test('before settling each side of a difference shows as its own', async () => {
  expect(shown(await reviewing(otherView), ...barran)).toEqual(['own', 'own'])
})

test.each([
  ['mine', ['own', 'hidden']],
  ['theirs', ['hidden', 'taken']],
  ['both', ['own', 'taken']],
  ['neither', ['hidden', 'hidden']],
] as const satisfies readonly (readonly [Choice, readonly string[]])[])(
  'settled with “%s”, mine and theirs are %o',
  async (choice, expected) => {
    const workspace = await reviewing(otherView)
    choose(workspace, 'boundary-differs', choice)
    expect(shown(workspace, ...barran)).toEqual(expected)
  },
)

test('what both agree on, or differ in only by details, is shown once', async () => {
  const { comparison, decisionOn } = open(await reviewing(otherView))
  const { hidden } = outcomeOf({ comparison, decisionOn })
  for (const pair of comparison.annotations) {
    if (pair.kind !== 'agree' && pair.kind !== 'detail-differs') continue
    expect([hidden.has(pair.mine.id), hidden.has(pair.theirs.id)]).toEqual([false, true])
  }
})

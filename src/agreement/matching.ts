import { byId } from '#core/model/by-id'

interface Identified {
  readonly id: string
}

export interface Match<Item> {
  readonly mine: Item
  readonly theirs: Item
}

/** Two lists of items and which of them belong together; what is in no match is left. */
export interface Matching<Item> {
  readonly matches: readonly Match<Item>[]
  readonly mine: readonly Item[]
  readonly theirs: readonly Item[]
}

export interface Keys<Item> {
  readonly mine: (item: Item) => string
  readonly theirs: (item: Item) => string
}

function groups<Item extends Identified>(
  items: readonly Item[],
  key: (item: Item) => string,
): Map<string, Item[]> {
  const found = new Map<string, Item[]>()
  for (const item of items.toSorted(byId)) {
    const group = found.get(key(item))
    if (group === undefined) found.set(key(item), [item])
    else group.push(item)
  }
  return found
}

/** Matches also those left that have equal keys; among several with one key, in the order of their ids. */
export function matchEqual<Item extends Identified>(so: Matching<Item>, keys: Keys<Item>): Matching<Item> {
  const theirs = groups(so.theirs, keys.theirs)
  const fresh = [...groups(so.mine, keys.mine)].flatMap(([key, mine]) =>
    mine.flatMap((one, i): readonly Match<Item>[] => {
      const other = theirs.get(key)?.[i]
      return other === undefined ? [] : [{ mine: one, theirs: other }]
    }),
  )
  return withMatches(so, fresh)
}

/** Two items that might belong together: a higher score, then `preferred`, then a smaller `at` goes first. */
export interface Candidate<Item> extends Match<Item> {
  readonly score: number
  readonly preferred: boolean
  readonly at: number
}

/** Matches the best candidates first. The order does not depend on whose side an item is on. */
export function matchBest<Item extends Identified>(
  so: Matching<Item>,
  candidates: readonly Candidate<Item>[],
): Matching<Item> {
  const [mine, theirs] = [new Set<Item>(), new Set<Item>()]
  const fresh = candidates.toSorted(bestFirst).filter((one) => {
    if (mine.has(one.mine) || theirs.has(one.theirs)) return false
    mine.add(one.mine)
    theirs.add(one.theirs)
    return true
  })
  return withMatches(so, fresh)
}

function bestFirst<Item extends Identified>(a: Candidate<Item>, b: Candidate<Item>): number {
  return b.score - a.score || Number(b.preferred) - Number(a.preferred) || a.at - b.at || byIds(a, b)
}

function byIds<Item extends Identified>(a: Match<Item>, b: Match<Item>): number {
  const [ofA, ofB] = [a, b].map(({ mine, theirs }) => [mine.id, theirs.id].toSorted().join(' '))
  return ofA === ofB ? 0 : (ofA ?? '') < (ofB ?? '') ? -1 : 1
}

function withMatches<Item>(so: Matching<Item>, fresh: readonly Match<Item>[]): Matching<Item> {
  const mine = new Set(fresh.map((match) => match.mine))
  const theirs = new Set(fresh.map((match) => match.theirs))
  return {
    matches: [...so.matches, ...fresh.map((match) => ({ mine: match.mine, theirs: match.theirs }))],
    mine: so.mine.filter((one) => !mine.has(one)),
    theirs: so.theirs.filter((one) => !theirs.has(one)),
  }
}

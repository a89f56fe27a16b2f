import type { AnnotationId } from '#core/model/ids'
import type { CoreferenceSet, Relation } from '#core/model/relation'
import { attributeDetails, linkDetail, referenceDetail, textDetail } from './compare-details'
import type { PairOf } from './comparison'
import { matchBest, matchEqual, type Candidate, type Matching } from './matching'
import { pairsOf } from './pairs'
import type { Partners } from './partners'

/** What two relations must share besides their ends to be matched. */
const sharings: readonly ((relation: Relation) => readonly unknown[])[] = [
  ({ type, id }) => [type, id],
  ({ type, attributes }) => [type, Object.entries(attributes).toSorted()],
  ({ type }) => [type],
  () => [],
]

/** Relations are matched by their ends; one with an end that was not compared is left out. */
export function relationPairs(
  mine: readonly Relation[],
  theirs: readonly Relation[],
  partners: Partners,
): readonly PairOf<'relation'>[] {
  const matching = sharings.reduce<Matching<Relation>>(
    (so, shared) =>
      matchEqual(so, {
        mine: (one) => JSON.stringify([meant(one.from, partners), meant(one.to, partners), shared(one)]),
        theirs: (one) => JSON.stringify([one.from, one.to, shared(one)]),
      }),
    {
      matches: [],
      mine: mine.filter(({ from, to }) => partners.comparedMine([from, to]).length === 2),
      theirs: theirs.filter(({ from, to }) => partners.comparedTheirs([from, to]).length === 2),
    },
  )
  return pairsOf('relation', matching, (match) => [
    ...textDetail('type', match.mine.type, match.theirs.type),
    ...attributeDetails(match.mine.attributes, match.theirs.attributes),
  ])
}

/** Their annotation that is meant, or something that is none of their ids. */
function meant(id: AnnotationId, partners: Partners): unknown {
  return partners.theirsOf(id) ?? { unmatched: id }
}

/** Sets are matched by most members in common; one with no member that was compared is left out. */
export function coreferencePairs(
  mine: readonly CoreferenceSet[],
  theirs: readonly CoreferenceSet[],
  partners: Partners,
): readonly PairOf<'coreference'>[] {
  const left: Matching<CoreferenceSet> = {
    matches: [],
    mine: mine.filter(({ members }) => partners.comparedMine(members).length > 0),
    theirs: theirs.filter(({ members }) => partners.comparedTheirs(members).length > 0),
  }
  const matching = matchBest(left, setCandidates(left, partners))
  return pairsOf('coreference', matching, ({ mine: ours, theirs: others }) => {
    const shown = { mine: listed(ours.representative), theirs: listed(others.representative) }
    return [
      ...referenceDetail('members', { mine: ours.members, theirs: others.members }, partners),
      ...referenceDetail('representative', shown, partners),
      ...linkDetail(ours.links, others.links),
    ]
  })
}

function listed(id: AnnotationId | undefined): readonly AnnotationId[] {
  return id === undefined ? [] : [id]
}

function setCandidates(
  { mine, theirs }: Matching<CoreferenceSet>,
  partners: Partners,
): readonly Candidate<CoreferenceSet>[] {
  const setOf = new Map(theirs.flatMap((set) => set.members.map((member) => [member, set])))
  return mine.flatMap((set) => {
    const shared = new Map<CoreferenceSet, number>()
    for (const member of set.members) {
      const partner = partners.theirsOf(member)
      const other = partner === undefined ? undefined : setOf.get(partner)
      if (other !== undefined) shared.set(other, (shared.get(other) ?? 0) + 1)
    }
    return [...shared].map(([other, count]) => {
      const size = partners.comparedMine(set.members).length + partners.comparedTheirs(other.members).length
      return { mine: set, theirs: other, score: (2 * count) / size, preferred: set.id === other.id, at: 0 }
    })
  })
}

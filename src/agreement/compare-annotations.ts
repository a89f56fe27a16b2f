import type { Annotation } from '#core/model/annotation'
import { bySpan, hull, joinSpans, type Span } from '#core/model/span'
import { annotationDetails } from './compare-details'
import { idsOf, mineOf, theirsOf, type PairOf } from './comparison'
import { matchBest, matchEqual, type Matching } from './matching'
import { overlapCandidates } from './overlap'
import { pairsOf } from './pairs'
import type { Partners } from './partners'

/** What two annotations must share to be matched: everything first, then less and less. */
const sharings: readonly ((annotation: Annotation) => readonly unknown[])[] = [
  ({ type, id }) => [type, id],
  ({ type, attributes, note }) => [type, Object.entries(attributes).toSorted(), note],
  ({ type }) => [type],
  () => [],
]

/** Matches annotations of one kind: the same spans first, then the best overlap. */
export function matchAnnotations(
  mine: readonly Annotation[],
  theirs: readonly Annotation[],
): Matching<Annotation> {
  const sameSpans = sharings.reduce<Matching<Annotation>>(
    (so, shared) => {
      const key = (one: Annotation) => JSON.stringify([one.kind, joinSpans(one.spans), shared(one)])
      return matchEqual(so, { mine: key, theirs: key })
    },
    { matches: [], mine, theirs },
  )
  return matchBest(sameSpans, overlapCandidates(sameSpans.mine, sameSpans.theirs))
}

function placeOf(pair: PairOf<'annotation'>): Span {
  const spans = [mineOf(pair), theirsOf(pair)].flatMap((one) => (one === undefined ? [] : [hull(one.spans)]))
  return spans.toSorted(bySpan)[0] ?? hull([])
}

function firstId(pair: PairOf<'annotation'>): string {
  const { mine, theirs } = idsOf(pair)
  return [...mine, ...theirs].toSorted()[0] ?? ''
}

/** The pairs in text order. */
export function annotationPairs(
  matching: Matching<Annotation>,
  partners: Partners,
): readonly PairOf<'annotation'>[] {
  const pairs = pairsOf('annotation', matching, ({ mine, theirs }) =>
    annotationDetails(mine, theirs, partners),
  )
  return pairs
    .map((pair) => ({ pair, place: placeOf(pair), id: firstId(pair) }))
    .toSorted((a, b) => bySpan(a.place, b.place) || (a.id < b.id ? -1 : 1))
    .map(({ pair }) => pair)
}

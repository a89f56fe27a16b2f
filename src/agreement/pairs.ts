import type { DetailDifference, Disagreement, Items, PairOf } from './comparison'
import type { Match, Matching } from './matching'

function kindOf(details: readonly DetailDifference[]): Disagreement<'annotation'>['kind'] {
  const fields = new Set(details.map((detail) => detail.field))
  if (fields.has('extent')) return 'boundary-differs'
  return fields.has('type') ? 'type-differs' : 'detail-differs'
}

/** A pair for every match and for everything left. */
export function pairsOf<Of extends keyof Items>(
  of: Of,
  matching: Matching<Items[Of]>,
  detailsOf: (match: Match<Items[Of]>) => readonly DetailDifference[],
): readonly PairOf<Of>[] {
  return [
    ...matching.matches.map((match): PairOf<Of> => {
      const details = detailsOf(match)
      return details.length === 0
        ? { of, ...match, kind: 'agree' }
        : { of, ...match, kind: kindOf(details), details }
    }),
    ...matching.mine.map((mine): PairOf<Of> => ({ of, kind: 'only-mine', mine })),
    ...matching.theirs.map((theirs): PairOf<Of> => ({ of, kind: 'only-theirs', theirs })),
  ]
}

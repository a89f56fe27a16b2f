import type { AnnotationKind } from '#core/model/annotation'
import { mineOf, theirsOf, type Comparison, type PairOf } from './comparison'

/** How far two layers agree on one kind of annotation. */
export interface Agreement {
  readonly mine: number
  readonly theirs: number
  /** Pairs with the same spans and type. */
  readonly exact: number
  /** Pairs that overlap and have the same type, the exact ones among them. */
  readonly overlapping: number
  /** Between 0 and 1; undefined when neither side has any. */
  readonly exactF1: number | undefined
  readonly overlapF1: number | undefined
}

/**
 * F1 = 2 · matches / (mine + theirs), the harmonic mean of precision and recall with either side as the key; it
 * does not depend on which, and is the limit of kappa when what neither marked is beyond counting (Hripcsak and
 * Rothschild 2005, JAMIA 12(3):296-298). A match is, as in MUC-5 (Chinchor and Sundheim 1993) and named in SemEval
 * 2013 task 9, "strict" (same boundaries and type) or "type" (some overlap, same type).
 */
function f1(matches: number, { mine, theirs }: Pick<Agreement, 'mine' | 'theirs'>): number | undefined {
  return mine + theirs === 0 ? undefined : (2 * matches) / (mine + theirs)
}

/** Only what both layers cover is counted; one annotation is in at most one match. */
export function agreementOn(kind: AnnotationKind, comparison: Comparison): Agreement {
  const pairs = comparison.annotations.filter((pair) => (mineOf(pair) ?? theirsOf(pair))?.kind === kind)
  const exact = pairs.filter((pair) => pair.kind === 'agree' || pair.kind === 'detail-differs').length
  const overlapping = exact + pairs.filter(overlapsWithSameType).length
  const counts = {
    mine: pairs.filter((pair) => mineOf(pair) !== undefined).length,
    theirs: pairs.filter((pair) => theirsOf(pair) !== undefined).length,
  }
  return { ...counts, exact, overlapping, exactF1: f1(exact, counts), overlapF1: f1(overlapping, counts) }
}

function overlapsWithSameType(pair: PairOf<'annotation'>): boolean {
  return pair.kind === 'boundary-differs' && pair.mine.type === pair.theirs.type
}

import type { PairOf } from '#agreement/comparison'
import { takes } from '#agreement/decide'
import type { AnnotationId } from '#core/model/ids'
import type { Choice, ItemId } from '#core/model/review'
import type { DocumentReview } from './review'

/** How the text under review shows the annotations of both sides. What is in neither set is shown as its own side's. */
export interface Outcome {
  /** Left out by a decision, or told by the other side's annotation alone. */
  readonly hidden: ReadonlySet<AnnotationId>
  /** Theirs that were taken: part of the result like one's own. */
  readonly taken: ReadonlySet<AnnotationId>
  /** New ones that were made instead. */
  readonly made: ReadonlySet<ItemId>
}

export function outcomeOf({
  comparison,
  decisionOn,
}: Pick<DocumentReview, 'comparison' | 'decisionOn'>): Outcome {
  const hidden = new Set<AnnotationId>()
  const taken = new Set<AnnotationId>()
  for (const pair of comparison.annotations) {
    const choice = pair.kind === 'agree' ? undefined : decisionOn(pair)?.choice
    if (pair.kind !== 'only-theirs' && isMineHidden(choice)) hidden.add(pair.mine.id)
    if (pair.kind === 'only-mine') continue
    if (isTheirsHidden(pair, choice)) hidden.add(pair.theirs.id)
    else if (choice !== undefined) taken.add(pair.theirs.id)
  }
  return { hidden, taken, made: new Set(comparison.annotations.flatMap((pair) => madeFor(pair, decisionOn))) }
}

function madeFor(pair: PairOf<'annotation'>, decisionOn: DocumentReview['decisionOn']): readonly ItemId[] {
  const decision = pair.kind === 'agree' ? undefined : decisionOn(pair)
  return decision?.choice === 'new' ? decision.result : []
}

function isMineHidden(choice: Choice | undefined): boolean {
  return choice !== undefined && !takes(choice, 'mine')
}

/** Where both marked the same words with the same type, mine stands for both until theirs is taken. */
function isTheirsHidden({ kind }: PairOf<'annotation'>, choice: Choice | undefined): boolean {
  if (choice !== undefined) return !takes(choice, 'theirs')
  return kind === 'agree' || kind === 'detail-differs'
}

import { assertNever } from '#core/assert-never'
import { annotationId, coreferenceId, relationId } from '#core/model/ids'
import type { AnnotationId, AnnotatorId, DecisionId, LayerId } from '#core/model/ids'
import type { Choice, Decision, ItemId } from '#core/model/review'
import { idsOf, type Difference, type DifferenceOf, type Items, type PairOf } from './comparison'

export type Side = 'mine' | 'theirs'

/** A new one stands for both, so that choice takes neither. */
export function takes(choice: Choice, side: Side): boolean {
  return choice === 'both' || choice === side
}

/** Ids in an adjudicated layer follow from where an item comes from. */
export function adjudicatedId(layer: LayerId, original: string): string {
  return `${layer}:${original}`
}

interface Signature {
  readonly id: DecisionId
  /** The adjudicated layer the decision is for. */
  readonly layer: LayerId
  readonly by: AnnotatorId
  readonly at: string
  readonly reason?: string
}

/** Of two coreference sets, both is one set with the members of either. */
export function decide(difference: Difference, choice: Choice, { layer, ...signed }: Signature): Decision {
  const { mine, theirs } = idsOf(difference)
  const taken = [...(takes(choice, 'mine') ? mine : []), ...(takes(choice, 'theirs') ? theirs : [])]
  const kept = difference.of === 'coreference' ? taken.slice(0, 1) : taken
  return { ...signed, mine, theirs, choice, result: kept.map((id) => resultOf(difference.of, layer, id)) }
}

/** Instead of both sides' a new annotation, made by hand, is in the result. */
export function decideAnew(
  difference: DifferenceOf<'annotation'>,
  made: AnnotationId,
  { layer: _layer, ...signed }: Signature,
): Decision {
  return { ...signed, ...idsOf(difference), choice: 'new', result: [made] }
}

function resultOf(of: keyof Items, layer: LayerId, original: ItemId): ItemId {
  const id = adjudicatedId(layer, original)
  switch (of) {
    case 'annotation':
      return annotationId(id)
    case 'relation':
      return relationId(id)
    case 'coreference':
      return coreferenceId(id)
    default:
      return assertNever(of)
  }
}

function keyOf({ mine, theirs }: Pick<Decision, 'mine' | 'theirs'>): string {
  return JSON.stringify([mine, theirs])
}

/** Looks up the decision in force: the last one about exactly the items of a pair. */
export function decisionsInForce(
  decisions: readonly Decision[],
): <Of extends keyof Items>(pair: PairOf<Of>) => Decision | undefined {
  const last = new Map(decisions.map((decision) => [keyOf(decision), decision]))
  return (pair) => last.get(keyOf(idsOf(pair)))
}

/** For many differences at once `decisionsInForce` is quicker: it goes through the decisions once. */
export function decisionFor(difference: Difference, decisions: readonly Decision[]): Decision | undefined {
  return decisionsInForce(decisions)(difference)
}

import { argumentsOf, type Annotation, type DerivedFrom } from '#core/model/annotation'
import type { AnnotationId, AnnotatorId, LayerId } from '#core/model/ids'
import type { Decision, ItemId } from '#core/model/review'
import { mineOf, theirsOf, type Items, type PairOf } from './comparison'
import { decisionsInForce, takes, type Side } from './decide'

/** Who let something in and when (ISO 8601). */
export interface Stamp {
  readonly by: AnnotatorId
  readonly at: string
}

/** An annotation of one side and what was decided about it. */
interface Candidate {
  readonly annotation: Annotation
  readonly side: Side
  readonly derivedFrom: readonly DerivedFrom[]
  partner?: Candidate
  taken?: Stamp
  /** Of the new annotation that stands for it. */
  readonly remade?: ItemId
  rejected: boolean
}

export interface Taken {
  readonly annotation: Annotation
  readonly side: Side
  readonly stamp: Stamp
  readonly derivedFrom: readonly DerivedFrom[]
}

interface Question {
  readonly layers: Readonly<Record<Side, LayerId>>
  readonly pairs: readonly PairOf<'annotation'>[]
  readonly decisions: readonly Decision[]
  readonly by: AnnotatorId
}

export type Verdict = Readonly<Record<Side, boolean>> & {
  readonly stamp: Stamp
  /** The new annotation that was made instead. */
  readonly remade?: ItemId
}

/** Which annotations are in: the agreed ones, the decided ones, and what those pull along. */
export class Ballot {
  readonly #candidates: Readonly<Record<Side, Map<AnnotationId, Candidate>>> = {
    mine: new Map(),
    theirs: new Map(),
  }
  readonly #decisionFor: ReturnType<typeof decisionsInForce>
  readonly #layers: Question['layers']
  readonly #by: AnnotatorId

  constructor({ layers, pairs, decisions, by }: Question) {
    this.#layers = layers
    this.#by = by
    this.#decisionFor = decisionsInForce(decisions)
    const decided = pairs.flatMap((pair) => this.#enter(pair))
    for (const { side, annotation, taken } of decided)
      if (taken) this.pull(side, companionsOf(annotation), taken)
  }

  /** What holds for a pair; undefined while it is not decided. Of what is agreed, mine is in for both. */
  verdictOn<Of extends keyof Items>(pair: PairOf<Of>): Verdict | undefined {
    if (pair.kind === 'agree') {
      const [ours, others] = [pair.mine.provenance.at, pair.theirs.provenance.at]
      return { mine: true, theirs: false, stamp: { by: this.#by, at: ours < others ? others : ours } }
    }
    const decision = this.#decisionFor(pair)
    if (decision === undefined) return undefined
    const { choice, by, at, result } = decision
    const [remade] = choice === 'new' ? result : []
    const sides = { mine: takes(choice, 'mine'), theirs: takes(choice, 'theirs') }
    return { ...sides, stamp: { by, at }, ...(remade === undefined ? {} : { remade }) }
  }

  /** Takes annotations that are not decided yet because something taken needs them, and what they need in turn. */
  pull(side: Side, ids: readonly AnnotationId[], stamp: Stamp): void {
    const queue = [...ids]
    for (const id of queue) {
      const candidate = this.#candidates[side].get(id)
      if (candidate === undefined || !isOpen(candidate)) continue
      candidate.taken = stamp
      queue.push(...companionsOf(candidate.annotation))
    }
  }

  get(side: Side, id: AnnotationId): Annotation | undefined {
    return this.#candidates[side].get(id)?.annotation
  }

  /** The new annotation that was made instead of this one. */
  remadeOf(side: Side, id: AnnotationId): ItemId | undefined {
    return this.#candidates[side].get(id)?.remade
  }

  /** The annotation that stands for this one in the result: itself, else its partner. */
  standingFor(side: Side, id: AnnotationId): AnnotationId | undefined {
    const candidate = this.#candidates[side].get(id)
    return [candidate, candidate?.partner].find((one) => one?.taken !== undefined)?.annotation.id
  }

  taken(): readonly Taken[] {
    const all = [...this.#candidates.mine.values(), ...this.#candidates.theirs.values()]
    return all.flatMap(({ annotation, side, derivedFrom, taken }) =>
      taken === undefined ? [] : [{ annotation, side, derivedFrom, stamp: taken }],
    )
  }

  /** Gives back the candidates that a decision let in. */
  #enter(pair: PairOf<'annotation'>): readonly Candidate[] {
    const verdict = this.verdictOn(pair)
    const mine = this.#candidateOf('mine', pair, verdict)
    const theirs = this.#candidateOf('theirs', pair, verdict)
    if (mine !== undefined && theirs !== undefined) {
      mine.partner = theirs
      theirs.partner = mine
    }
    if (pair.kind === 'agree') return []
    return [mine, theirs].filter((one) => one?.taken !== undefined).filter((one) => one !== undefined)
  }

  #candidateOf(side: Side, pair: PairOf<'annotation'>, verdict: Verdict | undefined): Candidate | undefined {
    const annotation = side === 'mine' ? mineOf(pair) : theirsOf(pair)
    if (annotation === undefined) return undefined
    const own = { layer: this.#layers[side], id: annotation.id }
    const other = { layer: this.#layers.theirs, id: pair.kind === 'agree' ? pair.theirs.id : annotation.id }
    const candidate: Candidate = {
      annotation,
      side,
      derivedFrom: pair.kind === 'agree' ? [own, other] : [own],
      rejected: verdict !== undefined && !verdict[side],
      ...(verdict?.[side] === true ? { taken: verdict.stamp } : {}),
      ...(verdict?.remade === undefined ? {} : { remade: verdict.remade }),
    }
    this.#candidates[side].set(annotation.id, candidate)
    return candidate
  }
}

function isOpen({ rejected, taken, partner }: Candidate): boolean {
  return !rejected && taken === undefined && partner?.taken === undefined
}

/** The fillers and sources of an annotation: what it says little without. */
function companionsOf(annotation: Annotation): readonly AnnotationId[] {
  const fillers = argumentsOf(annotation).map((argument) => argument.filler)
  return [...new Set(annotation.kind === 'claim' ? [...fillers, ...annotation.attribution.sources] : fillers)]
}

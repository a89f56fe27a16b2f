import type { AnnotationId } from '#core/model/ids'
import type { Match } from './matching'

interface Identified {
  readonly id: AnnotationId
}

/** Which annotations of two layers were compared, and which of them belong together. */
export class Partners {
  readonly #mine: ReadonlySet<AnnotationId>
  readonly #theirs: ReadonlySet<AnnotationId>
  readonly #partner: ReadonlyMap<AnnotationId, AnnotationId>

  constructor(
    mine: readonly Identified[],
    theirs: readonly Identified[],
    matches: readonly Match<Identified>[],
  ) {
    this.#mine = new Set(mine.map((one) => one.id))
    this.#theirs = new Set(theirs.map((one) => one.id))
    this.#partner = new Map(matches.map((match) => [match.mine.id, match.theirs.id]))
  }

  comparedMine(ids: readonly AnnotationId[]): readonly AnnotationId[] {
    return ids.filter((id) => this.#mine.has(id))
  }

  comparedTheirs(ids: readonly AnnotationId[]): readonly AnnotationId[] {
    return ids.filter((id) => this.#theirs.has(id))
  }

  theirsOf(mine: AnnotationId): AnnotationId | undefined {
    return this.#partner.get(mine)
  }

  /** Whether both name the same things, each as often; what was not compared does not count. */
  sameReferences(mine: readonly AnnotationId[], theirs: readonly AnnotationId[]): boolean {
    const meant = this.comparedMine(mine).map((id) => this.theirsOf(id))
    const said = this.comparedTheirs(theirs)
    return meant.length === said.length && meant.toSorted().every((id, i) => id === said.toSorted()[i])
  }
}

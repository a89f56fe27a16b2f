import { byTextOrder } from '#core/model/annotation'
import type { Annotation, Argument, Claim, EventMention, Provenance } from '#core/model/annotation'
import { annotationId, argumentId, coreferenceId, relationId } from '#core/model/ids'
import type { AnnotationId, AnnotatorId, LayerId } from '#core/model/ids'
import type { AnnotationLayer, LayerHeader } from '#core/model/layer'
import type { CoreferenceSet, Relation } from '#core/model/relation'
import type { Decision, ItemId } from '#core/model/review'
import { Ballot, type Stamp, type Taken } from './ballot'
import { mineOf, theirsOf, type Comparison, type Items, type PairOf } from './comparison'
import { adjudicatedId, type Side } from './decide'

export interface Adjudication {
  readonly mine: LayerHeader
  readonly theirs: LayerHeader
  readonly comparison: Comparison
  readonly decisions: readonly Decision[]
  /** The annotations made by hand that decisions for a new one name. */
  readonly made?: readonly Annotation[]
  /** Of the adjudicated layer. */
  readonly header: LayerHeader
  readonly signed: { readonly by: AnnotatorId }
}

/**
 * The adjudicated layer that the decisions come to. What is agreed is in; of a difference what was decided; what is
 * undecided is not, but for the fillers and sources (of a relation: the ends) of what was taken. References go to
 * what stands for their target and are dropped when nothing does. The same decisions give the same layer, times
 * included. Assessments are not compared and not in.
 */
export function adjudicate({
  mine,
  theirs,
  comparison,
  decisions,
  made = [],
  header,
  signed,
}: Adjudication): AnnotationLayer {
  const layers = { mine: mine.id, theirs: theirs.id }
  const ballot = new Ballot({ layers, pairs: comparison.annotations, decisions, by: signed.by })
  const relations = comparison.relations.flatMap((pair) => takenOf(pair, ballot))
  for (const { side, item, stamp, agreed } of relations)
    if (!agreed) ballot.pull(side, [item.from, item.to], stamp)
  const named = new Set(decisions.filter(({ choice }) => choice === 'new').flatMap(({ result }) => result))
  const anew = made.filter(({ id }) => named.has(id))
  const writer = new Writer(header.id, ballot, new Set(anew.map(({ id }) => id)))
  return {
    ...header,
    annotations: [
      ...ballot.taken().map((one) => writer.annotation(one)),
      ...anew.map((one) => writer.remade(one, mine.id)),
    ].toSorted(byTextOrder),
    relations: relations.flatMap((one) => writer.relation(one)),
    coreference: writer.sets(comparison.coreference.map((pair) => takenOf(pair, ballot))),
    assessments: [],
  }
}

interface TakenItem<Item> {
  readonly item: Item
  readonly side: Side
  readonly stamp: Stamp
  readonly agreed: boolean
}

function takenOf<Of extends keyof Items>(pair: PairOf<Of>, ballot: Ballot): readonly TakenItem<Items[Of]>[] {
  const verdict = ballot.verdictOn(pair)
  if (verdict === undefined) return []
  const agreed = pair.kind === 'agree'
  const items = { mine: mineOf(pair), theirs: theirsOf(pair) }
  return (['mine', 'theirs'] as const).flatMap((side) => {
    const item = items[side]
    return verdict[side] && item !== undefined ? [{ item, side, stamp: verdict.stamp, agreed }] : []
  })
}

/** Writes items of the sources anew for the adjudicated layer. */
class Writer {
  readonly #layer: LayerId
  readonly #ballot: Ballot
  readonly #made: ReadonlySet<ItemId>
  readonly #inSets = new Set<AnnotationId>()

  /** `made` are the new annotations, which are there already. */
  constructor(layer: LayerId, ballot: Ballot, made: ReadonlySet<ItemId>) {
    this.#layer = layer
    this.#ballot = ballot
    this.#made = made
  }

  annotation({ annotation, side, stamp, derivedFrom }: Taken): Annotation {
    const anew = {
      id: annotationId(adjudicatedId(this.#layer, annotation.id)),
      provenance: { ...stamp, how: 'review', derivedFrom } satisfies Provenance,
    }
    if (annotation.kind === 'entity') return { ...annotation, ...anew }
    const withArguments = { ...anew, arguments: this.#arguments(side, annotation) }
    if (annotation.kind === 'event') return { ...annotation, ...withArguments }
    const { within, attribution, ...claim } = annotation
    const [reportedIn] = this.#references(side, within === undefined ? [] : [within])
    return {
      ...claim,
      ...withArguments,
      attribution: { ...attribution, sources: this.#references(side, attribution.sources) },
      ...(reportedIn === undefined ? {} : { within: reportedIn }),
    }
  }

  /** A new annotation has the fillers, sources and cue of what it was made from, as far as it is of that kind. */
  remade(made: Annotation, mine: LayerId): Annotation {
    const [from] = made.provenance.derivedFrom ?? []
    const side = from?.layer === mine ? 'mine' : 'theirs'
    const base = from && this.#ballot.get(side, from.id)
    return base === undefined ? made : this.#completed(made, side, base)
  }

  #completed(made: Annotation, side: Side, base: Annotation): Annotation {
    if (made.kind === 'event' && base.kind === 'event')
      return { ...made, arguments: this.#arguments(side, base) }
    if (made.kind !== 'claim' || base.kind !== 'claim') return made
    const sources = this.#references(side, base.attribution.sources)
    return {
      ...made,
      arguments: this.#arguments(side, base),
      attribution: { ...base.attribution, sources },
    }
  }

  relation({ item, side, stamp }: TakenItem<Relation>): readonly Relation[] {
    const [from, to] = [item.from, item.to].map((end) => this.#references(side, [end])[0])
    if (from === undefined || to === undefined) return []
    const id = relationId(adjudicatedId(this.#layer, item.id))
    return [{ ...item, id, from, to, provenance: { ...stamp, how: 'review' } }]
  }

  /** One set for each of the lists; what an earlier set has is not in a later one. */
  sets(taken: readonly (readonly TakenItem<CoreferenceSet>[])[]): readonly CoreferenceSet[] {
    return taken.flatMap((together) => this.#set(together))
  }

  #set(together: readonly TakenItem<CoreferenceSet>[]): readonly CoreferenceSet[] {
    const [first] = together
    const all = new Set(together.flatMap(({ side, item }) => this.#references(side, item.members)))
    const members = [...all].filter((member) => !this.#inSets.has(member))
    if (first === undefined || members.length === 0) return []
    for (const member of members) this.#inSets.add(member)
    const representative = together
      .flatMap(({ side, item }) => this.#references(side, item.representative ? [item.representative] : []))
      .find((one) => members.includes(one))
    const links = new Map(
      together.flatMap(({ item }) => item.links).map((link) => [`${link.kb} ${link.id}`, link]),
    )
    return [
      {
        id: coreferenceId(adjudicatedId(this.#layer, first.item.id)),
        members,
        ...(representative === undefined ? {} : { representative }),
        links: [...links.values()],
        provenance: { ...first.stamp, how: 'review' },
      },
    ]
  }

  #references(side: Side, ids: readonly AnnotationId[]): readonly AnnotationId[] {
    return ids.flatMap((id) => {
      const remade = this.#ballot.remadeOf(side, id)
      if (remade !== undefined && this.#made.has(remade)) return [annotationId(remade)]
      const standing = this.#ballot.standingFor(side, id)
      return standing === undefined ? [] : [annotationId(adjudicatedId(this.#layer, standing))]
    })
  }

  #arguments(side: Side, annotation: EventMention | Claim): readonly Argument[] {
    return annotation.arguments.flatMap((argument) =>
      this.#references(side, [argument.filler]).map((filler) => {
        return { ...argument, id: argumentId(adjudicatedId(this.#layer, argument.id)), filler }
      }),
    )
  }
}

import type { Difference, Items, PairOf, Said } from '#agreement/comparison'
import { mineOf, theirsOf } from '#agreement/comparison'
import type { Side } from '#agreement/decide'
import type { Annotation } from '#core/model/annotation'
import type { AnnotationId } from '#core/model/ids'
import type { AnnotationLayer } from '#core/model/layer'
import { textOf } from '#core/model/source-document'
import { hull, type Span } from '#core/model/span'
import type { DocumentReview } from '#workbench/reviewing/review'

/** Finds and quotes the annotations of either side. */
export class Sides {
  readonly #text: string
  readonly #annotations: Readonly<Record<Side, ReadonlyMap<AnnotationId, Annotation>>>

  constructor(text: string, { mine, theirs }: Pick<DocumentReview, 'mine' | 'theirs'>) {
    this.#text = text
    this.#annotations = { mine: byId(mine), theirs: byId(theirs) }
  }

  get(side: Side, id: AnnotationId): Annotation | undefined {
    return this.#annotations[side].get(id)
  }

  quote(spans: readonly Span[]): string {
    return textOf(this.#text, spans)
  }

  /** What one side says in a field, in words; "none" when it says nothing. */
  words(side: Side, said: Said): string {
    return this.#parts(side, said).join(', ') || 'none'
  }

  /** The annotation to select for a difference: of two the longer one, of a link the first that it holds. */
  placeOf(difference: Difference): Annotation | undefined {
    const [mine, theirs] = [this.#firstOf('mine', difference), this.#firstOf('theirs', difference)]
    if (mine === undefined || theirs === undefined) return mine ?? theirs
    return lengthOf(theirs) > lengthOf(mine) ? theirs : mine
  }

  #parts(side: Side, said: Said): readonly string[] {
    if (said.kind === 'text') return said.text === '' ? [] : [said.text]
    if (said.kind === 'spans') return said.spans.length === 0 ? [] : [this.quote(said.spans)]
    return said.ids.map((id) => this.quote(this.get(side, id)?.spans ?? []))
  }

  #firstOf(side: Side, difference: Difference): Annotation | undefined {
    const [first] = memberIds(difference, side)
    return first === undefined ? undefined : this.get(side, first)
  }
}

/** The annotations that one side's item is or holds. */
export function memberIds(difference: Difference, side: Side): readonly AnnotationId[] {
  switch (difference.of) {
    case 'annotation':
      return idsIn(itemOf(difference, side), ({ id }) => [id])
    case 'relation':
      return idsIn(itemOf(difference, side), ({ from, to }) => [from, to])
    case 'coreference':
      return idsIn(itemOf(difference, side), ({ members }) => members)
  }
}

/** What one side has of a pair. */
export function itemOf<Of extends keyof Items>(pair: PairOf<Of>, side: Side): Items[Of] | undefined {
  return side === 'mine' ? mineOf(pair) : theirsOf(pair)
}

function idsIn<Item>(
  item: Item | undefined,
  ids: (item: Item) => readonly AnnotationId[],
): readonly AnnotationId[] {
  return item === undefined ? [] : ids(item)
}

function byId({ annotations }: AnnotationLayer): ReadonlyMap<AnnotationId, Annotation> {
  return new Map(annotations.map((one) => [one.id, one]))
}

function lengthOf({ spans }: Annotation): number {
  const { start, end } = hull(spans)
  return end - start
}

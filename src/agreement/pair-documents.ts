import type { AnnotatedDocument } from '#core/model/project'
import type { Span } from '#core/model/span'
import { mapSpan, normaliseText, sourceOffset, type NormalText } from './normalise-text'

type Texted = Pick<AnnotatedDocument, 'id' | 'text' | 'textHash'>

/** Where two texts first differ in more than how they are written: offsets, and the paragraph of mine from 1. */
export interface FirstDifference {
  readonly mine: number
  readonly theirs: number
  readonly paragraph: number
}

/** What became of one of their documents. `map` takes a span of their text to mine. */
export type DocumentPair<Mine, Theirs> =
  | {
      readonly kind: 'same'
      readonly mine: Mine
      readonly theirs: Theirs
      readonly map: (span: Span) => Span
    }
  | {
      readonly kind: 'normalised'
      readonly mine: Mine
      readonly theirs: Theirs
      readonly map: (span: Span) => Span
    }
  | {
      readonly kind: 'different'
      readonly mine: Mine
      readonly theirs: Theirs
      readonly firstDifference: FirstDifference
    }
  | { readonly kind: 'unpaired'; readonly theirs: Theirs }

/**
 * Pairs their documents with mine, each of mine at most once: by id where the texts are the same, by hash, by
 * normalised text; what is left has the same id and another text, or no partner. In the order of theirs.
 */
export function pairDocuments<Mine extends Texted, Theirs extends Texted>(
  mine: readonly Mine[],
  theirs: readonly Theirs[],
): readonly DocumentPair<Mine, Theirs>[] {
  return new Pairing(mine, theirs).pairs()
}

type Pair<Mine, Theirs> = (mine: Mine, theirs: Theirs) => DocumentPair<Mine, Theirs> | undefined

class Pairing<Mine extends Texted, Theirs extends Texted> {
  readonly #mine: Set<Mine>
  readonly #theirs: readonly Theirs[]
  readonly #found = new Map<Theirs, DocumentPair<Mine, Theirs>>()
  readonly #normal = new Map<string, NormalText>()

  constructor(mine: readonly Mine[], theirs: readonly Theirs[]) {
    this.#mine = new Set(mine)
    this.#theirs = theirs
  }

  pairs(): readonly DocumentPair<Mine, Theirs>[] {
    const normalised: Pair<Mine, Theirs> = (mine, theirs) => this.#normalised(mine, theirs)
    this.#pairBy((one) => `${one.id} ${one.textHash}`, same)
    this.#pairBy((one) => one.textHash, same)
    this.#pairBy((one) => `${one.id} ${this.#normalOf(one).text}`, normalised)
    this.#pairBy((one) => this.#normalOf(one).text, normalised)
    this.#pairBy(
      (one) => one.id,
      (mine, theirs) => this.#different(mine, theirs),
    )
    return this.#theirs.map((one) => this.#found.get(one) ?? { kind: 'unpaired', theirs: one })
  }

  /** Pairs those left that have the same key; `pair` may still find that they do not fit. */
  #pairBy(key: (one: Texted) => string, pair: Pair<Mine, Theirs>): void {
    const left = this.#theirs.filter((one) => !this.#found.has(one))
    if (left.length === 0) return
    const free = grouped(this.#mine, key)
    for (const theirs of left) {
      const mine = free.get(key(theirs))?.shift()
      const pairing = mine && pair(mine, theirs)
      if (mine === undefined || pairing === undefined) continue
      this.#found.set(theirs, pairing)
      this.#mine.delete(mine)
    }
  }

  #normalOf({ text }: Texted): NormalText {
    const normal = this.#normal.get(text) ?? normaliseText(text)
    this.#normal.set(text, normal)
    return normal
  }

  #normalised(mine: Mine, theirs: Theirs): DocumentPair<Mine, Theirs> {
    const [from, to] = [this.#normalOf(theirs), this.#normalOf(mine)]
    return { kind: 'normalised', mine, theirs, map: (span) => mapSpan(from, to, span) }
  }

  #different(mine: Mine, theirs: Theirs): DocumentPair<Mine, Theirs> {
    const firstDifference = differenceOf(this.#normalOf(mine), this.#normalOf(theirs))
    return { kind: 'different', mine, theirs, firstDifference }
  }
}

function grouped<Item>(items: Iterable<Item>, key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group === undefined) groups.set(key(item), [item])
    else group.push(item)
  }
  return groups
}

/** The hash comes from a file, so the texts have the last word. */
function same<Mine extends Texted, Theirs extends Texted>(
  mine: Mine,
  theirs: Theirs,
): DocumentPair<Mine, Theirs> | undefined {
  return mine.text === theirs.text ? { kind: 'same', mine, theirs, map: (span) => span } : undefined
}

function differenceOf(mine: NormalText, theirs: NormalText): FirstDifference {
  let at = 0
  while (at < mine.text.length && mine.text[at] === theirs.text[at]) at += 1
  const offset = sourceOffset(mine, at)
  const paragraph = mine.source.slice(0, offset).split('\n').length
  return { mine: offset, theirs: sourceOffset(theirs, at), paragraph }
}

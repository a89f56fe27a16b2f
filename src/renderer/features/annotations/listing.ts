import type { DocumentChange } from '#core/edit/change'
import type { LayerStore } from '#core/edit/layer-store'
import { byTextOrder, type Annotation, type AnnotationKind } from '#core/model/annotation'
import type { AnnotationId, TypeId } from '#core/model/ids'
import { textOf } from '#core/model/source-document'
import type { Tagset } from '#core/model/tagset'
import { ownLayer, type Desk } from '#workbench/annotating/own-layer'

export type KindChoice = 'all' | AnnotationKind

export interface ListFilter {
  readonly kind: KindChoice
  /** Looked for in quotes, notes and names of types, whatever the case. */
  readonly words: string
}

type Ids = readonly AnnotationId[]

export type ListedIds = Readonly<Record<AnnotationKind, Ids>>

const nothing: ListedIds = { entity: [], event: [], claim: [] }

/** More annotations changed at once than this are listed anew. */
const MANY = 100

/**
 * One's own annotations that fit a filter, by kind and in text order. A change of some moves only those; after a
 * change of the text all are put in order again, when they are asked for.
 */
export class Listing {
  readonly #desk: Desk
  readonly #kind: KindChoice
  /** Undefined when none are looked for. */
  readonly #hasWords: ((annotation: Annotation) => boolean) | undefined
  /** Arrays are replaced, not changed: rows that were made of them stay as they are. */
  #ids: ListedIds = nothing
  #sameAs: ReadonlyMap<AnnotationId, number> = new Map()
  /** The version of the document that is listed. */
  #listed = -1

  constructor(desk: Desk, { kind, words }: ListFilter, tagset: Tagset) {
    this.#desk = desk
    this.#kind = kind
    this.#hasWords = matcher(desk, words, tagset)
  }

  get version(): number {
    return this.#desk.document.version
  }

  get isRestless(): boolean {
    return this.#desk.document.isRestless
  }

  subscribe(listener: () => void): () => void {
    return this.#desk.document.subscribe((changes) => {
      this.#note(changes)
      listener()
    })
  }

  get ids(): ListedIds {
    this.#list()
    return this.#ids
  }

  /** All there are, whether they fit the filter or not. */
  get total(): number {
    return ownLayer(this.#desk)?.size ?? 0
  }

  get(id: AnnotationId): Annotation | undefined {
    return ownLayer(this.#desk)?.get(id)
  }

  /** How many mentions name the same as this one; undefined for those in no set. */
  sameAs(id: AnnotationId): number | undefined {
    return this.#sameAs.get(id)
  }

  quote({ spans }: Annotation): string {
    return this.#desk.document.text.quote(spans)
  }

  #list(): void {
    if (this.#listed === this.version) return
    this.#listed = this.version
    const layer = ownLayer(this.#desk)
    const ids: Record<AnnotationKind, AnnotationId[]> = { entity: [], event: [], claim: [] }
    for (const id of layer?.inTextOrder() ?? []) {
      const kind = layer?.kindOf(id)
      if (kind !== undefined && this.#suits(kind, () => layer?.get(id))) ids[kind].push(id)
    }
    this.#ids = ids
    this.#sameAs = mentionsInSets(layer)
  }

  /** Without words the annotation is not asked for: each would be brought up to date after a change of the text. */
  #suits(kind: AnnotationKind, annotation: () => Annotation | undefined): boolean {
    if (this.#kind !== 'all' && this.#kind !== kind) return false
    if (this.#hasWords === undefined) return true
    const whole = annotation()
    return whole !== undefined && this.#hasWords(whole)
  }

  /** Follows a change if all before it are listed. */
  #note(changes: readonly DocumentChange[]): void {
    if (this.#listed !== this.version - 1) return
    const items = changes.flatMap((change) => (change.kind === 'layer' ? change.items : []))
    if (items.length > MANY || changes.some(({ kind }) => kind === 'text' || kind === 'layer-header')) return
    const layer = ownLayer(this.#desk)
    const touched = new Set(
      items.flatMap(({ collection, before, after }) =>
        collection === 'annotations' ? [before, after].flatMap((one) => one?.id ?? []) : [],
      ),
    )
    for (const id of touched) this.#take(id)
    for (const id of touched) this.#put(layer?.get(id), layer)
    if (items.some(({ collection }) => collection === 'coreference')) this.#sameAs = mentionsInSets(layer)
    this.#listed = this.version
  }

  #take(id: AnnotationId): void {
    const { entity, event, claim } = this.#ids
    this.#ids = { entity: without(entity, id), event: without(event, id), claim: without(claim, id) }
  }

  #put(annotation: Annotation | undefined, layer: LayerStore | undefined): void {
    if (annotation === undefined || layer === undefined || !this.#suits(annotation.kind, () => annotation))
      return
    const ids = this.#ids[annotation.kind]
    let [low, high] = [0, ids.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const id = ids[middle]
      const other = id === undefined ? undefined : layer.get(id)
      if (other !== undefined && byTextOrder(other, annotation) < 0) low = middle + 1
      else high = middle
    }
    this.#ids = { ...this.#ids, [annotation.kind]: ids.toSpliced(low, 0, annotation.id) }
  }
}

function without(ids: Ids, id: AnnotationId): Ids {
  const at = ids.indexOf(id)
  return at === -1 ? ids : ids.toSpliced(at, 1)
}

function mentionsInSets(layer: LayerStore | undefined): ReadonlyMap<AnnotationId, number> {
  const sets = [...(layer?.coreference() ?? [])]
  return new Map(sets.flatMap(({ members }) => members.map((id) => [id, members.length] as const)))
}

function matcher(
  desk: Desk,
  words: string,
  tagset: Tagset,
): ((annotation: Annotation) => boolean) | undefined {
  const wanted = words.trim().toLowerCase()
  if (wanted === '') return undefined
  const names = new Map<TypeId, string>(tagset.types.map(({ id, name }) => [id, name.toLowerCase()]))
  return ({ spans, type, note }) =>
    (names.get(type) ?? '').includes(wanted) ||
    (note ?? '').toLowerCase().includes(wanted) ||
    textOf(desk.document.document.text, spans).toLowerCase().includes(wanted)
}

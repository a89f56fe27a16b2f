import { assertNever } from '../assert-never'
import { atOnce } from '../in-slices'
import { byTextOrder, type Annotation, type AnnotationKind } from '../model/annotation'
import type { Assessment } from '../model/assessment'
import type { AnnotationId, AssessmentId, CoreferenceId, RelationId, TypeId } from '../model/ids'
import type { AnnotationLayer, LayerHeader } from '../model/layer'
import type { CoreferenceSet, Relation } from '../model/relation'
import { hull, span } from '../model/span'
import type { ItemChange, Replacement } from './change'
import { KeptAnnotation } from './kept-annotation'
import { SpanIndex, type FragmentVisitor } from './span-index'
import type { TextStep } from './text-change'

interface Identified<Id> {
  readonly id: Id
}

/** Annotations put into a store at one step. */
const STEP = 1000

/** One layer in memory: its items by id, and where their fragments are. Written only by `apply`. */
export class LayerStore {
  #header: LayerHeader
  #version = 0
  /** Text steps so far. */
  #epoch = 0
  readonly #annotations = new Map<AnnotationId, KeptAnnotation>()
  readonly #relations = new Map<RelationId, Relation>()
  readonly #coreference = new Map<CoreferenceId, CoreferenceSet>()
  readonly #assessments = new Map<AssessmentId, Assessment>()
  readonly #index = new SpanIndex()
  readonly #counts: Record<AnnotationKind, number> = { entity: 0, event: 0, claim: 0 }
  readonly #uses = new Map<TypeId, number>()

  constructor(layer: AnnotationLayer) {
    this.#header = headerOf(layer)
    atOnce(this.#fill(layer))
  }

  /** Makes the store of a layer step by step. */
  static *inSteps(layer: AnnotationLayer): Generator<void, LayerStore> {
    const store = new LayerStore(emptyLayer(headerOf(layer)))
    yield* store.#fill(layer)
    return store
  }

  *#fill(layer: AnnotationLayer): Generator<void, void> {
    const sorted = layer.annotations.toSorted(byTextOrder)
    for (let from = 0; from < sorted.length; from += STEP) {
      yield
      for (const one of sorted.slice(from, from + STEP)) this.#put(one)
    }
    for (const one of layer.relations) this.#relations.set(one.id, one)
    for (const one of layer.coreference) this.#coreference.set(one.id, one)
    for (const one of layer.assessments) this.#assessments.set(one.id, one)
  }

  /** Goes up with every change of the items. */
  get version(): number {
    return this.#version
  }

  get header(): LayerHeader {
    return this.#header
  }

  get counts(): Readonly<Record<AnnotationKind, number>> {
    return { ...this.#counts }
  }

  /** How many annotations there are of a type. */
  uses(type: TypeId): number {
    return this.#uses.get(type) ?? 0
  }

  get size(): number {
    return this.#annotations.size
  }

  setHeader(header: LayerHeader): void {
    this.#header = header
  }

  get(id: AnnotationId): Annotation | undefined {
    return this.#annotations.get(id)?.at(this.#epoch)
  }

  /** Unlike the annotation itself, it never has to be brought up to date. */
  kindOf(id: AnnotationId): AnnotationKind | undefined {
    return this.#annotations.get(id)?.kind
  }

  *annotations(): Iterable<Annotation> {
    for (const kept of this.#annotations.values()) yield kept.at(this.#epoch)
  }

  /** The ids of the annotations by their first fragments: earlier first, the longer first. */
  *inTextOrder(from = 0, direction: 1 | -1 = 1): Iterable<AnnotationId> {
    for (const slot of this.#index.slots(from, direction)) {
      const id = this.#index.owner(slot)
      if (this.#annotations.get(id)?.startsIn(slot) === true) yield id
    }
  }

  /** The next annotation in text order, or the one before. */
  neighbour(id: AnnotationId, direction: 1 | -1): AnnotationId | undefined {
    const slot = this.#annotations.get(id)?.first
    if (slot === undefined) return undefined
    return firstOf(this.inTextOrder(this.#index.place(slot) + direction, direction))
  }

  /** The first annotation that starts at the offset or after it. */
  firstFrom(offset: number): AnnotationId | undefined {
    return firstOf(this.inTextOrder(this.#index.placeOf(offset)))
  }

  /** The last annotation that ends at the offset or before it. */
  lastUntil(offset: number): AnnotationId | undefined {
    for (const id of this.inTextOrder(this.#index.placeOf(offset) - 1, -1)) {
      const found = this.get(id)
      if (found !== undefined && hull(found.spans).end <= offset) return id
    }
    return undefined
  }

  relations(): Iterable<Relation> {
    return this.#relations.values()
  }

  coreference(): Iterable<CoreferenceSet> {
    return this.#coreference.values()
  }

  assessments(): Iterable<Assessment> {
    return this.#assessments.values()
  }

  coreferenceOf(id: AnnotationId): CoreferenceSet | undefined {
    for (const set of this.#coreference.values()) if (set.members.includes(id)) return set
    return undefined
  }

  /** Visits every fragment and cue that overlaps `[from, to)`, in document order, the longer first. */
  visit(from: number, to: number, visitor: FragmentVisitor): void {
    this.#index.visit(span(from, to), visitor)
  }

  /** The annotations whose fragments or cue cover the character at `offset`, the innermost first. */
  at(offset: number): readonly AnnotationId[] {
    const found: { id: AnnotationId; length: number }[] = []
    this.visit(offset, offset + 1, ({ start, end }, id) => {
      if (!found.some((one) => one.id === id)) found.push({ id, length: end - start })
    })
    return found
      .toReversed()
      .toSorted((a, b) => a.length - b.length)
      .map((one) => one.id)
  }

  apply(items: readonly ItemChange[]): void {
    for (const item of items) this.#applyItem(item)
    this.#version += 1
  }

  #applyItem(item: ItemChange): void {
    switch (item.collection) {
      case 'annotations':
        if (item.before !== null) this.#take(item.before.id)
        if (item.after !== null) this.#put(item.after)
        break
      case 'relations':
        replace(this.#relations, item)
        break
      case 'coreference':
        replace(this.#coreference, item)
        break
      case 'assessments':
        replace(this.#assessments, item)
        break
      default:
        assertNever(item)
    }
  }

  /** Moves everything through a step of the text; nothing may lose all its text by it (see `textEdit`). */
  map(step: TextStep): void {
    this.#index.map(step)
    this.#epoch += 1
  }

  #put(annotation: Annotation): void {
    if (this.#annotations.has(annotation.id)) throw new Error(`Annotation ${annotation.id} is already there`)
    this.#annotations.set(annotation.id, new KeptAnnotation(this.#index, annotation, this.#epoch))
    this.#count(annotation, 1)
  }

  #take(id: AnnotationId): void {
    const kept = this.#annotations.get(id)
    if (kept === undefined) throw new Error(`Annotation ${id} is not there`)
    this.#annotations.delete(id)
    this.#count(kept.at(this.#epoch), -1)
    kept.discard()
  }

  #count({ kind, type }: Annotation, by: 1 | -1): void {
    this.#counts[kind] += by
    this.#uses.set(type, this.uses(type) + by)
  }

  /** The layer as a value: annotations in text order, the rest by id. */
  toLayer(): AnnotationLayer {
    return {
      ...this.#header,
      annotations: [...this.annotations()].toSorted(byTextOrder),
      relations: [...this.#relations.values()].toSorted(byId),
      coreference: [...this.#coreference.values()].toSorted(byId),
      assessments: [...this.#assessments.values()].toSorted(byId),
    }
  }
}

function byId(a: Identified<string>, b: Identified<string>): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

function replace<Id extends string, Item extends Identified<Id>>(
  items: Map<Id, Item>,
  { before, after }: Replacement<Item>,
): void {
  if (before !== null && !items.delete(before.id)) throw new Error(`Item ${before.id} is not there`)
  if (after === null) return
  if (items.has(after.id)) throw new Error(`Item ${after.id} is already there`)
  items.set(after.id, after)
}

function firstOf<Item>(items: Iterable<Item>): Item | undefined {
  for (const item of items) return item
  return undefined
}

/** A layer's header: the layer without its items. Unknown keys stay with the header. */
export function headerOf(layer: AnnotationLayer): LayerHeader {
  const { annotations: _a, relations: _r, coreference: _c, assessments: _s, ...header } = layer
  return header
}

export function emptyLayer(header: LayerHeader): AnnotationLayer {
  return { ...header, annotations: [], relations: [], coreference: [], assessments: [] }
}

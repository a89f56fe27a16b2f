import type { AnnotationId } from '../model/ids'
import type { Span } from '../model/span'
import { FragmentTable, type Part, type Slot } from './fragment-table'
import { mapEnd, type ReplaceStep, type TextStep } from './text-change'

export type { Part, Slot }
export type FragmentVisitor = (fragment: Span, id: AnnotationId, part: Part) => void

/** Fragments per block of the summary: one maximum end each, so that a query skips what ended before it. */
const BLOCK = 64

/**
 * All fragments of a layer in document order (earlier first, longer first).
 * Adding and removing moves memory (O(n), microseconds at 10,000); a query is O(log n + n/64 + answer):
 * it looks at the summary of every block before its end.
 */
export class SpanIndex {
  readonly #table = new FragmentTable()
  #order = new Int32Array(64)
  #size = 0
  #maxEnd = new Int32Array(2)
  /** First block of the summary that is out of date. */
  #stale = 0

  add(id: AnnotationId, fragment: Span, part: Part): Slot {
    const slot = this.#table.add(id, fragment, part)
    if (this.#size === this.#order.length) this.#grow()
    const at = this.#position(fragment)
    this.#order.copyWithin(at + 1, at, this.#size)
    this.#order[at] = slot
    this.#size += 1
    this.#spoil(at)
    return slot
  }

  remove(slot: Slot): void {
    const at = this.#find(slot)
    this.#order.copyWithin(at, at + 1, this.#size)
    this.#size -= 1
    this.#table.remove(slot)
    this.#spoil(at)
  }

  span(slot: Slot): Span {
    return this.#table.span(slot)
  }

  /** Moves all fragments through a step; none of them may lose all its text by it. */
  map(step: TextStep): void {
    this.#table.map(step)
    if (step.step === 'replace') this.#mapOrder(step)
    else {
      this.#sort(0, this.#size)
      this.#spoil(0)
    }
  }

  /** Replacing keeps the order, but among those that came to start where the inserted text ends. */
  #mapOrder(step: ReplaceStep): void {
    for (let block = 0; block * BLOCK < this.#size; block += 1)
      this.#maxEnd[block] = mapEnd(this.#maxEnd[block] ?? 0, step)
    const past = step.at + step.inserted.length
    const from = this.#firstAtOrAfter(past)
    this.#sort(from, this.#firstAtOrAfter(past + 1))
  }

  /** The rows in document order, from a place in that order on, forwards or backwards. */
  *slots(from: number, direction: 1 | -1): Iterable<Slot> {
    for (let at = from; at >= 0 && at < this.#size; at += direction) yield this.#slot(at)
  }

  /** The place in document order of the first fragment that starts at the offset or after it. */
  placeOf(offset: number): number {
    return this.#firstAtOrAfter(offset)
  }

  place(slot: Slot): number {
    return this.#find(slot)
  }

  owner(slot: Slot): AnnotationId {
    return this.#table.owner(slot)
  }

  /** Visits every fragment that overlaps `stretch`, in document order. */
  visit(stretch: Span, visitor: FragmentVisitor): void {
    this.#summarise()
    const stop = this.#firstAtOrAfter(stretch.end)
    for (let block = 0; block * BLOCK < stop; block += 1) {
      if ((this.#maxEnd[block] ?? 0) <= stretch.start) continue
      this.#visitBlock(block * BLOCK, Math.min(stop, (block + 1) * BLOCK), stretch.start, visitor)
    }
  }

  #visitBlock(from: number, to: number, after: number, visitor: FragmentVisitor): void {
    for (let at = from; at < to; at += 1) {
      const slot = this.#slot(at)
      if (this.#table.end(slot) > after)
        visitor(this.#table.span(slot), this.#table.owner(slot), this.#table.part(slot))
    }
  }

  #slot(at: number): Slot {
    return this.#order[at] ?? 0
  }

  #firstAtOrAfter(offset: number): number {
    return this.#firstNot((slot) => this.#table.start(slot) < offset)
  }

  #position({ start, end }: Span): number {
    return this.#firstNot((slot) => this.#isBefore(slot, start, end))
  }

  /** The place of the first of which it is not true; it must be of all before that. */
  #firstNot(isTrue: (slot: Slot) => boolean): number {
    let low = 0
    let high = this.#size
    while (low < high) {
      const middle = (low + high) >> 1
      if (isTrue(this.#slot(middle))) low = middle + 1
      else high = middle
    }
    return low
  }

  #isBefore(slot: Slot, start: number, end: number): boolean {
    const other = this.#table.start(slot)
    return other < start || (other === start && this.#table.end(slot) > end)
  }

  #find(slot: Slot): number {
    for (let at = this.#position(this.#table.span(slot)); at < this.#size; at += 1)
      if (this.#slot(at) === slot) return at
    throw new Error(`No fragment in row ${slot}`)
  }

  /** Insertion sort of a part that is nearly in order, and mostly wholly so. */
  #sort(from: number, end: number): void {
    for (let at = from + 1; at < end; at += 1) {
      const slot = this.#slot(at)
      const [start, end] = [this.#table.start(slot), this.#table.end(slot)]
      let to = at
      while (to > from && this.#isAfter(this.#slot(to - 1), start, end)) to -= 1
      if (to === at) continue
      this.#order.copyWithin(to + 1, to, at)
      this.#order[to] = slot
      this.#spoil(to)
    }
  }

  #isAfter(slot: Slot, start: number, end: number): boolean {
    const other = this.#table.start(slot)
    return other > start || (other === start && this.#table.end(slot) < end)
  }

  #spoil(at: number): void {
    this.#stale = Math.min(this.#stale, Math.floor(at / BLOCK))
  }

  #summarise(): void {
    for (let block = this.#stale; block * BLOCK < this.#size; block += 1) {
      let most = 0
      const stop = Math.min(this.#size, (block + 1) * BLOCK)
      for (let at = block * BLOCK; at < stop; at += 1) most = Math.max(most, this.#table.end(this.#slot(at)))
      this.#maxEnd[block] = most
    }
    this.#stale = Number.MAX_SAFE_INTEGER
  }

  #grow(): void {
    const order = new Int32Array(this.#order.length * 2)
    order.set(this.#order)
    this.#order = order
    const maxEnd = new Int32Array(order.length / BLOCK + 1)
    maxEnd.set(this.#maxEnd)
    this.#maxEnd = maxEnd
  }
}

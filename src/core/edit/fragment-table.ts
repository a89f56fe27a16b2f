import type { AnnotationId } from '../model/ids'
import { span, type Span } from '../model/span'
import { mapSpan, type ReplaceStep, type TextStep } from './text-change'

export type Part = 'span' | 'cue'

const PARTS: readonly Part[] = ['span', 'cue']

/** A fragment's row; it stays the same while the fragment lives, whatever comes and goes around it. */
export type Slot = number

/** Fragments of a layer as columns of typed arrays. Rows of removed fragments are used again. */
export class FragmentTable {
  #start = new Int32Array(64)
  #end = new Int32Array(64)
  #part = new Uint8Array(64)
  readonly #owner: (AnnotationId | undefined)[] = []
  readonly #free: Slot[] = []

  add(owner: AnnotationId, { start, end }: Span, part: Part): Slot {
    const slot = this.#free.pop() ?? this.#owner.length
    if (slot === this.#start.length) this.#grow()
    this.#owner[slot] = owner
    this.#start[slot] = start
    this.#end[slot] = end
    this.#part[slot] = PARTS.indexOf(part)
    return slot
  }

  remove(slot: Slot): void {
    this.#owner[slot] = undefined
    this.#free.push(slot)
  }

  start(slot: Slot): number {
    return this.#start[slot] ?? 0
  }

  end(slot: Slot): number {
    return this.#end[slot] ?? 0
  }

  span(slot: Slot): Span {
    return span(this.start(slot), this.end(slot))
  }

  part(slot: Slot): Part {
    return PARTS[this.#part[slot] ?? 0] ?? 'span'
  }

  owner(slot: Slot): AnnotationId {
    const owner = this.#owner[slot]
    if (owner === undefined) throw new Error(`No fragment in row ${slot}`)
    return owner
  }

  /** Moves every fragment as `mapSpan` does. What would lose all its text must have been removed before. */
  map(step: TextStep): void {
    if (step.step === 'replace') this.#mapReplaced(step)
    else
      for (let slot = 0; slot < this.#owner.length; slot += 1) this.#put(slot, mapSpan(this.span(slot), step))
  }

  #put(slot: Slot, mapped: Span | undefined): void {
    if (mapped === undefined) return
    this.#start[slot] = mapped.start
    this.#end[slot] = mapped.end
  }

  /** The arithmetic of `mapSpan` in one pass over the columns: this runs with every key. */
  #mapReplaced({ at, removed, inserted }: ReplaceStep): void {
    const [starts, ends, count] = [this.#start, this.#end, this.#owner.length]
    const to = at + removed.length
    const shift = inserted.length - removed.length
    const past = at + inserted.length
    for (let slot = 0; slot < count; slot += 1) {
      const end = ends[slot] ?? 0
      if (end <= at) continue
      const start = starts[slot] ?? 0
      if (start >= to) starts[slot] = start + shift
      else if (start >= at) starts[slot] = past
      ends[slot] = end > to ? end + shift : at
    }
  }

  #grow(): void {
    const capacity = this.#start.length * 2
    const [start, end, part] = [new Int32Array(capacity), new Int32Array(capacity), new Uint8Array(capacity)]
    start.set(this.#start)
    end.set(this.#end)
    part.set(this.#part)
    this.#start = start
    this.#end = end
    this.#part = part
  }
}

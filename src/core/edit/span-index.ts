import type { AnnotationId } from '../model/ids'
import type { Span } from '../model/span'

export type Part = 'span' | 'cue'
export type FragmentVisitor = (fragment: Span, id: AnnotationId, part: Part) => void

/** Fragments per block of the summary: one maximum end each, so that a query skips what ended before it. */
const BLOCK = 64
const PARTS: readonly Part[] = ['span', 'cue']

/**
 * All fragments of a layer in document order (earlier first, longer first), as typed arrays.
 * Adding and removing moves memory (O(n), microseconds at 10,000); a query is O(log n + n/64 + answer):
 * it looks at the summary of every block before its end.
 */
export class SpanIndex {
  #size = 0
  #start = new Int32Array(64)
  #end = new Int32Array(64)
  #part = new Uint8Array(64)
  readonly #ids: AnnotationId[] = []
  #maxEnd = new Int32Array(2)

  get size(): number {
    return this.#size
  }

  add(id: AnnotationId, fragment: Span, part: Part): void {
    if (this.#size === this.#start.length) this.#grow()
    const at = this.#position(fragment)
    for (const column of [this.#start, this.#end, this.#part]) column.copyWithin(at + 1, at, this.#size)
    this.#start[at] = fragment.start
    this.#end[at] = fragment.end
    this.#part[at] = PARTS.indexOf(part)
    this.#ids.splice(at, 0, id)
    this.#size += 1
    this.#summarise(at)
  }

  remove(id: AnnotationId, fragment: Span, part: Part): void {
    const at = this.#find(id, fragment, part)
    for (const column of [this.#start, this.#end, this.#part]) column.copyWithin(at, at + 1, this.#size)
    this.#ids.splice(at, 1)
    this.#size -= 1
    this.#summarise(at)
  }

  /** Visits every fragment that overlaps `stretch`, in document order. */
  visit(stretch: Span, visitor: FragmentVisitor): void {
    const stop = this.#firstAtOrAfter(stretch.end)
    for (let block = 0; block * BLOCK < stop; block += 1) {
      if ((this.#maxEnd[block] ?? 0) <= stretch.start) continue
      this.#visitBlock(block * BLOCK, Math.min(stop, (block + 1) * BLOCK), stretch.start, visitor)
    }
  }

  #visitBlock(from: number, to: number, after: number, visitor: FragmentVisitor): void {
    for (let i = from; i < to; i += 1) {
      const end = this.#end[i] ?? 0
      const id = this.#ids[i]
      if (end <= after || id === undefined) continue
      visitor({ start: this.#start[i] ?? 0, end }, id, PARTS[this.#part[i] ?? 0] ?? 'span')
    }
  }

  #firstAtOrAfter(offset: number): number {
    let low = 0
    let high = this.#size
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#start[middle] ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return low
  }

  #position({ start, end }: Span): number {
    let at = this.#firstAtOrAfter(start)
    while (at < this.#size && this.#start[at] === start && (this.#end[at] ?? 0) > end) at += 1
    return at
  }

  #find(id: AnnotationId, { start, end }: Span, part: Part): number {
    for (let i = this.#firstAtOrAfter(start); i < this.#size && this.#start[i] === start; i += 1)
      if (this.#ids[i] === id && this.#end[i] === end && PARTS[this.#part[i] ?? 0] === part) return i
    throw new Error(`No fragment ${start}-${end} of ${id}`)
  }

  #summarise(from: number): void {
    for (let block = Math.floor(from / BLOCK); block * BLOCK < this.#size; block += 1) {
      const stretch = this.#end.subarray(block * BLOCK, Math.min(this.#size, (block + 1) * BLOCK))
      this.#maxEnd[block] = stretch.reduce((most, end) => Math.max(most, end), 0)
    }
  }

  #grow(): void {
    const capacity = this.#start.length * 2
    this.#start = enlarged(this.#start, new Int32Array(capacity))
    this.#end = enlarged(this.#end, new Int32Array(capacity))
    this.#part = enlarged(this.#part, new Uint8Array(capacity))
    this.#maxEnd = enlarged(this.#maxEnd, new Int32Array(capacity / BLOCK + 1))
  }
}

function enlarged<Column extends { set(from: ArrayLike<number>): void }>(
  from: ArrayLike<number>,
  to: Column,
): Column {
  to.set(from)
  return to
}

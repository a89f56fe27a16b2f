import { inPages } from '#core/in-pages'
import type { Pieces } from '#core/pieces'
import { readingPageSize, type ReadingPage } from '#ipc/reading'
import { Refusal } from '../refusal'

/** Milliseconds for which pages wait to be fetched. */
const PATIENCE = 60_000
/** Readings that wait at the same time; the window fetches one before it asks for another, but may be reloaded. */
const MOST = 10

interface Rest {
  readonly pages: Pieces[]
  readonly forgetting: NodeJS.Timeout
}

/** Readings on their way to the window, which fetches them page by page. */
export class ReadingPages {
  readonly #rests = new Map<string, Rest>()
  #count = 0

  /** The first page; the others are kept for a while. */
  begin(pieces: Pieces): ReadingPage {
    const [first = [], ...later] = inPages(pieces, readingPageSize, (piece) => piece.length)
    return this.#page(String(++this.#count), first, later)
  }

  next(rest: string): ReadingPage {
    const known = this.#forget(rest)
    const [first, ...later] = known?.pages ?? []
    if (first === undefined)
      throw new Refusal('What was read of this file is not kept any more. Import it again.')
    return this.#page(rest, first, later)
  }

  #page(rest: string, pieces: Pieces, later: Pieces[]): ReadingPage {
    if (later.length === 0) return { pieces, rest: null }
    const forgetting = setTimeout(() => this.#forget(rest), PATIENCE)
    this.#rests.set(rest, { pages: later, forgetting })
    const [oldest] = this.#rests.keys()
    if (oldest !== undefined && this.#rests.size > MOST) this.#forget(oldest)
    return { pieces, rest }
  }

  #forget(rest: string): Rest | undefined {
    const known = this.#rests.get(rest)
    clearTimeout(known?.forgetting)
    this.#rests.delete(rest)
    return known
  }
}

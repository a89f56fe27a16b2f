import type { DocumentText, Line } from './document-text'

type Lines = Pick<DocumentText, 'lines' | 'start'>

/** Blocks of a text that became other blocks. */
export interface LineChange {
  /** UTF-16 code units into the text before. */
  readonly at: number
  readonly removed: readonly Line[]
  readonly inserted: readonly Line[]
}

/** What differs between two states of a text, of which what was not edited are the very same lines. */
export function lineChanges(before: Lines, after: Lines): readonly LineChange[] {
  const kept = [...keptLines(before.lines, after.lines), [before.lines.length, after.lines.length] as const]
  const changes: LineChange[] = []
  let [from, to] = [0, 0]
  for (const [was, is] of kept) {
    if (was > from || is > to)
      changes.push({
        at: before.start(from),
        removed: before.lines.slice(from, was),
        inserted: after.lines.slice(to, is),
      })
    from = was + 1
    to = is + 1
  }
  return changes.filter((change) => !isSame(change))
}

function isSame({ removed, inserted }: LineChange): boolean {
  return JSON.stringify(removed) === JSON.stringify(inserted)
}

type Pair = readonly [was: number, is: number]

/** The longest row of lines that are in both in the same order. */
function keptLines(before: readonly Line[], after: readonly Line[]): readonly Pair[] {
  const places = new Map(after.map((line, i) => [line, i]))
  const pairs = before.flatMap((line, was): readonly Pair[] => {
    const is = places.get(line)
    return is === undefined ? [] : [[was, is]]
  })
  return longestRising(pairs)
}

function longestRising(pairs: readonly Pair[]): readonly Pair[] {
  /** For each length the pair that ends such a row lowest, and the pair before each. */
  const ends: Pair[] = []
  const previous = new Map<Pair, Pair>()
  for (const pair of pairs) {
    const length = lowerBound(ends, pair[1])
    const before = ends[length - 1]
    if (before !== undefined) previous.set(pair, before)
    ends[length] = pair
  }
  const row: Pair[] = []
  for (let at = ends.at(-1); at !== undefined; at = previous.get(at)) row.push(at)
  return row.toReversed()
}

function lowerBound(ends: readonly Pair[], is: number): number {
  let [low, high] = [0, ends.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle]?.[1] ?? 0) < is) low = middle + 1
    else high = middle
  }
  return low
}

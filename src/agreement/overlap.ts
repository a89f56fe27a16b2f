import type { Annotation, AnnotationKind } from '#core/model/annotation'
import { bySpan, hull, type Span } from '#core/model/span'
import type { Candidate } from './matching'

interface Placed {
  readonly annotation: Annotation
  readonly hull: Span
  readonly side: 'mine' | 'theirs'
}

/** How many annotations of a side that are open at one place are kept in sight, and looked at: the nearest ones. */
const mostOpen = 512
const mostNeighbours = 32

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((length, { start, end }) => length + end - start, 0)
}

function sharedLength(a: readonly Span[], b: readonly Span[]): number {
  let [shared, i, j] = [0, 0, 0]
  for (let [one, other] = [a[0], b[0]]; one !== undefined && other !== undefined; one = a[i], other = b[j]) {
    shared += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start))
    if (one.end < other.end) i += 1
    else j += 1
  }
  return shared
}

/** Dice's coefficient of the characters covered: 1 for the same spans, 0 for none in common. */
function overlapScore(a: readonly Span[], b: readonly Span[]): number {
  const length = lengthOf(a) + lengthOf(b)
  return length === 0 ? 0 : (2 * sharedLength(a, b)) / length
}

function candidateOf(one: Placed, other: Placed): readonly Candidate<Annotation>[] {
  const score = overlapScore(one.annotation.spans, other.annotation.spans)
  if (score === 0) return []
  const [mine, theirs] = one.side === 'mine' ? [one, other] : [other, one]
  const preferred = mine.annotation.type === theirs.annotation.type
  const at = Math.min(one.hull.start, other.hull.start)
  return [{ mine: mine.annotation, theirs: theirs.annotation, score, preferred, at }]
}

/** Pairs of overlapping annotations of one kind, found in one sweep through the text. */
function candidatesOfKind(placed: readonly Placed[]): readonly Candidate<Annotation>[] {
  const open: Record<Placed['side'], readonly Placed[]> = { mine: [], theirs: [] }
  return placed.flatMap((one) => {
    const reaching = (other: Placed) => other.hull.end > one.hull.start
    const others = open[one.side === 'mine' ? 'theirs' : 'mine'].filter(reaching)
    open[one.side] = [...open[one.side].filter(reaching), one].slice(-mostOpen)
    return others.slice(-mostNeighbours).flatMap((other) => candidateOf(one, other))
  })
}

const kinds: readonly AnnotationKind[] = ['entity', 'event', 'claim']

/** The annotations of two layers that overlap and have the same kind. */
export function overlapCandidates(
  mine: readonly Annotation[],
  theirs: readonly Annotation[],
): readonly Candidate<Annotation>[] {
  const placed = [
    ...mine.map((annotation): Placed => ({ annotation, hull: hull(annotation.spans), side: 'mine' })),
    ...theirs.map((annotation): Placed => ({ annotation, hull: hull(annotation.spans), side: 'theirs' })),
  ].toSorted((a, b) => bySpan(a.hull, b.hull) || (a.annotation.id < b.annotation.id ? -1 : 1))
  return kinds.flatMap((kind) => candidatesOfKind(placed.filter((one) => one.annotation.kind === kind)))
}

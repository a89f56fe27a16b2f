import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annotationId } from '../model/ids'
import { bySpan, overlaps, span, type Span } from '../model/span'
import { SpanIndex, type Slot } from './span-index'
import { mapSpan, type ReplaceStep, type TextStep } from './text-change'

const length = 60
const place = fc.nat(length - 1)
const stretch = fc
  .tuple(place, fc.integer({ min: 1, max: 12 }))
  .map(([start, long]) => span(start, start + long))

function replacement(at: number, removed: number, inserted: number): ReplaceStep {
  const [gone, come] = ['-'.repeat(removed), '+'.repeat(inserted)]
  return { step: 'replace', at, removed: gone, inserted: come, block: 0, before: [], after: [] }
}

function swap(at: number, first: number, second: number): TextStep {
  const side = (long: number) => ({ length: long, blocks: 1 })
  return { step: 'swap', at, block: 0, first: side(first), second: side(second) }
}

const step = fc.oneof(
  fc.tuple(place, fc.nat(20), fc.nat(9)).map(([at, removed, inserted]) => replacement(at, removed, inserted)),
  fc.tuple(place, fc.nat(9), fc.nat(9)).map(([at, first, second]) => swap(at, first, second)),
)

interface Kept {
  readonly slot: Slot
  readonly span: Span
}

/** What an edit does: what would lose all its text goes before. */
function mapAll(index: SpanIndex, kept: readonly Kept[], one: TextStep): readonly Kept[] {
  const left = kept.flatMap(({ slot, span: was }) => {
    const mapped = mapSpan(was, one)
    if (mapped === undefined) index.remove(slot)
    return mapped === undefined ? [] : [{ slot, span: mapped }]
  })
  index.map(one)
  return left
}

function visited(index: SpanIndex, window: Span): readonly Span[] {
  const seen: Span[] = []
  index.visit(window, (fragment) => seen.push(fragment))
  return seen
}

describe('an index of spans', () => {
  it('finds after any steps what mapping each span by itself gives, earlier first and the longer first', () => {
    const spans = fc.array(stretch, { minLength: 60, maxLength: 200 })
    const steps = fc.array(fc.tuple(step, stretch), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(spans, steps, (given, edits) => {
        const index = new SpanIndex()
        let kept: readonly Kept[] = given.map((one, n) => ({
          slot: index.add(annotationId(String(n)), one, 'span'),
          span: one,
        }))
        for (const [one, window] of edits) {
          kept = mapAll(index, kept, one)
          const expected = kept.map((each) => each.span).filter((each) => overlaps(each, window))
          expect(visited(index, window)).toEqual(expected.toSorted(bySpan))
        }
      }),
    )
  })

  it('finds a span that comes before 64 others because it is longer than what started before it', () => {
    const index = new SpanIndex()
    for (let n = 0; n < 63; n += 1) index.add(annotationId(String(n)), span(0, 1), 'span')
    index.add(annotationId('short'), span(5, 11), 'span')
    index.add(annotationId('long'), span(6, 30), 'span')
    visited(index, span(0, 40))
    index.map(replacement(4, 6, 0))
    expect(visited(index, span(20, 21))).toEqual([span(4, 24)])
  })
})

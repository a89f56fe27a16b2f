import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentId } from '../model/ids'
import type { SourceDocument } from '../model/source-document'
import { span, type Span } from '../model/span'
import { DocumentText } from './document-text'
import { composeText, invertText, mapSpan, mapThrough, type TextChange, type TextStep } from './text-change'

type Parts = Pick<SourceDocument, 'text' | 'blocks' | 'marks'>

const words = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 8 })
const parts: fc.Arbitrary<Parts> = fc
  .array(fc.record({ text: words, kind: fc.constantFrom('paragraph' as const, 'quote' as const) }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((lines) => {
    let start = 0
    const blocks = lines.map(({ text, kind }) => {
      const block = { kind, start, end: start + text.length }
      start = block.end + 1
      return block
    })
    const text = lines.map((line) => line.text).join('\n')
    const marks = blocks.flatMap(({ start: from, end }) =>
      end - from > 3 ? [{ kind: 'bold', start: from + 1, end: end - 1 }] : [],
    )
    return { text, blocks, marks }
  })

interface Wish {
  readonly at: number
  readonly length: number
  readonly insert: string
  readonly swap: boolean
}
const wishes: fc.Arbitrary<readonly Wish[]> = fc.array(
  fc.record({
    at: fc.nat(),
    length: fc.nat(12),
    insert: fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n'), maxLength: 5 }),
    swap: fc.boolean(),
  }),
  { minLength: 1, maxLength: 6 },
)

/** Makes each wish a valid step of the text as it then is, and applies it. */
function stepsOf(text: DocumentText, list: readonly Wish[]): readonly TextStep[] {
  return list.map(({ at, length, insert, swap }) => {
    const step =
      swap && text.lines.length > 1
        ? swapStep(text, at % (text.lines.length - 1))
        : replaceStep(text, at, length, insert)
    text.apply(step)
    return step
  })
}

function replaceStep(text: DocumentText, at: number, length: number, insert: string): TextStep {
  const start = at % (text.length + 1)
  return text.replacing(span(start, Math.min(text.length, start + length)), insert)
}

function swapStep(text: DocumentText, block: number): TextStep {
  const run = (line: number) => ({ length: text.lines[line]?.text.length ?? 0, blocks: 1 })
  return { step: 'swap', at: text.start(block), block, first: run(block), second: run(block + 1) }
}

const change = (steps: readonly TextStep[]): TextChange => ({
  kind: 'text',
  document: documentId('d'),
  steps,
})

describe('a text change', () => {
  it('applied and then inverted leaves text, blocks and marks as they were', () => {
    fc.assert(
      fc.property(parts, wishes, (before, list) => {
        const text = new DocumentText(before)
        const steps = stepsOf(text, list)
        for (const step of invertText(change(steps)).steps) text.apply(step)
        expect(text.toParts()).toEqual(before)
      }),
    )
  })

  it('changes the text as plain string surgery does', () => {
    fc.assert(
      fc.property(
        parts,
        fc.nat(),
        fc.nat(12),
        fc.string({ unit: fc.constantFrom('x', '\n'), maxLength: 4 }),
        (before, at, length, insert) => {
          const text = new DocumentText(before)
          const step = replaceStep(text, at, length, insert)
          text.apply(step)
          const start = at % (before.text.length + 1)
          const end = Math.min(before.text.length, start + length)
          const after = text.toParts()
          expect(after.text).toBe(before.text.slice(0, start) + insert + before.text.slice(end))
          expect(after.blocks.map((block) => after.text.slice(block.start, block.end)).join('\n')).toBe(
            after.text,
          )
          expect(after.marks.every((mark) => mark.start < mark.end && mark.end <= after.text.length)).toBe(
            true,
          )
        },
      ),
    )
  })

  it('maps spans as an oracle of marked characters says', () => {
    fc.assert(
      fc.property(parts, wishes, fc.nat(), fc.integer({ min: 1, max: 9 }), (before, list, at, length) => {
        const text = new DocumentText(before)
        const start = at % Math.max(1, before.text.length)
        let mapped: Span | undefined = span(start, Math.min(before.text.length, start + length))
        if (mapped.end <= mapped.start) return
        let covered = Array.from(before.text, (_c, i) => i >= start && i < (mapped?.end ?? 0))
        for (const step of stepsOf(
          text,
          list.map((wish) => ({ ...wish, swap: false })),
        )) {
          covered = oracle(covered, step)
          mapped = mapped === undefined ? undefined : mapSpan(mapped, step)
          const first = covered.indexOf(true)
          expect(mapped).toEqual(first === -1 ? undefined : span(first, covered.lastIndexOf(true) + 1))
        }
      }),
      { numRuns: 500 },
    )
  })

  it('maps through a composition as through one after the other, and never out of the text', () => {
    fc.assert(
      fc.property(
        parts,
        wishes,
        wishes,
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        (before, one, two, at, length) => {
          const text = new DocumentText(before)
          const [a, b] = [change(stepsOf(text, one)), change(stepsOf(text, two))]
          const start = at % Math.max(1, before.text.length)
          const original = span(start, Math.min(before.text.length, start + length))
          if (original.end <= original.start) return
          const halfway = mapThrough(original, a.steps)
          const twice = halfway === undefined ? undefined : mapThrough(halfway, b.steps)
          expect(mapThrough(original, composeText(a, b).steps)).toEqual(twice)
          if (twice !== undefined) {
            expect(twice.start).toBeGreaterThanOrEqual(0)
            expect(twice.end).toBeLessThanOrEqual(text.length)
            expect(twice.start).toBeLessThan(twice.end)
          }
        },
      ),
    )
  })

  it('moves a span along with its block', () => {
    const text = new DocumentText({
      text: 'one\ntwo',
      blocks: [
        { kind: 'paragraph', start: 0, end: 3 },
        { kind: 'quote', start: 4, end: 7 },
      ],
      marks: [],
    })
    const step = swapStep(text, 0)
    text.apply(step)
    expect(text.toParts().text).toBe('two\none')
    expect(mapSpan(span(0, 3), step)).toEqual(span(4, 7))
    expect(mapSpan(span(5, 7), step)).toEqual(span(1, 3))
    expect(mapSpan(span(0, 7), step)).toEqual(span(0, 7))
  })
})

/** Inserted text is covered when the characters on both sides are. */
function oracle(covered: readonly boolean[], step: TextStep): boolean[] {
  if (step.step !== 'replace') return [...covered]
  const end = step.at + step.removed.length
  const inside = step.at > 0 && covered[step.at - 1] === true && covered[end] === true
  return [...covered.slice(0, step.at), ...Array.from(step.inserted, () => inside), ...covered.slice(end)]
}

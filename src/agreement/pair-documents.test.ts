import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentId } from '#core/model/ids'
import { normaliseText } from './normalise-text'
import { pairDocuments } from './pair-documents'

interface Text {
  readonly id: ReturnType<typeof documentId>
  readonly text: string
  readonly textHash: string
}

function text(id: string, content: string, textHash = `hash of ${content}`): Text {
  return { id: documentId(id), text: content, textHash }
}

function kinds(mine: readonly Text[], theirs: readonly Text[]): readonly string[] {
  return pairDocuments(mine, theirs).map((pair) =>
    pair.kind === 'unpaired' ? 'unpaired' : `${pair.kind} ${pair.mine.id}`,
  )
}

/** One thing written in several ways that count as the same. */
const spellings: readonly (readonly string[])[] = [
  [' ', '\n', '\u00a0', ' \n ', '\t'],
  ['"', '“', '”', '„', '«', '»', "'", '‘', '’'],
  ['-', '–', '—', '‑', '−'],
  ['é', 'e\u0301'],
  ['각', '\u1100\u1161\u11a8', '가\u11a8'],
  ['Å', '\u212b', 'A\u030a'],
  ['ệ', 'e\u0323\u0302', 'e\u0302\u0323', 'ẹ\u0302'],
  ['a'],
  ['Mexico'],
  ['😀'],
  ['中'],
]

interface Sign {
  readonly mine: string
  readonly theirs: string
}

const sign: fc.Arbitrary<Sign> = fc
  .constantFrom(...spellings)
  .chain((ways) => fc.record({ mine: fc.constantFrom(...ways), theirs: fc.constantFrom(...ways) }))

/** Normalised, with the white space at the ends. */
function plain(quote: string): string {
  return normaliseText(`|${quote}|`).text
}

const letter: Sign = { mine: 'M', theirs: 'M' }

/** Two spellings of one text, with the signs, and white space at the ends that only one of them has. */
const twoSpellings = fc.record({
  signs: fc.array(sign, { maxLength: 40 }).map((some) => [letter, ...some, letter]),
  mine: fc.constantFrom('', '\n', ' '),
  theirs: fc.constantFrom('', '\n', ' \n'),
  from: fc.nat(),
  to: fc.nat(),
})

describe('Pairing documents', () => {
  it('goes by id, then hash, then normalised text', () => {
    expect(kinds([text('a', 'One'), text('b', 'One')], [text('b', 'One')])).toEqual(['same b'])
    expect(kinds([text('a', 'One')], [text('x', 'One')])).toEqual(['same a'])
    expect(kinds([text('a', 'One “two”\n')], [text('x', 'One "two"')])).toEqual(['normalised a'])
    expect(kinds([text('a', 'One')], [text('x', 'Two')])).toEqual(['unpaired'])
  })

  it('prefers the same text to the same id', () => {
    expect(kinds([text('a', 'One'), text('b', 'Two')], [text('a', 'Two'), text('b', 'One')])).toEqual([
      'same b',
      'same a',
    ])
  })

  it('does not believe a hash when the texts differ', () => {
    expect(kinds([text('a', 'One', 'h')], [text('x', 'Two', 'h')])).toEqual(['unpaired'])
  })

  it('pairs each of mine once, and twins with twins', () => {
    const twins = [text('a', 'One'), text('b', 'One')]
    expect(kinds(twins, [text('x', 'One'), text('y', 'One'), text('z', 'One')])).toEqual([
      'same a',
      'same b',
      'unpaired',
    ])
  })

  it('says where a text with the same id first differs', () => {
    const [pair] = pairDocuments([text('a', 'First.\n\n“Second” one.')], [text('a', 'First. "Second" two.')])
    expect(pair).toMatchObject({
      kind: 'different',
      firstDifference: { mine: 17, theirs: 16, paragraph: 3 },
    })
  })

  it('finds every span of another spelling of the text', () => {
    fc.assert(
      fc.property(twoSpellings, ({ signs, mine, theirs, from, to }) => {
        const written = (side: 'mine' | 'theirs', some: readonly Sign[]) =>
          some.map((one) => one[side]).join('')
        const [pair] = pairDocuments(
          [text('a', mine + written('mine', signs) + mine)],
          [text('x', theirs + written('theirs', signs) + theirs)],
        )
        if (pair?.kind !== 'same' && pair?.kind !== 'normalised') throw new Error('They are the same text')
        const first = from % signs.length
        const last = first + (to % (signs.length - first)) + 1
        const start = theirs.length + written('theirs', signs.slice(0, first)).length
        const span = { start, end: start + written('theirs', signs.slice(first, last)).length }
        const found = pair.map(span)
        const quote = pair.mine.text.slice(found.start, found.end)
        expect(plain(quote)).toBe(plain(pair.theirs.text.slice(span.start, span.end)))
        expect(quote.length).toBeGreaterThan(0)
        expect(/^[\udc00-\udfff]|[\ud800-\udbff]$/u.test(quote)).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })

  it('lets a span of white space that mine does not have fall on the sign before it', () => {
    const [pair] = pairDocuments([text('a', 'Hi 😀')], [text('x', 'Hi 😀\n')])
    expect(pair?.kind === 'normalised' && pair.map({ start: 5, end: 6 })).toEqual({ start: 3, end: 5 })
  })

  it('pairs a text of a million signs in under three seconds', () => {
    const long = 'He said: “No” – and went  home, né 1960.\n'.repeat(25_000)
    const started = performance.now()
    const [pair] = pairDocuments([text('a', long)], [text('x', long.replaceAll('“', '«'))])
    expect(pair?.kind).toBe('normalised')
    if (pair?.kind === 'normalised')
      for (let i = 0; i < 10_000; i += 1) pair.map({ start: i * 100, end: i * 100 + 7 })
    expect(performance.now() - started).toBeLessThan(3000)
  })
})

import type { BlockKind } from '../../src/core/model/source-document'
import { bySpan, span, type Span } from '../../src/core/model/span'
import { dice, pick, type Dice } from '../../src/renderer/editor/random-article.arbitrary'

/** What is to be annotated, in a form that every contestant's own can be made from. */
export interface WorkMark extends Span {
  readonly id: number
  /** Which of the tagset's types, by its place in the list. */
  readonly type: number
}

export interface WorkBlock extends Span {
  readonly kind: BlockKind
}

export interface Workload {
  readonly text: string
  readonly blocks: readonly WorkBlock[]
  /** In text order. */
  readonly marks: readonly WorkMark[]
}

export interface WorkSize {
  /** UTF-16 code units, about; the text is ASCII. */
  readonly length: number
  readonly marks: number
}

export const sizes = {
  '5 kB/50': { length: 5_000, marks: 50 },
  '100 kB/1k': { length: 100_000, marks: 1_000 },
  '1 MB/10k': { length: 1_000_000, marks: 10_000 },
  '1 MB/50k': { length: 1_000_000, marks: 50_000 },
  '5 MB/50k': { length: 5_000_000, marks: 50_000 },
} as const satisfies Readonly<Record<string, WorkSize>>

export type SizeName = keyof typeof sizes

/** How many different words the invented language has. */
const vocabulary = 1_200
/** Of all annotations these have a place of their own; the others are nested in them or overlap them. */
const share = 0.7

const onsets = ['b', 'br', 'c', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 'st', 't', 'tr', 'v', 'z']
const cores = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou']
const codas = ['', '', 'l', 'n', 'r', 's', 't']

function oneIn(roll: Dice, count: number): boolean {
  return roll(count) === 0
}

function inventWord(roll: Dice): string {
  const syllable = (): string => [onsets, cores, codas].map((sounds) => pick(roll, sounds) ?? '').join('')
  return Array.from({ length: 1 + roll(3) }, syllable).join('')
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}

function inventSentence(roll: Dice, words: readonly string[]): string {
  const said = Array.from({ length: 7 + roll(18) }, () => {
    const word = pick(roll, words) ?? ''
    return oneIn(roll, 7) ? capital(word) : word
  })
  return `${capital(said.join(' '))}.`
}

/** Like reports: a heading now and then, a list, a quote, and paragraphs of one to four sentences. */
function kindOf(block: number): BlockKind {
  const place = block % 15
  if (place === 0) return 'heading'
  if (place >= 9 && place <= 10) return 'list-item'
  return place === 13 ? 'quote' : 'paragraph'
}

function inventBlock(roll: Dice, words: readonly string[], kind: BlockKind): string {
  if (kind === 'heading') return inventSentence(roll, words).slice(0, 60).trimEnd()
  const sentences = kind === 'paragraph' ? 1 + roll(4) : 1
  return Array.from({ length: sentences }, () => inventSentence(roll, words)).join(' ')
}

/** Where the words of a text are. */
export function wordsOf(text: string): readonly Span[] {
  return Array.from(text.matchAll(/[a-z]+/gi), ({ index, 0: word }) => span(index, index + word.length))
}

/** From the beginning of one word to the end of another. */
function stretch(words: readonly Span[], first: number, count: number): Span {
  const at = Math.max(0, Math.min(first, words.length - 1))
  const last = Math.min(words.length - 1, at + count - 1)
  return span(words[at]?.start ?? 0, words[last]?.end ?? 0)
}

function inventSpans(roll: Dice, words: readonly Span[], count: number): readonly Span[] {
  const own = Math.ceil(count * share)
  const further = count - own
  const spans: Span[] = []
  for (let n = 0; n < own; n += 1) {
    const first = Math.floor((n * words.length) / own)
    const length = oneIn(roll, 12) ? 8 + roll(12) : 1 + roll(4)
    spans.push(stretch(words, first, length))
    // Spread evenly over the whole text, like those they are in or overlap.
    if (Math.floor(((n + 1) * further) / own) === Math.floor((n * further) / own)) continue
    const inner = Math.max(1, Math.floor(length / 2))
    spans.push(oneIn(roll, 2) ? stretch(words, first, inner) : stretch(words, first + inner, length + 1))
  }
  return spans
}

/** Always the same text and annotations for the same size; `types` is how many types there are. */
export function inventWork({ length, marks }: WorkSize, types: number): Workload {
  const roll = dice(length + marks)
  const words = Array.from({ length: vocabulary }, () => inventWord(roll))
  const blocks: WorkBlock[] = []
  const lines: string[] = []
  for (let start = 0; start < length;) {
    const kind = kindOf(blocks.length)
    const line = inventBlock(roll, words, kind)
    lines.push(line)
    blocks.push({ kind, ...span(start, start + line.length) })
    start += line.length + 1
  }
  const text = lines.join('\n')
  const spans = inventSpans(roll, wordsOf(text), marks).toSorted(bySpan)
  return { text, blocks, marks: spans.map((one, id) => ({ ...one, id, type: roll(types) })) }
}

import { span, type Span } from '../model/span'
import { segmenter } from './segmenter'

/** How far around an offset the text is looked at; no word is longer. UTF-16 code units. */
const REACH = 200
const POSSESSIVE = /[’']s?$/u

function isWordLike(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

/** A start that is surely a boundary: after white space, or the start of the text. */
function safeStart(text: string, offset: number): number {
  const from = Math.max(0, offset - REACH)
  const blank = text.slice(from, offset).search(/\s\S*$/u)
  return blank === -1 ? from : from + blank + 1
}

function safeEnd(text: string, offset: number): number {
  const blank = text.slice(offset, offset + REACH).search(/\s/u)
  return blank === -1 ? Math.min(text.length, offset + REACH) : offset + blank
}

function wordsIn(text: string, within: Span): readonly Span[] {
  return [...segmenter('word').segment(text.slice(within.start, within.end))]
    .filter(({ segment }) => isWordLike(segment))
    .map(({ index, segment }) => span(within.start + index, within.start + index + segment.length))
}

/** Words joined by hyphens or apostrophes count as one ("co-founder", "Camarena’s"). */
function joined(text: string, parts: readonly Span[]): readonly Span[] {
  const result: Span[] = []
  for (const part of parts) {
    const last = result.at(-1)
    const between = last === undefined ? '' : text.slice(last.end, part.start)
    if (last !== undefined && /^[-‐‑’'&/]$/u.test(between))
      result[result.length - 1] = span(last.start, part.end)
    else result.push(part)
  }
  return result
}

/** The word that goes on at `offset`, else the one that ends there; undefined where there is none. */
export function wordAt(text: string, offset: number): Span | undefined {
  const stretch = span(safeStart(text, offset), safeEnd(text, offset))
  return joined(text, wordsIn(text, stretch)).findLast(({ start, end }) => start <= offset && offset <= end)
}

/** The word without a possessive ending: "Camarena’s" gives "Camarena", "cartels’" gives "cartels". */
export function withoutPossessive(text: string, word: Span): Span {
  const match = POSSESSIVE.exec(text.slice(word.start, word.end))
  if (match === null || match.index === 0) return word
  return span(word.start, word.start + match.index)
}

/**
 * The word meant by a caret at `offset`, without a possessive ending: the one it touches or, where only
 * punctuation is between, the one before it in the same run of characters without blanks, or else after it.
 */
export function bareWordAt(text: string, offset: number): Span | undefined {
  const run = span(safeStart(text, offset), safeEnd(text, offset))
  const found = joined(text, wordsIn(text, run))
  const word = found.findLast(({ start }) => start <= offset) ?? found[0]
  return word === undefined ? undefined : withoutPossessive(text, word)
}

/**
 * The span grown to whole words at both ends, without white space at the edges and without a final
 * possessive; an end that is already between words stays.
 */
export function snapToWords(text: string, selected: Span): Span {
  const trimmed = trim(text, selected)
  if (trimmed.end <= trimmed.start) return selected
  const first = wordAt(text, trimmed.start)
  const last = wordAt(text, trimmed.end)
  const start =
    first !== undefined && first.start < trimmed.start && trimmed.start < first.end
      ? first.start
      : trimmed.start
  if (last === undefined || last.start >= trimmed.end) return span(start, trimmed.end)
  const bare = withoutPossessive(text, last)
  return span(start, bare.end > start ? bare.end : last.end)
}

/** The span without white space at its edges; an all-blank span becomes empty at its start. */
export function trim(text: string, { start, end }: Span): Span {
  const inside = text.slice(start, end)
  const left = inside.length - inside.trimStart().length
  return left === inside.length ? span(start, start) : span(start + left, start + inside.trimEnd().length)
}

/**
 * Whether two code units surely belong to two clusters: below U+0300 nothing joins but CR and LF. Asked at every key,
 * and a segmenter takes far longer.
 */
function areApart(before: number, after: number): boolean {
  return before < 0x300 && after < 0x300 && !(before === 0x0d && after === 0x0a)
}

/** The nearest offset at or before `offset` that lies between grapheme clusters. */
export function graphemeStart(text: string, offset: number): number {
  if (offset <= 0 || offset >= text.length) return Math.min(Math.max(offset, 0), text.length)
  if (areApart(text.charCodeAt(offset - 1), text.charCodeAt(offset))) return offset
  const from = safeStart(text, offset)
  const cluster = segmenter('grapheme')
    .segment(text.slice(from, offset + REACH))
    .containing(offset - from)
  return cluster === undefined ? offset : from + cluster.index
}

/** The offset one word further (`direction` 1) or back (-1): the next word's end, or its start. */
export function wordEdge(text: string, offset: number, direction: 1 | -1): number {
  const stretch =
    direction === 1
      ? span(offset, Math.min(text.length, offset + 2 * REACH))
      : span(Math.max(0, offset - 2 * REACH), offset)
  const found = joined(text, wordsIn(text, stretch))
  if (direction === 1) return found.find(({ end }) => end > offset)?.end ?? stretch.end
  return found.findLast(({ start }) => start < offset)?.start ?? stretch.start
}

/** The offset one grapheme cluster further or back. */
export function graphemeEdge(text: string, offset: number, direction: 1 | -1): number {
  if (direction === -1) return graphemeStart(text, Math.max(0, offset - 1))
  const from = safeStart(text, offset)
  const cluster = segmenter('grapheme')
    .segment(text.slice(from, offset + REACH))
    .containing(offset - from)
  return cluster === undefined
    ? Math.min(text.length, offset + 1)
    : from + cluster.index + cluster.segment.length
}

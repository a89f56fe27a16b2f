import { span, type Span } from '../model/span'
import { segmenter } from '../text/segmenter'
import type { DocumentText } from './document-text'
import type { ReplaceStep } from './text-change'

/**
 * The steps that replace stretches (in text order, apart from each other) by the same words, from the last on. What
 * was annotated stays so, with the new words.
 */
export function replaceAll(text: DocumentText, places: readonly Span[], by: string): readonly ReplaceStep[] {
  const changed = text.copy()
  return places.toReversed().flatMap((place) =>
    editsToBecome(changed.slice(place), by).map(({ at, length, inserted }) => {
      const from = place.start + at
      const step = changed.replacing(span(from, from + length), inserted)
      changed.apply(step)
      return step
    }),
  )
}

/** Part of some words, counted from their start, and what comes in its place. */
export interface WordsEdit {
  readonly at: number
  readonly length: number
  readonly inserted: string
}

/**
 * The edits, one after the other, that make these words others. The new ones come in behind the first of the old
 * clusters, so inside whatever holds them; then the old ones are taken out. Equal beginnings and ends stay as they
 * are.
 */
export function editsToBecome(old: string, by: string): readonly WordsEdit[] {
  if (old === by) return []
  if (old.includes('\n') || by.includes('\n')) return [{ at: 0, length: old.length, inserted: by }]
  const [was, will] = [clustersOf(old), clustersOf(by)]
  const { head, tail } = equalEnds(was, will)
  const lengthOf = (from: number, to: number): number => was.slice(from, to).join('').length
  const rest = (start: number, end: number): WordsEdit => ({
    at: lengthOf(0, start),
    length: lengthOf(start, was.length - end),
    inserted: will.slice(start, will.length - end).join(''),
  })
  const plain = rest(head, tail)
  if (plain.inserted === '' || was.length < 2) return [plain]
  // With two of the old clusters there is a place between them.
  const start = Math.min(head, Math.max(0, was.length - tail - 2))
  const { at, length, inserted } = rest(start, Math.min(tail, was.length - start - 2))
  const first = lengthOf(start, start + 1)
  return [
    { at: at + first, length: 0, inserted },
    { at: at + first + inserted.length, length: length - first, inserted: '' },
    { at, length: first, inserted: '' },
  ]
}

function clustersOf(words: string): readonly string[] {
  return Array.from(segmenter('grapheme').segment(words), ({ segment }) => segment)
}

function equalEnds(
  one: readonly string[],
  other: readonly string[],
): { readonly head: number; readonly tail: number } {
  const most = Math.min(one.length, other.length)
  let head = 0
  while (head < most && one[head] === other[head]) head += 1
  let tail = 0
  while (tail < most - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1
  return { head, tail }
}

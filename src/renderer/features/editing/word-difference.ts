import { diffWordsWithSpace } from 'diff'
import type { LineChange } from '#core/edit/line-changes'

export interface Piece {
  readonly kind: 'same' | 'removed' | 'inserted'
  readonly words: string
}

/** What was removed and inserted between two versions of a paragraph, by words. */
export function wordDifference(before: string, after: string): readonly Piece[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    kind: added ? 'inserted' : removed ? 'removed' : 'same',
    words: value,
  }))
}

export interface Pair {
  readonly before: string
  readonly after: string
}

/** Paragraphs before and after beside each other, the first with the first; what has no partner is alone. */
export function pairs({ removed, inserted }: LineChange): readonly Pair[] {
  return Array.from({ length: Math.max(removed.length, inserted.length) }, (_, i) => ({
    before: removed[i]?.text ?? '',
    after: inserted[i]?.text ?? '',
  }))
}

/** Turns offsets in a file's unit into UTF-16 code units. */
export interface Ruler {
  /** Length of the text in the file's unit. */
  readonly length: number
  /** Of an offset from 0 to `length`. */
  readonly toUtf16: (offset: number) => number
  /** Of a UTF-16 offset that splits no surrogate pair. */
  readonly fromUtf16: (offset: number) => number
}

export function utf16Ruler(text: string): Ruler {
  return { length: text.length, toUtf16: (offset) => offset, fromUtf16: (offset) => offset }
}

/** Counts code points. Takes linear time once, then logarithmic time for each offset. */
export function codePointRuler(text: string): Ruler {
  // Code point offset just behind each astral character: each makes the two counts differ by one more.
  const behindAstral: number[] = []
  let length = 0
  for (const character of text) {
    length += 1
    if (character.length === 2) behindAstral.push(length)
  }
  return {
    length,
    toUtf16: (offset) => offset + countUpTo(behindAstral, (behind) => behind <= offset),
    fromUtf16: (offset) =>
      offset - countUpTo(behindAstral, (behind, before) => behind + before + 1 <= offset),
  }
}

/** How many leading items pass; all that pass come before all that do not. */
function countUpTo(items: readonly number[], passes: (item: number, index: number) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item !== undefined && passes(item, middle)) low = middle + 1
    else high = middle
  }
  return low
}

/** Whether an offset lies between the two halves of a surrogate pair. */
export function splitsPair(text: string, offset: number): boolean {
  const code = text.codePointAt(offset - 1)
  return offset > 0 && offset < text.length && code !== undefined && code > 0xffff
}

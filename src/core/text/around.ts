import type { Span } from '../model/span'

/** UTF-16 code units of text shown on either side, unless said otherwise. */
const CONTEXT = 40

/** What stands before a place, from the start of a word on, on one line. */
export function textBefore(text: string, { start }: Span, length = CONTEXT): string {
  const from = Math.max(0, start - length)
  const piece = text.slice(from, start).replaceAll('\n', ' ')
  return from === 0 ? piece : `…${piece.replace(/^\S*/u, '')}`
}

/** What stands after a place, up to the end of a word, on one line. */
export function textAfter(text: string, { end }: Span, length = CONTEXT): string {
  const to = Math.min(text.length, end + length)
  const piece = text.slice(end, to).replaceAll('\n', ' ')
  return to === text.length ? piece : `${piece.replace(/\S*$/u, '')}…`
}

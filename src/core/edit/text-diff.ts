import { span, type Span } from '../model/span'

export interface Replaced {
  /** The stretch of the text before that was replaced. */
  readonly at: Span
  readonly inserted: string
}

const isHigh = (code: number): boolean => (code & 0xfc00) === 0xd800
const isLow = (code: number): boolean => (code & 0xfc00) === 0xdc00

/**
 * What was replaced by what, as short as possible; undefined when nothing was. Often several answers fit ("aa" to
 * "aaa"): then the change ends at `caret`, an offset in the text after, for there the typing was done. A surrogate
 * pair is replaced as a whole.
 */
export function textDiff(before: string, after: string, caret: number | undefined): Replaced | undefined {
  if (before === after) return undefined
  const most = Math.min(before.length, after.length)
  const hinted = caret === undefined ? 0 : Math.min(most, after.length - caret)
  let tail = commonEnd(before, after, hinted)
  const head = commonStart(before, after, most - tail)
  if (tail === hinted) tail = Math.max(tail, commonEnd(before, after, most - head))
  const from = head > 0 && isHigh(before.charCodeAt(head - 1)) ? head - 1 : head
  const kept = tail > 0 && isLow(before.charCodeAt(before.length - tail)) ? tail - 1 : tail
  return { at: span(from, before.length - kept), inserted: after.slice(from, after.length - kept) }
}

function commonStart(a: string, b: string, most: number): number {
  let length = 0
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length += 1
  return length
}

function commonEnd(a: string, b: string, most: number): number {
  let length = 0
  while (length < most && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length))
    length += 1
  return length
}

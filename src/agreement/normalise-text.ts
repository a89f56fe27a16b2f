import { span, type Span } from '#core/model/span'

/** A stretch of the source that reads otherwise when normalised; between pieces both are the same. */
interface Piece {
  readonly source: Span
  readonly normal: Span
}

/**
 * A text without what does not matter (how white space, quote marks and dashes are written, white space at the
 * ends, how letters are composed), and where its parts came from. Offsets are UTF-16 code units.
 */
export interface NormalText {
  readonly source: string
  readonly text: string
  /** In order, disjoint. */
  readonly pieces: readonly Piece[]
}

const space = /\s+/u
const quoteMark = /["'“”„‟‘’‚‛«»‹›]/u
const dash = /[-‐‑‒–—―−]/u
/** Signs that composition may alter, with the ASCII sign the first may belong to. */
const composable = /[!#-&(-,.-~]?[^\0-\x7f\s“”„‟‘’‚‛«»‹›‐‑‒–—―−]+/u
const oddity = new RegExp([space, quoteMark, dash, composable].map((one) => one.source).join('|'), 'gu')
/** What composes with nothing before it: a Hangul syllable in parts, or a sign with its marks. */
const cluster = /[\u1100-\u1112\uac00-\ud7a3][\u1161-\u1175\u11a8-\u11c2]+\p{M}*|\P{M}\p{M}*|\p{M}+/gu

interface Reading {
  readonly start: number
  readonly was: string
  readonly is: string
}

function readingsOf(start: number, was: string, source: string): readonly Reading[] {
  const atAnEnd = start === 0 || start + was.length === source.length
  if (/^\s/u.test(was)) return [{ start, was, is: atAnEnd ? '' : ' ' }]
  if (was.length === 1 && quoteMark.test(was)) return [{ start, was, is: '"' }]
  if (was.length === 1 && dash.test(was)) return [{ start, was, is: '-' }]
  if (was.normalize('NFC') === was) return []
  return [...was.matchAll(cluster)].map(({ index, 0: part }) => {
    return { start: start + index, was: part, is: part.normalize('NFC') }
  })
}

export function normaliseText(source: string): NormalText {
  const pieces: Piece[] = []
  let text = ''
  let done = 0
  for (const match of source.matchAll(oddity)) {
    for (const { start, was, is } of readingsOf(match.index, match[0], source)) {
      if (was === is) continue
      text += source.slice(done, start)
      done = start + was.length
      pieces.push({ source: span(start, done), normal: span(text.length, text.length + is.length) })
      text += is
    }
  }
  return { source, text: text + source.slice(done), pieces }
}

type Side = 'source' | 'normal'
type Edge = 'start' | 'end'

/** The last piece that begins before `offset`; one that is empty on that side also when it begins there. */
function pieceBefore(pieces: readonly Piece[], side: Side, offset: number, edge: Edge): Piece | undefined {
  let [low, high] = [0, pieces.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const at = pieces[middle]?.[side]
    const begins = at !== undefined && (at.start < offset || (edge === 'start' && at.end <= offset))
    if (begins) low = middle + 1
    else high = middle
  }
  return pieces[low - 1]
}

/** An offset on the other side; one inside a piece goes to the piece's edge. */
function crossed(pieces: readonly Piece[], from: Side, offset: number, edge: Edge): number {
  const to = from === 'source' ? 'normal' : 'source'
  const piece = pieceBefore(pieces, from, offset, edge)
  if (piece === undefined) return offset
  if (offset < piece[from].end) return piece[to][edge]
  return piece[to].end + offset - piece[from].end
}

/** Where in the source an offset of the normalised text begins. */
export function sourceOffset({ pieces }: NormalText, offset: number): number {
  return crossed(pieces, 'normal', offset, 'start')
}

/**
 * Where a span of one text is in another that is the same when normalised. A span of nothing but white space at
 * an end that the other text does not have falls on the sign before it.
 */
export function mapSpan(from: NormalText, to: NormalText, { start, end }: Span): Span {
  const [first, last] = (['start', 'end'] as const).map((edge) => {
    const normal = crossed(from.pieces, 'source', edge === 'start' ? start : end, edge)
    return crossed(to.pieces, 'normal', normal, edge)
  })
  if (first === undefined || last === undefined || last <= first) return lastSign(to.source, first ?? 0)
  return span(first, last)
}

function lastSign(text: string, before: number): Span {
  const end = Math.min(Math.max(before, 1), text.length)
  const whole = /[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, end - 2), end))
  return span(Math.max(0, end - (whole ? 2 : 1)), end)
}

import { segmenter } from '#core/text/segmenter'

const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\\/:*?"<>|]+/gu
/** Windows takes these for devices, whatever their ending. */
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³]) *(\.|$)/i
/** Bytes of UTF-8; file systems take 255, and a temporary name may be longer. */
const longest = 200

/**
 * A file name that every system takes and that leads to no other folder. A name that is too long is cut before its
 * ending, or before `end`, with which it is to end.
 */
export function safeFileName(wished: string, end = ''): string {
  const plain = `${wished}${end}`
    .toWellFormed()
    .replace(unsafe, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const [name, ending] = end === '' ? parts(plain) : splitBefore(end, plain)
  const short = shortened(name, longest - 1 - bytesOf(ending))
  const whole = `${short === '' ? 'untitled' : short}${ending}`
  return reserved.test(whole) ? `_${whole}` : whole
}

/** As many whole characters as fit, and no blanks or dots where it was cut. */
function shortened(name: string, most: number): string {
  if (bytesOf(name) <= most) return name
  const letters = Array.from(segmenter('grapheme').segment(name), ({ segment }) => segment)
  const short = fitting(letters, most) || fitting(Array.from(name), most)
  return short.replace(/[. ]+$/, '')
}

function fitting(letters: readonly string[], most: number): string {
  let room = most
  const end = letters.findIndex((letter) => (room -= bytesOf(letter)) < 0)
  return letters.slice(0, end === -1 ? undefined : end).join('')
}

function bytesOf(text: string): number {
  return Buffer.byteLength(text)
}

function splitBefore(end: string, name: string): readonly [name: string, ending: string] {
  return name.endsWith(end) ? [name.slice(0, -end.length), end] : [name, '']
}

/** The name of a file that is written beside another: `corpus.csv` and `claims.csv` give `corpus.claims.csv`. */
export function besideName(name: string, suffix: string): string {
  return `${parts(name)[0]}.${suffix}`
}

/** Splits off `.rubric.json` or the last short ending. */
function parts(name: string): readonly [name: string, ending: string] {
  const ending = /(\.rubric)?\.[a-z\d]{1,8}$/i.exec(name)?.[0] ?? ''
  return [name.slice(0, name.length - ending.length), ending]
}

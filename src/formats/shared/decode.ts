import { analyse } from 'chardet'
import { ok, refuse, type Result } from '#core/result'
import { binaryKind } from './binary-kind'

export type Undecodable =
  | { readonly kind: 'binary'; readonly message: string }
  | { readonly kind: 'unknown-encoding'; readonly guesses: readonly string[]; readonly message: string }

interface ByteMark {
  readonly bytes: readonly number[]
  readonly encoding: string
}

const byteMarks: readonly ByteMark[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
]

const sampleLength = 65_536
const commonEncodings = ['windows-1252', 'utf-16le', 'windows-1251', 'gb18030', 'shift_jis']

/**
 * Bytes as text, with line ends as LF and no byte order mark; nothing is replaced in silence.
 * Without `encoding` only UTF-8 and UTF-16 with a byte order mark are taken; other bytes come back with guesses.
 */
export function decode(bytes: Uint8Array, encoding?: string): Result<string, Undecodable> {
  const kind = binaryKind(bytes)
  if (kind !== undefined) return refuse(binary(`This is ${kind}, not text.`))
  const decoded = encoding === undefined ? decodeByMark(bytes) : decodeAs(bytes, encoding)
  if (decoded === undefined) return refuse(unknownEncoding(bytes, encoding))
  if (!decoded.includes('\0')) return ok(withLineFeeds(decoded))
  const guesses = encoding === undefined ? utf16WithoutMark(bytes.subarray(0, sampleLength)) : []
  if (guesses.length === 0) return refuse(binary('This is not text: it holds zero bytes.'))
  const message = 'This looks like UTF-16 without a byte order mark. Choose its encoding to read it.'
  return refuse({ kind: 'unknown-encoding', guesses, message })
}

export function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}

function binary(found: string): Undecodable {
  return {
    kind: 'binary',
    message: `${found} Save the article as plain text, Markdown or HTML and import that.`,
  }
}

function decodeByMark(bytes: Uint8Array): string | undefined {
  const mark = byteMarks.find((one) => one.bytes.every((byte, i) => bytes[i] === byte))
  return decodeAs(bytes, mark?.encoding ?? 'utf-8')
}

/** Undefined when the bytes are not valid in the encoding, or no such encoding is known. */
function decodeAs(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return undefined
    throw error
  }
}

function unknownEncoding(bytes: Uint8Array, tried: string | undefined): Undecodable {
  const guesses = guessEncodings(bytes).filter((one) => one !== tried)
  if (guesses.length === 0) return binary('This is not text in any known encoding.')
  const message =
    tried === undefined
      ? 'The file is neither UTF-8 nor UTF-16. Choose its encoding to read it.'
      : `The file is not valid ${tried}. Choose another encoding.`
  return { kind: 'unknown-encoding', guesses, message }
}

/** Encodings in which the bytes are valid, most likely first. */
function guessEncodings(bytes: Uint8Array): readonly string[] {
  const sample = bytes.subarray(0, sampleLength)
  const detected = analyse(sample).flatMap((match) => standardLabel(match.name) ?? [])
  const likelyFirst = new Set([...detected, ...commonEncodings])
  return [...likelyFirst].filter((encoding) => fits(encoding, bytes)).slice(0, 6)
}

/** What the Encoding Standard calls an encoding: "windows-1252" for ISO-8859-1; undefined when it has none. */
function standardLabel(name: string): string | undefined {
  try {
    return new TextDecoder(name).encoding
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Any two bytes are a character of UTF-16, so that it fits by chance; but real text in it has line ends and signs with a zero byte. */
function fits(encoding: string, bytes: Uint8Array): boolean {
  if (encoding.startsWith('utf-16') && !bytes.includes(0)) return false
  const text = decodeAs(bytes, encoding)
  return text !== undefined && !text.includes('\0')
}

function utf16WithoutMark(sample: Uint8Array): readonly string[] {
  let even = 0
  let odd = 0
  sample.forEach((byte, i) => {
    if (byte === 0 && i % 2 === 0) even++
    if (byte === 0 && i % 2 === 1) odd++
  })
  if (odd > sample.length / 5 && even < odd / 20) return ['utf-16le']
  if (even > sample.length / 5 && odd < even / 20) return ['utf-16be']
  return []
}

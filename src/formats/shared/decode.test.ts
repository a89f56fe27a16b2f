import { expect, test } from 'vitest'
import { decode } from './decode'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

function utf16(text: string, mark: readonly number[], littleEndian: boolean): Uint8Array {
  const units = Array.from(text, (character) => character.charCodeAt(0))
  const bytes = units.flatMap((unit) => (littleEndian ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255]))
  return Uint8Array.from([...mark, ...bytes])
}

test.each([
  ['UTF-8', utf8('Peña')],
  ['UTF-8 with a byte order mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8('Peña')])],
  ['UTF-16 little endian', utf16('Peña', [0xff, 0xfe], true)],
  ['UTF-16 big endian', utf16('Peña', [0xfe, 0xff], false)],
])('%s is read without being asked about', (_, bytes) => {
  expect(decode(bytes)).toEqual({ ok: true, value: 'Peña' })
})

test('line ends become LF, and invisible signs stay', () => {
  expect(decode(utf8('a\r\nb\rc\nd\u200b\u202e'))).toEqual({ ok: true, value: 'a\nb\nc\nd\u200b\u202e' })
})

test('bytes that are no UTF-8 ask for an encoding and never become replacement characters', () => {
  const bytes = Uint8Array.from([
    ...utf8('La fiscal general, Mar'),
    0xed,
    ...utf8('a Pe'),
    0xf1,
    ...utf8('a.'),
  ])
  const refused = decode(bytes)
  expect(refused).toMatchObject({ ok: false, problem: { kind: 'unknown-encoding' } })
  const guesses = refused.ok || refused.problem.kind === 'binary' ? [] : refused.problem.guesses
  expect(guesses).toContain('windows-1252')
  expect(decode(bytes, 'windows-1252')).toEqual({ ok: true, value: 'La fiscal general, María Peña.' })
})

function guesses(bytes: Uint8Array): readonly string[] {
  const refused = decode(bytes)
  return refused.ok || refused.problem.kind === 'binary' ? [] : refused.problem.guesses
}

test('UTF-16 is offered only for bytes with zeros among them', () => {
  const latin = Uint8Array.from([...utf8('Mar'), 0xed, ...utf8('a Pe'), 0xf1, ...utf8('a')])
  expect(latin.length % 2).toBe(0)
  expect(guesses(latin)).toContain('windows-1252')
  expect(guesses(latin)).not.toContain('utf-16le')
  const chinese = '\u4e2d\u56fd\u653f\u5e9c\u53d1\u8a00\u4eba\n\u8bf4\u9ad8\u5174'
  expect(guesses(utf16(chinese, [], true))).toContain('utf-16le')
})

test('an encoding in which the bytes are not valid, or that nobody knows, is asked for again', () => {
  const bytes = Uint8Array.from([0x61, 0xe9, 0x62])
  expect(decode(bytes, 'utf-8')).toMatchObject({ ok: false, problem: { kind: 'unknown-encoding' } })
  expect(decode(bytes, 'klingon')).toMatchObject({ ok: false, problem: { kind: 'unknown-encoding' } })
})

test('UTF-16 without a byte order mark is recognised and asked about', () => {
  const bytes = utf16('Nothing was decided.', [], true)
  expect(decode(bytes)).toMatchObject({ ok: false, problem: { guesses: ['utf-16le'] } })
  expect(decode(bytes, 'utf-16le')).toEqual({ ok: true, value: 'Nothing was decided.' })
})

test.each([
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47, 13, 10]],
  ['a PDF file', utf8('%PDF-1.7 text')],
  ['bytes with zeros', [0x61, 0, 0, 0x62, 0, 0x63]],
])('%s is refused as no text', (_, bytes) => {
  expect(decode(Uint8Array.from(bytes))).toMatchObject({ ok: false, problem: { kind: 'binary' } })
})

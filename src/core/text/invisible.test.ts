import { expect, test } from 'vitest'
import { invisibleIn, nameOfInvisible, withoutTurns } from './invisible'

const controls = [
  ...['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069'],
  ...['\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u2060', '\ufeff', '\u061c', '\u2063'],
  ...['\u034f', '\u115f', '\u3164', '\u180e', '\u0007', '\u0085', '\u{e0041}', '\u{1d173}'],
]

test.each(controls)('%j is found between letters, at its place', (character) => {
  expect(invisibleIn(`né${character}e`)).toEqual([{ at: 2, character }])
  expect(nameOfInvisible(character)).toMatch(/^[a-zA-Z-]+( [a-zA-Z-]+)*$|^U\+[0-9A-F]{4,5}$/u)
})

test.each([
  ['plain words, with a tab\tand a line\nend', 'Привет, мир. שלום. 你好'],
  ['soft\u00adhyphen', 'no\u00a0break'],
  ['\u{1f468}\u200d\u{1f469}\u200d\u{1f467} a family', '❤\ufe0f\u200d\u{1f525} and \u{1f44d}\u{1f3fd}'],
  ['می\u200cخواهم', 'क्\u200dष and క్\u200c'],
])('%j and %j have nothing to show', (one, other) => {
  expect([...invisibleIn(one), ...invisibleIn(other)]).toEqual([])
})

test('what is written with such characters elsewhere is found where it hides', () => {
  expect(invisibleIn('a\u200db').map(({ at }) => at)).toEqual([1])
  expect(invisibleIn('\u{1f600}\ufe0f\ufe01\ufe02').map(({ at }) => at)).toEqual([3, 4])
  expect(invisibleIn('x \ufe0f').map(({ at }) => at)).toEqual([2])
})

test('a name in a sentence cannot turn the sentence', () => {
  expect(withoutTurns('a\u202egpj.exe\u2069')).toBe('a\ufffdgpj.exe\ufffd')
})

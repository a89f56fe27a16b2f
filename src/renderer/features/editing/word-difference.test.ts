import { expect, test } from 'vitest'
import { pairs, wordDifference } from './word-difference'

test('words that were removed and inserted are told apart from those that stayed', () => {
  const found = wordDifference('The army came', 'The whole army left')
  expect(found.map(({ kind, words }) => `${kind}:${words}`)).toEqual([
    'same:The ',
    'inserted:whole ',
    'same:army ',
    'removed:came',
    'inserted:left',
  ])
})

test('paragraphs are set beside each other, and one without a partner is alone', () => {
  const line = (text: string) => ({ text, look: { kind: 'paragraph', marks: [] } as const })
  expect(pairs({ at: 0, removed: [line('a')], inserted: [line('b'), line('c')] })).toEqual([
    { before: 'a', after: 'b' },
    { before: '', after: 'c' },
  ])
})

import { expect, it } from 'vitest'
import { placeInWords } from './place-in-words'

it.each([
  ['generator', 'generator'],
  ['exportedAt', 'exported at'],
  ['documents[0].title', 'article 1, title'],
  ['documents[2].layers[0].annotations[11].spans[0]', 'article 3, layer 1, annotation 12, span 1'],
  ['tagset.types[3].roles[0].min', 'tagset, type 4, role 1, min'],
  ['documents[0].layers[0].coreference[1].members[0]', 'article 1, layer 1, set of the same 2, member 1'],
  ['documents[0].metadata["first seen"]', 'article 1, metadata, “first seen”'],
  ['documents[0].layers[0].basedOn[0]', 'article 1, layer 1, based on 1'],
])('%s is said as “%s”', (path, words) => {
  expect(placeInWords(path)).toBe(words)
})

it.each(['line 3', 'line 1, column 26', ''])('“%s” is no path', (where) => {
  expect(placeInWords(where)).toBeUndefined()
})

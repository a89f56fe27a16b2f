import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { expect, it } from 'vitest'
import { lineEnds } from './line-ends'

const words = ['word', 'he', 'www.a.example', 'https://b.example/_x_', 'a@b.example', 'ключ', '&amp;', '\\*']
const signs = [
  '*',
  '**',
  '_',
  '~~',
  '`',
  '[',
  '](x)',
  '![',
  '<b>',
  '|',
  '#',
  '- ',
  '> ',
  '1. ',
  '[^1]',
  '```',
]
const gaps = [' ', '  ', '\t', '\n', '  \n', ' \t\n', '\\\n', '\n    ', '\n\n']
const texts = fc.array(fc.constantFrom(...words, ...words, ...signs, ...gaps, ...gaps), { maxLength: 60 })

it('gives the same tree, places and all', () => {
  const mdastExtensions = [gfmFromMarkdown()]
  fc.assert(
    fc.property(texts, (parts) => {
      const text = parts.join('')
      const plain = fromMarkdown(text, { extensions: [gfm()], mdastExtensions })
      expect(fromMarkdown(text, { extensions: [gfm(), lineEnds], mdastExtensions })).toEqual(plain)
    }),
    { numRuns: 200 },
  )
})

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { articleOf, messagesOf, readText, surroundings } from './article.contract'
import { plainText } from './text/plain-text'
import { readFile, readPasted } from './read-file'

test.each([
  ['an empty file', 'a.txt', ''],
  ['a file of blanks', 'a.txt', ' \n\t\n'],
  ['a table', 'a.csv', 'a,b\n1,2'],
  ['JSON of another kind', 'a.json', '{"a": 1}'],
  ['a file whose first JSON value is broken', 'a.json', '{"format": "rubricator",'],
])('%s is refused with a message', (_, name, text) => {
  const reading = readText(name, text)
  expect(reading.kind).toBe('refused')
  expect(messagesOf(reading)).toMatch(/\w.{20}/)
})

test('text of more than 20 MB is refused before it is read', () => {
  const bytes = new Uint8Array(20 * 1024 * 1024 + 1).fill(0x61)
  expect(messagesOf(readFile({ name: 'a.txt', bytes }, surroundings))).toMatch(/up to 20 MB/)
})

test('what a reader stumbles over is a refusal', () => {
  const stumble = vi.spyOn(plainText, 'read').mockImplementation(() => {
    throw new RangeError('too deep')
  })
  onTestFinished(() => stumble.mockRestore())
  const message = 'It could not be read: too deep. Save the article as plain text and import that.'
  expect(messagesOf(readText('a.txt', 'Words'))).toBe(message)
  expect(messagesOf(readPasted({ text: 'Words', format: 'text' }, surroundings))).toBe(message)
})

test('the title falls back to the name of the file, without folders and ending', () => {
  const text = 'It rained all day. Nobody came.\nIt went on.'
  const article = articleOf(readText('/home/ana/rain_in-the north.txt', text))
  expect(article).toMatchObject({ title: 'Rain in the north', source: { fileName: 'rain_in-the north.txt' } })
})

test('the language is guessed by frequent words', () => {
  const text =
    'El fiscal dijo que las cajas del puerto fueron abiertas por los inspectores y que una fue robada.'
  expect(articleOf(readText('a.txt', text)).language).toBe('es')
  expect(articleOf(readText('b.txt', 'Zyx wvu.')).language).toBe('und')
})

test('pasted text with half a character is refused', () => {
  expect(readPasted({ text: 'a\ud83d', format: 'text' }, surroundings).kind).toBe('refused')
})

test('any text in any format is an article that can be exported, or refused', () => {
  const sign = fc.constantFrom(
    'a',
    ' ',
    '\n',
    '\r',
    '*',
    '<b>',
    '<p>',
    '</p>',
    '> ',
    '- ',
    '|',
    '`',
    '😀',
    '\u00a0',
    '&',
    '[x](y)',
  )
  const format = fc.constantFrom('text' as const, 'html' as const, 'markdown' as const)
  fc.assert(
    fc.property(fc.string({ unit: sign, maxLength: 60 }), format, (text, as) => {
      const reading = readPasted({ text, format: as }, surroundings)
      if (reading.kind !== 'refused') articleOf(reading)
    }),
  )
})

const shared = '../shared'

describe.runIf(existsSync(`${shared}/articles`))('articles nobody here wrote', () => {
  const folders = [`${shared}/articles`, `${shared}/formats/hypothesis/html-baselines`]
  const files = folders.filter(existsSync).flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.(txt|html)$/.test(name))
      .map((name) => `${folder}/${name}`),
  )

  test.each(files)('%s is read and can be exported', (path) => {
    const article = articleOf(readFile({ name: path, bytes: readFileSync(path) }, surroundings))
    expect(article.text).not.toMatch(/\ufffd|\n\n|<\/?\w+>/)
  })

  test.runIf(existsSync(`${shared}/articles/mexico-extradition.txt`))(
    'a first line that is a sentence is no title',
    () => {
      const bytes = readFileSync(`${shared}/articles/mexico-extradition.txt`)
      const article = articleOf(readFile({ name: 'mexico-extradition.txt', bytes }, surroundings))
      const headings = article.blocks.filter((block) => block.kind === 'heading')
      expect(article).toMatchObject({ title: 'Mexico extradition', language: 'en' })
      expect(headings.map(({ start, end }) => article.text.slice(start, end))).toEqual([
        'Working together to combat cartels',
      ])
    },
  )
})

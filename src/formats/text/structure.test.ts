import { expect, test } from 'vitest'
import { structure } from './structure'

const long =
  'The harbour office of Costaverde closed two terminals on Friday, after the inspectors had found '
const paragraph = `${long}forty crates without papers.`

function kinds(text: string): readonly string[] {
  return structure(text).passages.map(({ shape }) => `${shape.kind}${shape.level ?? ''}`)
}

test('a short first line without a full stop is the headline and stays in the text', () => {
  expect(structure(`Harbour closed\n\n${paragraph}`).title).toBe('Harbour closed')
  expect(kinds(`Harbour closed\n\n${paragraph}`)).toEqual(['heading1', 'paragraph'])
})

test.each([
  ['an ordinary sentence', `${paragraph}\n${paragraph}`],
  ['a sentence in quote marks', `“Nobody was hurt.”\n${paragraph}`],
  ['the only line', 'Harbour closed'],
])('%s is no headline', (_, text) => {
  expect(structure(text).title).toBeUndefined()
})

test('a short line between long ones is a subheading', () => {
  expect(kinds(`${paragraph}\nWhat the crates held\n${paragraph}`)).toEqual([
    'paragraph',
    'heading2',
    'paragraph',
  ])
  expect(kinds(`${paragraph}\nNobody was hurt.\n${paragraph}`)).toEqual([
    'paragraph',
    'paragraph',
    'paragraph',
  ])
  expect(kinds(`${paragraph}\nOne\nTwo\n${paragraph}`)).toEqual([
    'paragraph',
    'paragraph',
    'paragraph',
    'paragraph',
  ])
})

test('lines wrapped by hand are joined, and a note says so', () => {
  const wrapped =
    'The harbour office of Costaverde closed two of its terminals on\nFriday. Nobody was hurt.\n'
  const { passages, notes } = structure(`${wrapped}\n${wrapped}`)
  expect(passages.map(({ runs }) => runs[0]?.text)).toEqual(Array(2).fill(wrapped.trim().replace('\n', ' ')))
  expect(notes).toHaveLength(1)
})

test('short lines such as verse stay apart, and blank lines are dropped', () => {
  expect(structure('Rain.\nSnow.\n\n\nSun.\n').passages.map(({ runs }) => runs[0]?.text)).toEqual([
    'Rain.',
    'Snow.',
    'Sun.',
  ])
})

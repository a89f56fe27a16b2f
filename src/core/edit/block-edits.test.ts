import fc from 'fast-check'
import { expect, test } from 'vitest'
import { span } from '../model/span'
import { changeKind, moveBlocks, replaceText, toggleMark } from './block-edits'
import { DocumentText } from './document-text'
import { moveText } from './move-text'
import { belowCell } from './table-cells'
import { invertStep, type TextStep } from './text-change'
import type { BlockKind } from '../model/source-document'

/** Blocks as "kind:text"; h is a heading, p a paragraph, l a list item, t a cell of a table with two columns. */
const kinds: Readonly<Record<string, BlockKind>> = {
  h: 'heading',
  p: 'paragraph',
  l: 'list-item',
  t: 'table-cell',
}

function textOf(...written: readonly string[]): DocumentText {
  let start = 0
  let cells = 0
  const blocks = written.map((one) => {
    const kind = kinds[one.charAt(0)] ?? 'paragraph'
    const cell = kind === 'table-cell' ? { row: cells >> 1, column: cells++ & 1 } : {}
    const block = { kind, start, end: start + one.length - 2, ...cell }
    start = block.end + 1
    return block
  })
  return new DocumentText({ text: written.map((one) => one.slice(2)).join('\n'), blocks, marks: [] })
}

function after(text: DocumentText, step: TextStep | undefined): readonly string[] {
  const written = (): readonly string[] =>
    text.lines.map((line) => `${line.look.kind.charAt(0)}:${line.text}`)
  if (step === undefined) return written()
  const before = written()
  text.apply(step)
  const found = written()
  text.apply(invertStep(step))
  expect(written()).toEqual(before)
  return found
}

test('after a heading comes a paragraph', () => {
  const text = textOf('h:Head', 'p:Body')
  expect(after(text, replaceText(text, span(4, 4), '\n'))).toEqual(['h:Head', 'p:', 'p:Body'])
  expect(after(text, replaceText(text, span(2, 2), '\n'))).toEqual(['h:He', 'p:ad', 'p:Body'])
})

test('Enter at the start of a heading moves it down', () => {
  const text = textOf('h:Head')
  expect(after(text, replaceText(text, span(0, 0), '\n'))).toEqual(['p:', 'h:Head'])
})

test('pasted lines in a heading become paragraphs, what stood in other blocks keeps its kind', () => {
  const text = textOf('h:Head', 'l:item')
  expect(after(text, replaceText(text, span(2, 7), 'x\ny\nz'))).toEqual(['h:Hex', 'p:y', 'l:zem'])
  expect(after(text, replaceText(text, span(4, 4), 'x\ny'))).toEqual(['h:Headx', 'p:y', 'l:item'])
})

test('Enter goes on with the list, in an empty item it ends it', () => {
  const text = textOf('l:one', 'l:')
  expect(after(text, replaceText(text, span(3, 3), '\n'))).toEqual(['l:one', 'l:', 'l:'])
  expect(after(text, replaceText(text, span(4, 4), '\n'))).toEqual(['l:one', 'p:'])
})

test('joined blocks are of the first kind, unless nothing is left of the first', () => {
  const text = textOf('p:', 'h:Head', 'p:Body')
  expect(after(text, replaceText(text, span(0, 1), ''))).toEqual(['h:Head', 'p:Body'])
  expect(after(text, replaceText(text, span(5, 6), ''))).toEqual(['p:', 'h:HeadBody'])
})

test('blocks get another kind', () => {
  const text = textOf('p:a', 'p:b', 'p:c')
  expect(after(text, changeKind(text, { first: 1, end: 3 }, { kind: 'heading', level: 2 }))).toEqual([
    'p:a',
    'h:b',
    'h:c',
  ])
})

test('blocks move up and down and stop at the ends', () => {
  const text = textOf('p:a', 'h:bb', 'l:ccc')
  expect(after(text, moveBlocks(text, { first: 1, end: 2 }, -1))).toEqual(['h:bb', 'p:a', 'l:ccc'])
  expect(after(text, moveBlocks(text, { first: 0, end: 2 }, 1))).toEqual(['l:ccc', 'p:a', 'h:bb'])
  expect(moveBlocks(text, { first: 0, end: 1 }, -1)).toBeUndefined()
  expect(moveBlocks(text, { first: 2, end: 3 }, 1)).toBeUndefined()
})

test('a stretch is marked over block borders, and unmarked when all of it was', () => {
  const text = textOf('p:abcd', 'p:efgh')
  const marks = (): unknown => text.toParts().marks.map(({ kind, start, end }) => [kind, start, end])
  text.apply(toggleMark(text, span(2, 7), 'bold'))
  expect(marks()).toEqual([
    ['bold', 2, 4],
    ['bold', 5, 7],
  ])
  text.apply(toggleMark(text, span(0, 3), 'bold'))
  expect(marks()).toEqual([
    ['bold', 0, 4],
    ['bold', 5, 7],
  ])
  text.apply(toggleMark(text, span(1, 2), 'bold'))
  expect(marks()).toEqual([
    ['bold', 0, 1],
    ['bold', 2, 4],
    ['bold', 5, 7],
  ])
})

test('what is put into cells of a table stays in one of them', () => {
  const text = textOf('t:ab', 't:cd', 'p:ef')
  expect(after(text, replaceText(text, span(1, 1), 'x\ny'))).toEqual(['t:ax yb', 't:cd', 'p:ef'])
  expect(after(text, replaceText(text, span(1, 4), 'x\ny'))).toEqual(['t:ax yd', 'p:ef'])
  expect(after(text, replaceText(text, span(4, 7), 'x\ny\nz'))).toEqual(['t:ab', 't:cx', 'p:y', 'p:zf'])
})

test('tables move as a whole, and are passed as a whole', () => {
  const text = textOf('p:a', 't:b', 't:c', 'p:d')
  expect(after(text, moveBlocks(text, { first: 2, end: 3 }, -1))).toEqual(['t:b', 't:c', 'p:a', 'p:d'])
  expect(after(text, moveBlocks(text, { first: 3, end: 4 }, -1))).toEqual(['p:a', 'p:d', 't:b', 't:c'])
})

test('Enter leads to the cell below, from the last row out of the table', () => {
  const text = textOf('t:a', 't:b', 't:c', 't:d', 'p:e')
  const below = (block: number): number | undefined => belowCell(text, block)?.offset
  expect([0, 1, 2, 3, 4].map(below)).toEqual([4, 6, 8, 8, undefined])
  const last = textOf('t:a', 't:b')
  const made = belowCell(last, 1)
  expect(made?.offset).toBe(4)
  expect(after(last, made?.step)).toEqual(['t:a', 't:b', 'p:'])
})

test('no edit gives a table two cells at one place', () => {
  const block = fc.constantFrom('h:ab', 'p:cd', 'l:', 't:e', 't:fg', 't:')
  const edit = fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('', 'x', '\n', 'x\n\ny', '\nz'))
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), fc.array(edit), (blocks, edits) => {
      const text = textOf(...blocks)
      for (const [a, b, inserted] of edits) {
        const [from, to] = [a % (text.length + 1), b % (text.length + 1)]
        text.apply(replaceText(text, span(Math.min(from, to), Math.max(from, to)), inserted))
        const places = text.lines.flatMap(({ look }) =>
          look.row === undefined ? [] : `${look.row} ${look.column}`,
        )
        expect(places).toEqual([...new Set(places)])
      }
    }),
  )
})

test('text is moved to another place as two steps that belong together', () => {
  const text = textOf('p:one two', 'p:three')
  const there = moveText(text, span(0, 4), 13)
  for (const step of there.steps) text.apply(step)
  expect(text.lines.map((line) => line.text)).toEqual(['two', 'threeone '])
  expect(there.moved).toEqual(span(9, 13))
  const back = moveText(text, there.moved, 0)
  for (const step of back.steps) text.apply(step)
  expect(text.lines.map((line) => line.text)).toEqual(['one two', 'three'])
})

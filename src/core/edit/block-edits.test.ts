import { expect, test } from 'vitest'
import { span } from '../model/span'
import { changeKind, moveBlocks, replaceText, toggleMark } from './block-edits'
import { DocumentText } from './document-text'
import { invertStep, type TextStep } from './text-change'
import type { BlockKind } from '../model/source-document'

/** Blocks as "kind:text"; h is a heading, p a paragraph, l a list item. */
const kinds: Readonly<Record<string, BlockKind>> = { h: 'heading', p: 'paragraph', l: 'list-item' }

function textOf(...written: readonly string[]): DocumentText {
  let start = 0
  const blocks = written.map((one) => {
    const block = { kind: kinds[one.charAt(0)] ?? 'paragraph', start, end: start + one.length - 2 }
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

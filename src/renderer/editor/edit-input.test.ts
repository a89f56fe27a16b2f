import { expect, test } from 'vitest'
import { DocumentText } from '#core/edit/document-text'
import { isLeftToThePage, replacingOf, type Input } from './edit-input'

const lines = ['one two', 'á👨‍👩‍👧b', '']
const blocks = [
  { kind: 'paragraph', start: 0, end: 7 },
  { kind: 'paragraph', start: 8, end: 18 },
  { kind: 'paragraph', start: 19, end: 19 },
] as const
const text = new DocumentText({ text: lines.join('\n'), blocks, marks: [] })
const caret = (offset: number) => ({ anchor: offset, focus: offset })

function asked(type: string, at: number, more: Partial<Input> = {}): string {
  const found = replacingOf(text, { type, data: '', target: undefined, ...more }, caret(at))
  return found === undefined ? 'nothing' : `${found.stretch.start}-${found.stretch.end} "${found.inserted}"`
}

test('Backspace and Delete take one character as a reader sees it', () => {
  expect(lines[1]?.length).toBe(10)
  expect(asked('deleteContentBackward', 17)).toBe('9-17 ""')
  expect(asked('deleteContentForward', 9)).toBe('9-17 ""')
})

test('at the edge of a block they join it to its neighbour, and at the ends of the text do nothing', () => {
  expect(asked('deleteContentBackward', 8)).toBe('7-8 ""')
  expect(asked('deleteContentForward', 18)).toBe('18-19 ""')
  expect(asked('deleteContentBackward', 0)).toBe('0-0 ""')
  expect(asked('deleteContentForward', 19)).toBe('19-19 ""')
})

test('how far a word goes the page knows, but never beyond the block', () => {
  expect(asked('deleteWordBackward', 7, { target: { start: 4, end: 7 } })).toBe('4-7 ""')
  expect(asked('deleteWordForward', 5, { target: { start: 5, end: 9 } })).toBe('5-7 ""')
})

test('Enter, a pasted text and a spelling suggestion replace', () => {
  expect(asked('insertParagraph', 3)).toBe('3-3 "\n"')
  expect(asked('insertFromPaste', 3, { data: 'x\ny' })).toBe('3-3 "x\ny"')
  expect(asked('insertReplacementText', 3, { data: 'on', target: { start: 0, end: 3 } })).toBe('0-3 "on"')
  expect(asked('formatBold', 3)).toBe('nothing')
})

test('only plain typing at a caret and input methods are left to the page', () => {
  const isLeft = (type: string, data: string, focus = 3): boolean =>
    isLeftToThePage({ type, data, target: undefined }, { anchor: 3, focus })
  expect(isLeft('insertText', 'a')).toBe(true)
  expect(isLeft('insertCompositionText', 'に', 5)).toBe(true)
  expect(isLeft('insertText', 'a', 5)).toBe(false)
  expect(isLeft('insertText', '\n')).toBe(false)
  expect(isLeft('insertText', '\ud83d')).toBe(false)
  expect(isLeft('insertParagraph', '')).toBe(false)
})

import { expect, test } from 'vitest'
import { DocumentText } from './document-text'
import { moveBlocks, replaceText } from './block-edits'
import { lineChanges } from './line-changes'
import { span } from '../model/span'

const letters = (text: string): DocumentText => {
  let start = 0
  const blocks = text.split('\n').map((line) => {
    const block = { kind: 'paragraph' as const, start, end: start + line.length }
    start = block.end + 1
    return block
  })
  return new DocumentText({ text, blocks, marks: [] })
}

function changed(before: DocumentText, edit: (text: DocumentText) => void): readonly string[] {
  const after = before.copy()
  edit(after)
  return lineChanges(before, after).map(
    ({ at, removed, inserted }) =>
      `${at}: ${removed.map((line) => line.text).join('/')} > ${inserted.map((line) => line.text).join('/')}`,
  )
}

test('edits far apart are changes of their own', () => {
  const text = letters('a\nb\nc\nd')
  const found = changed(text, (now) => {
    now.apply(replaceText(now, span(0, 0), 'x'))
    now.apply(replaceText(now, span(now.length, now.length), '\ny'))
  })
  expect(found).toEqual(['0: a > xa', '6: d > d/y'])
})

test('what was edited and edited back is no change', () => {
  const found = changed(letters('a\nb'), (now) => {
    now.apply(replaceText(now, span(0, 0), 'x'))
    now.apply(replaceText(now, span(0, 1), ''))
  })
  expect(found).toEqual([])
})

test('a moved block goes at one place and comes at another', () => {
  const found = changed(letters('a\nb\nc'), (now) => {
    const step = moveBlocks(now, { first: 0, end: 1 }, 1)
    if (step !== undefined) now.apply(step)
  })
  expect(found).toHaveLength(2)
})

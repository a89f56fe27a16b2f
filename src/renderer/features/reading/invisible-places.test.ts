import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { DocumentChange } from '#core/edit/change'
import { DocumentText } from '#core/edit/document-text'
import { documentId } from '#core/model/ids'
import { span } from '#core/model/span'
import { InvisiblePlaces, invisibleText, mostPlaces } from './invisible-places'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

function textOf(...lines: readonly string[]): DocumentText {
  const text = lines.join('\n')
  let start = 0
  const blocks = lines.map((line) => {
    const block = { kind: 'paragraph' as const, start, end: start + line.length }
    start = block.end + 1
    return block
  })
  return new DocumentText({ text, blocks, marks: [] })
}

function watched(text: DocumentText) {
  const listeners = new Set<(changes: readonly DocumentChange[]) => void>()
  return {
    text,
    subscribe: (listener: (changes: readonly DocumentChange[]) => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    replace: (start: number, end: number, inserted: string) => {
      const step = text.replacing(span(start, end), inserted)
      text.apply(step)
      const change: DocumentChange = { kind: 'text', document: documentId('d'), steps: [step] }
      for (const listener of listeners) listener([change])
    },
  }
}

test('what cannot be seen is found at once in a short text, and again after each edit', () => {
  const document = watched(textOf('one\u200b', 'two \u202e three'))
  const places = new InvisiblePlaces(document)
  expect(places.get()).toEqual([
    { at: 3, character: '\u200b' },
    { at: 9, character: '\u202e' },
  ])
  const listener = vi.fn()
  places.subscribe(listener)
  document.replace(0, 4, '')
  expect(places.get()).toEqual([{ at: 5, character: '\u202e' }])
  document.replace(6, 6, 'x')
  expect(listener).toHaveBeenCalledTimes(1)
})

test('a long text is looked through bit by bit, and floods are not counted to their end', () => {
  const long = Array.from({ length: 4000 }, () => 'word '.repeat(60))
  const places = new InvisiblePlaces(watched(textOf(...long, 'end\u2060')))
  expect(places.get()).toEqual([])
  vi.runAllTimers()
  expect(places.get()).toHaveLength(1)
  const flood = new InvisiblePlaces(watched(textOf('\u200b'.repeat(5000))))
  expect(flood.get()).toHaveLength(mostPlaces)
  expect(invisibleText(flood.get())).toBe('At least 1000 characters here cannot be seen: zero-width space.')
})

test('the note names a few kinds and counts the others', () => {
  const found = ['\u202e', '\u200b', '\u2060', '\u200b', '\u2066', '\u2069'].map((character, at) => ({
    at,
    character,
  }))
  expect(invisibleText(found.slice(0, 1))).toBe('1 character here cannot be seen: right-to-left override.')
  expect(invisibleText(found)).toBe(
    '6 characters here cannot be seen: right-to-left override, zero-width space, word joiner, left-to-right isolate and 1 other kind.',
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { span } from '../model/span'
import { DocumentText } from './document-text'
import { editsToBecome, replaceAll } from './replace-all'
import { mapThrough } from './text-change'

const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '😀', 'é'), maxLength: 6 })

test('the edits make the new words of the old', () => {
  fc.assert(
    fc.property(words, words, (old, by) => {
      const made = editsToBecome(old, by).reduce(
        (text, { at, length, inserted }) => text.slice(0, at) + inserted + text.slice(at + length),
        old,
      )
      expect(made).toBe(by)
    }),
  )
})

test('what holds two clusters or more holds the words that come in their place, and nothing beside them', () => {
  const clusters = (least: number): fc.Arbitrary<readonly string[]> =>
    fc.array(fc.constantFrom('a', 'b', ' ', '😀', 'é'), { minLength: least, maxLength: 6 })
  const around = fc.string({ unit: fc.constantFrom('x', 'y'), maxLength: 3 })
  fc.assert(
    fc.property(clusters(2), clusters(1), around, around, (was, will, before, after) => {
      const [old, by] = [was.join(''), will.join('')]
      const text = before + old + after
      const document = new DocumentText({
        text,
        blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
        marks: [],
      })
      const place = span(before.length, before.length + old.length)
      const steps = replaceAll(document, [place], by)
      expect(mapThrough(place, steps)).toEqual(span(before.length, before.length + by.length))
      for (const step of steps) document.apply(step)
      expect(document.slice(span(0, before.length + by.length + after.length))).toBe(before + by + after)
    }),
  )
})

/** Square brackets mark the span; the same text after the words were replaced everywhere. */
function replaced(marked: string, old: string, by: string): string {
  const text = marked.replaceAll(/[[\]]/gu, '')
  const marks = span(marked.indexOf('['), marked.indexOf(']') - 1)
  const document = new DocumentText({
    text,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
    marks: [],
  })
  const places = [...text.matchAll(new RegExp(old, 'gu'))].map(({ index }) => span(index, index + old.length))
  const steps = replaceAll(document, places, by)
  const after = mapThrough(marks, steps)
  for (const step of steps) document.apply(step)
  const now = document.slice(span(0, text.length + (by.length - old.length) * places.length))
  return after === undefined
    ? now
    : `${now.slice(0, after.start)}[${now.slice(after.start, after.end)}]${now.slice(after.end)}`
}

test.each([
  ['met [Ana Torres] twice', 'Ana Torres', 'Ana Torrez', 'met [Ana Torrez] twice'],
  ['met [Ana Torres] twice', 'Ana Torres', 'Ana María Torres-Ruiz', 'met [Ana María Torres-Ruiz] twice'],
  ['met [Ana] Torres twice', 'Ana Torres', 'Ana Torrez', 'met [Ana] Torrez twice'],
  ['met Ana [Torres] twice', 'Ana Torres', 'Ana Torrez', 'met Ana [Torrez] twice'],
  ['[met Ana Torres] twice', 'Ana Torres', 'Bea Ruiz', '[met Bea Ruiz] twice'],
  ['met [Ana Torres twice]', 'Ana Torres', 'Bea Ruiz', 'met [Bea Ruiz twice]'],
  ['Ana met [Ana] and Ana', 'Ana', 'Anna', 'Anna met [Anna] and Anna'],
  ['met [Ana Torres] twice', 'Ana Torres', '', 'met  twice'],
])('%s: “%s” by “%s”', (marked, old, by, expected) => {
  expect(replaced(marked, old, by)).toBe(expected)
})

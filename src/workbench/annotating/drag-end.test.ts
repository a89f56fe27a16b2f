import { describe, expect, it } from 'vitest'
import { draggedTo, type DraggedEnd } from './drag-end'

const text = 'Title line\nThe court in Alden freed two men on Friday.\nThe end.'

function quotes(words: string, dragged: DraggedEnd): readonly string[] {
  const start = text.indexOf(words)
  const spans = [{ start, end: start + words.length }]
  return draggedTo(text, spans, dragged).map((one) => text.slice(one.start, one.end))
}

describe('an end that is dragged', () => {
  it('takes the word the hand is in whole', () => {
    const offset = text.indexOf('two') + 2
    expect(quotes('Alden', { end: 'end', offset, unit: 'word' })).toEqual(['Alden freed two'])
    expect(quotes('freed two', { end: 'start', offset: text.indexOf('court') + 1, unit: 'word' })).toEqual([
      'court in Alden freed two',
    ])
  })

  it('goes by characters when asked to, also inwards', () => {
    const offset = text.indexOf('freed') + 3
    expect(quotes('Alden freed', { end: 'end', offset, unit: 'character' })).toEqual(['Alden fre'])
    expect(quotes('Alden freed', { end: 'start', offset, unit: 'character' })).toEqual(['ed'])
  })

  it('stays within its paragraph', () => {
    expect(quotes('on Friday', { end: 'end', offset: text.length, unit: 'character' })).toEqual([
      'on Friday.',
    ])
    expect(quotes('The court', { end: 'start', offset: 2, unit: 'word' })).toEqual(['The court'])
  })

  it('stays where it was when nothing would be left', () => {
    expect(quotes('Alden', { end: 'end', offset: text.indexOf('Alden'), unit: 'word' })).toEqual(['Alden'])
    expect(quotes('Alden', { end: 'start', offset: text.indexOf('freed'), unit: 'word' })).toEqual(['Alden'])
  })

  it('is the outer one where there are several fragments', () => {
    const spans = ['court', 'freed'].map((word) => {
      const start = text.indexOf(word)
      return { start, end: start + word.length }
    })
    const moved = draggedTo(text, spans, { end: 'end', offset: text.indexOf('men') + 1, unit: 'word' })
    expect(moved.map((one) => text.slice(one.start, one.end))).toEqual(['court', 'freed two men'])
  })
})

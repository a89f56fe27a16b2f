import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { span } from '../model/span'
import { bareWordAt, graphemeEdge, graphemeStart, snapToWords, wordAt, wordEdge } from './words'

/** Square brackets mark the selection. */
function snapped(marked: string): string {
  const start = marked.indexOf('[')
  const end = marked.indexOf(']') - 1
  const text = marked.replace('[', '').replace(']', '')
  const result = snapToWords(text, span(start, end))
  return text.slice(result.start, result.end)
}

describe('snapping to words', () => {
  it.each([
    ['by agent Enri[que Cama]rena’s team', 'Enrique Camarena'],
    ['the[ DEA ]agent', 'DEA'],
    ['a co-f[ounder of]', 'co-founder of'],
    ['the cartel[s’ tariff]s', 'cartels’ tariffs'],
    ['“[Cartels a]re', 'Cartels are'],
    ['the 40-ye[ar sentenc]e,', '40-year sentence'],
    ['in 1985[,]', ','],
  ])('%s gives %s', (marked, expected) => {
    expect(snapped(marked)).toBe(expected)
  })

  it('never makes the selection smaller than its words, and snapping twice is snapping once', () => {
    const texts = fc.string({
      unit: fc.constantFrom('a', 'B', ' ', '’', 's', '-', '.', 'é', '😀'),
      maxLength: 40,
    })
    fc.assert(
      fc.property(texts, fc.nat(40), fc.nat(40), (text, a, b) => {
        const [start = 0, end = 0] = [Math.min(a, text.length), Math.min(b, text.length)].toSorted(
          (x, y) => x - y,
        )
        const once = snapToWords(text, span(start, end))
        expect(snapToWords(text, once)).toEqual(once)
        expect(once.start).toBeGreaterThanOrEqual(0)
        expect(once.end).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})

describe('text without blanks', () => {
  const chinese = '灯笼网络在诺瓦尼亚活动，部长说。'

  it('is taken word by word, not clause by clause', () => {
    const word = wordAt(chinese, 0)
    expect(word && chinese.slice(word.start, word.end)).toBe('灯笼')
    expect(snapped('[灯笼网络]在诺瓦尼亚活动')).toBe('灯笼网络')
  })

  it('moves word by word', () => {
    expect(wordEdge(chinese, 0, 1)).toBeLessThan(5)
  })
})

describe('the word a caret means', () => {
  it.each([
    ['a cartel|, then', 'cartel'],
    ['a cartel,| then', 'cartel'],
    ['said |“Cartels are', 'Cartels'],
    ['of Camarena’s| murder', 'Camarena'],
  ])('%s is %s', (marked, expected) => {
    const at = marked.indexOf('|')
    const text = marked.replace('|', '')
    const word = bareWordAt(text, at)
    expect(word && text.slice(word.start, word.end)).toBe(expected)
  })

  it('is none among blanks', () => {
    expect(bareWordAt('one  two', 4)).toBeUndefined()
  })
})

describe('moving by clusters and words', () => {
  it('never lands inside a grapheme cluster', () => {
    const family = 'a👨‍👩‍👧b'
    expect(graphemeStart(family, 4)).toBe(1)
    expect(graphemeEdge(family, 1, 1)).toBe(family.length - 1)
    expect(graphemeEdge(family, family.length - 1, -1)).toBe(1)
  })

  it('goes to the end of the next word and the start of the previous', () => {
    expect(wordEdge('one two', 3, 1)).toBe(7)
    expect(wordEdge('one two', 4, -1)).toBe(0)
  })
})

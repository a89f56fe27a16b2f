import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { besideName, safeFileName } from './file-name'

describe('a suggested file name', () => {
  it.each([
    ['Corpus.rubric.json', 'Corpus.rubric.json'],
    ['../../etc/passwd', 'etc passwd'],
    ['a/b\\c:d*e?f"g<h>i|j.csv', 'a b c d e f g h i j.csv'],
    ['.hidden', 'hidden'],
    ['invoice\u202Efdp.csv', 'invoice fdp.csv'],
    ['  spaces . ', 'spaces'],
    ['con.csv', '_con.csv'],
    ['COM¹.csv', '_COM¹.csv'],
    ['lpt³', '_lpt³'],
    ['CONIN$.txt', '_CONIN$.txt'],
    ['conout$', '_conout$'],
    ['con .csv', '_con .csv'],
    ['half \ud83d pair.csv', 'half \ufffd pair.csv'],
    ['', 'untitled'],
    ['....', 'untitled'],
    ['Auslieferung: Gericht prüft 引き渡し.csv', 'Auslieferung Gericht prüft 引き渡し.csv'],
  ])('%j becomes %j', (wished, name) => expect(safeFileName(wished)).toBe(name))

  it('keeps its ending when it is too long', () => {
    const name = safeFileName(`${'x'.repeat(300)}.rubric.json`)
    expect(name).toMatch(/x\.rubric\.json$/)
    expect(name).toHaveLength(199)
  })

  it('is cut by its bytes, between whole characters', () => {
    const family = '👩\u{1f3fd}'
    expect(safeFileName(`${'引'.repeat(100)}.csv`)).toBe(`${'引'.repeat(65)}.csv`)
    expect(safeFileName(`${'x'.repeat(190)}${family.repeat(9)}.csv`)).toBe(`${'x'.repeat(190)}.csv`)
    expect(safeFileName(`a${'\u0301'.repeat(300)}`)).toBe(`a${'\u0301'.repeat(99)}`)
  })

  it('keeps what it is to end with', () => {
    expect(safeFileName('Corpus. v1.2', ' 0a1b2c3d')).toBe('Corpus. v1.2 0a1b2c3d')
    expect(safeFileName('', ' 0a1b2c3d')).toBe('0a1b2c3d')
    expect(safeFileName('引'.repeat(100), ' 0a1b2c3d')).toBe(`${'引'.repeat(63)} 0a1b2c3d`)
  })

  it('never leads to another folder and is never empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (wished) => {
        const name = safeFileName(wished)
        expect(name).not.toMatch(/[/\\\0]|^\.|[. ]$|^$/)
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200)
        expect(name.isWellFormed()).toBe(true)
      }),
    )
  })
})

it.each([
  ['corpus.csv', 'claims.csv', 'corpus.claims.csv'],
  ['corpus.2024.csv', 'claims.csv', 'corpus.2024.claims.csv'],
  ['corpus.rubric.json', 'claims.csv', 'corpus.claims.csv'],
  ['corpus', 'claims.csv', 'corpus.claims.csv'],
])('beside %s, %s is written as %s', (name, suffix, beside) => expect(besideName(name, suffix)).toBe(beside))

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
    ['', 'untitled'],
    ['....', 'untitled'],
    ['Auslieferung: Gericht prüft 引き渡し.csv', 'Auslieferung Gericht prüft 引き渡し.csv'],
  ])('%j becomes %j', (wished, name) => expect(safeFileName(wished)).toBe(name))

  it('keeps its ending when it is too long', () => {
    const name = safeFileName(`${'x'.repeat(300)}.rubric.json`)
    expect(name).toMatch(/x\.rubric\.json$/)
    expect(name).toHaveLength(120)
  })

  it('never leads to another folder and is never empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (wished) => {
        const name = safeFileName(wished)
        expect(name).not.toMatch(/[/\\\0]|^\.|[. ]$|^$/)
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

import { describe, expect, it } from 'vitest'
import { createFileTokens } from './tokens'

describe('a file token', () => {
  it('stands for its path, again and again', () => {
    const tokens = createFileTokens()
    const token = tokens.give('/a.txt', 'read')
    expect([tokens.pathOf(token, 'read'), tokens.pathOf(token, 'read')]).toEqual(['/a.txt', '/a.txt'])
  })

  it('given to read does not serve to write, nor the other way round', () => {
    const tokens = createFileTokens()
    const [reading, writing] = [tokens.give('/a.txt', 'read'), tokens.give('/a.txt', 'write')]
    expect(() => tokens.pathOf(reading, 'write')).toThrow('Choose it again.')
    expect(() => tokens.pathOf(writing, 'read')).toThrow('Choose it again.')
  })

  it('of another session is refused, and so is a path', () => {
    const token = createFileTokens().give('/a.txt', 'read')
    const tokens = createFileTokens()
    for (const other of [token, '/a.txt', '', '__proto__', 'constructor'])
      expect(() => tokens.pathOf(other, 'read')).toThrow('Choose it again.')
  })

  it('cannot be guessed: it is long, and never the same twice', () => {
    const tokens = createFileTokens()
    const given = Array.from({ length: 200 }, () => tokens.give('/a.txt', 'read'))
    expect(new Set(given).size).toBe(200)
    for (const token of given) expect(token).toMatch(/^[\w-]{32}$/)
  })
})

import { describe, expect, it } from 'vitest'
import { createFileTokens } from './tokens'

const again = 'Choose it again.'
const written = (path: string): Promise<string> => Promise.resolve(path)

describe('a file token', () => {
  it('to read stands for its path, again and again', () => {
    const tokens = createFileTokens()
    const token = tokens.giveToRead('/a.txt')
    expect([tokens.pathToRead(token), tokens.pathToRead(token)]).toEqual(['/a.txt', '/a.txt'])
  })

  it('to write is used up by one writing, even while that goes on', async () => {
    const tokens = createFileTokens()
    const token = tokens.giveToWrite('/a.txt')
    const both = [tokens.write(token, written), tokens.write(token, written)]
    await expect(both[0]).resolves.toBe('/a.txt')
    await expect(both[1]).rejects.toThrow(again)
    await expect(tokens.write(token, written)).rejects.toThrow(again)
  })

  it('to write may be tried again after a writing that failed', async () => {
    const tokens = createFileTokens()
    const token = tokens.giveToWrite('/a.txt')
    const full = (): Promise<never> => Promise.reject(new Error('No space'))
    await expect(tokens.write(token, full)).rejects.toThrow('No space')
    await expect(tokens.write(token, written)).resolves.toBe('/a.txt')
  })

  it('given to read does not serve to write, nor the other way round', async () => {
    const tokens = createFileTokens()
    const [reading, writing] = [tokens.giveToRead('/a.txt'), tokens.giveToWrite('/a.txt')]
    await expect(tokens.write(reading, written)).rejects.toThrow(again)
    expect(() => tokens.pathToRead(writing)).toThrow(again)
  })

  it('of another session is refused, and so is a path', async () => {
    const other = createFileTokens()
    const given = [other.giveToRead('/a.txt'), other.giveToWrite('/a.txt')]
    const tokens = createFileTokens()
    for (const token of [...given, '/a.txt', '', '__proto__', 'constructor']) {
      expect(() => tokens.pathToRead(token)).toThrow(again)
      await expect(tokens.write(token, written)).rejects.toThrow(again)
    }
  })

  it('cannot be guessed: it is long, and never the same twice', () => {
    const tokens = createFileTokens()
    const given = Array.from({ length: 200 }, () => tokens.giveToRead('/a.txt'))
    expect(new Set(given).size).toBe(200)
    for (const token of given) expect(token).toMatch(/^[\w-]{32}$/)
  })
})

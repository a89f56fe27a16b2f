import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readingPageSize, type ReadingPage } from '#ipc/reading'
import { ReadingPages } from './reading-pages'

/** Six pieces that make three pages. */
function large(name: string): readonly string[] {
  return Array.from({ length: 6 }, (_, n) => `${name}${n}`.padEnd(readingPageSize / 2))
}

function restOf({ rest }: ReadingPage): string {
  if (rest === null) throw new Error('There is no more')
  return rest
}

const gone = /not kept any more\. Import it again\.$/u

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a reading that is fetched page by page', () => {
  it('is one page when it is small, and nothing is kept', () => {
    expect(new ReadingPages().begin(['a', 'b'])).toEqual({ pieces: ['a', 'b'], rest: null })
    expect(vi.getTimerCount()).toBe(0)
  })

  it('comes whole and in order beside others', () => {
    const pages = new ReadingPages()
    const names = ['a', 'b', 'c']
    const firsts = names.map((name) => pages.begin(large(name)))
    const seconds = firsts.map((page) => pages.next(restOf(page)))
    const thirds = seconds.map((page) => pages.next(restOf(page)))
    for (const [i, name] of names.entries())
      expect([firsts, seconds, thirds].flatMap((each) => each[i]?.pieces ?? [])).toEqual(large(name))
    expect(thirds.map(({ rest }) => rest)).toEqual([null, null, null])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is forgotten when nobody fetches it for a minute', () => {
    const pages = new ReadingPages()
    const rest = restOf(pages.begin(large('a')))
    vi.advanceTimersByTime(59_000)
    expect(restOf(pages.next(rest))).toBe(rest)
    vi.advanceTimersByTime(59_000)
    expect(pages.next(rest).rest).toBeNull()
    const left = restOf(pages.begin(large('b')))
    vi.advanceTimersByTime(61_000)
    expect(() => pages.next(left)).toThrow(gone)
  })

  it('is forgotten when ten newer ones wait', () => {
    const pages = new ReadingPages()
    const rests = Array.from({ length: 11 }, () => restOf(pages.begin(large('a'))))
    expect(() => pages.next(rests[0] ?? '')).toThrow(gone)
    expect(pages.next(rests[1] ?? '').pieces).toHaveLength(2)
    expect(vi.getTimerCount()).toBe(10)
  })

  it('cannot be fetched by a name that was never given', () => {
    expect(() => new ReadingPages().next('1')).toThrow(gone)
  })
})

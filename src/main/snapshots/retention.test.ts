import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keptOf } from './retention'

const now = new Date('2026-06-30T12:00:00.000Z')
const past = fc
  .date({ min: new Date('2026-05-20T00:00:00Z'), max: now, noInvalidDate: true })
  .map((date) => date.toISOString())
const times = fc.uniqueArray(past, { maxLength: 60, size: 'max' })
const dayOf = (time: string): string => time.slice(0, 10)
const newestFirst = (all: Iterable<string>): string[] => [...all].toSorted().toReversed()

describe('which snapshots are kept', () => {
  it('the ten newest always, and never more than one a day besides', () => {
    fc.assert(
      fc.property(times, (all) => {
        const kept = keptOf(all, now)
        expect(newestFirst(kept).slice(0, 10)).toEqual(newestFirst(all).slice(0, 10))
        const older = newestFirst(kept).slice(10)
        expect(new Set(older.map(dayOf)).size).toBe(older.length)
        for (const time of kept) expect(all).toContain(time)
      }),
    )
  })

  it('the last one of each of the last fourteen days, and none that is older unless among the ten', () => {
    fc.assert(
      fc.property(times, (all) => {
        const kept = keptOf(all, now)
        const recent = all.filter((time) => dayOf(time) >= '2026-06-17')
        for (const one of new Set(recent.map(dayOf)))
          expect(kept).toContain(newestFirst(recent.filter((time) => dayOf(time) === one))[0])
        for (const time of newestFirst(kept).slice(10)) expect(dayOf(time) >= '2026-06-17').toBe(true)
      }),
    )
  })

  it('the same, whether old ones were thrown away before or not', () => {
    fc.assert(
      fc.property(times, past, (all, one) => {
        const before = [...keptOf(all, now)]
        expect(keptOf(before, now)).toEqual(keptOf(all, now))
        expect(keptOf([...before, one], now)).toEqual(keptOf([...all, one], now))
      }),
    )
  })
})

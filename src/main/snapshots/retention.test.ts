import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keptOf, tooOld } from './retention'
import { nameOf, namedBy, newestFirst, type Named } from './snapshot-name'

/** Snapshots numbered as they were taken, by a clock that goes anywhere. */
const anyClock = fc
  .array(fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true }), {
    maxLength: 60,
    size: 'max',
  })
  .map((times) => named(times.map((time) => time.getTime())))

const DAY = 24 * 60 * 60 * 1000
/** A clock that goes on some hours each time, and once in a while jumps for months, both ways. */
const jumpingClock = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: 1, max: DAY }) },
      { weight: 1, arbitrary: fc.integer({ min: -300 * DAY, max: 300 * DAY }) },
    ),
    { maxLength: 60, size: 'max' },
  )
  .map((steps) => {
    let time = Date.UTC(2026, 5, 1)
    return named(steps.map((step) => (time += step)))
  })
const clocks = fc.oneof(anyClock, jumpingClock)

function named(times: readonly number[]): readonly Named[] {
  return newestFirst(times.map((time, i) => nameOf(new Date(time).toISOString(), i + 1)))
}

const namesOf = (all: readonly Named[]): readonly string[] => all.map(({ name }) => name)
const dayOf = ({ takenAt }: Named): string => takenAt.slice(0, 10)
const daysOf = (all: readonly Named[]): readonly string[] => [...new Set(all.map(dayOf))]

describe('the name of a snapshot', () => {
  it('says when it was taken and after which command', () => {
    const name = nameOf('2026-06-01T08:30:00.125Z', 42)
    expect(name).toBe('2026-06-01T08-30-00.125Z-42.rubricator')
    expect(namedBy(name)).toEqual({ name, takenAt: '2026-06-01T08:30:00.125Z', seq: 42 })
    expect(namedBy(`.${name}.tmp`)).toBeUndefined()
  })

  it('without a number is of one older than all that have one, by time among themselves', () => {
    const old = (day: number): string => `2030-01-0${day}T08-30-00.125Z.rubricator`
    const numbered = (day: number, seq: number): string => nameOf(`2026-01-0${day}T08:30:00.125Z`, seq)
    const names = [old(1), numbered(4, 0), old(3), numbered(2, 100), numbered(3, 9), old(2), 'Read me.txt']
    expect(namesOf(newestFirst(names))).toEqual([
      ...[numbered(2, 100), numbered(3, 9), numbered(4, 0)],
      ...[old(3), old(2), old(1)],
    ])
  })
})

describe('which snapshots are kept', () => {
  it('the ten newest, whatever the clock said, and at most 24', () => {
    fc.assert(
      fc.property(clocks, (all) => {
        const kept = keptOf(all)
        for (const name of namesOf(all.slice(0, 10))) expect(kept).toContain(name)
        expect(kept.size).toBeLessThanOrEqual(24)
        for (const name of kept) expect(namesOf(all)).toContain(name)
      }),
    )
  })

  it('the last one of each of the fourteen newest days, and no other besides the ten', () => {
    fc.assert(
      fc.property(clocks, (all) => {
        const last = daysOf(all)
          .slice(0, 14)
          .map((day) => all.find((one) => dayOf(one) === day)?.name)
        expect([...keptOf(all)].toSorted()).toEqual(
          [...new Set([...namesOf(all.slice(0, 10)), ...last])].toSorted(),
        )
      }),
    )
  })

  it('the same, whether what is too old went after each one or only now', () => {
    fc.assert(
      fc.property(clocks, (all) => {
        let folder: readonly string[] = []
        for (const { name } of all.toReversed()) {
          const gone = new Set(tooOld(newestFirst([...folder, name]), name))
          folder = [...folder, name].filter((one) => !gone.has(one))
          expect(folder).toContain(name)
        }
        expect(new Set(folder)).toEqual(keptOf(all))
      }),
    )
  })

  it('the one just written, also when its number is an old one', () => {
    fc.assert(
      fc.property(clocks, fc.nat(), (all, at) => {
        const written = all[at % Math.max(1, all.length)]
        if (written === undefined) return
        const gone = tooOld(all, written.name)
        expect(gone).not.toContain(written.name)
        expect(all.length - gone.length).toBeLessThanOrEqual(24)
      }),
    )
  })
})

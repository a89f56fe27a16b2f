import type { Named } from './snapshot-name'

const newest = 10
const days = 14

/**
 * The names of the snapshots to keep, of those given newest first: the ten newest, and the last one of each of the
 * fourteen newest days that have any. What day it is now does not count, for a clock may be wrong.
 */
export function keptOf(newestFirst: readonly Named[]): ReadonlySet<string> {
  const lastOfDay = new Map<string, string>()
  for (const { name, takenAt } of newestFirst) {
    const day = takenAt.slice(0, 10)
    if (!lastOfDay.has(day) && lastOfDay.size < days) lastOfDay.set(day, name)
  }
  return new Set([...newestFirst.slice(0, newest).map(({ name }) => name), ...lastOfDay.values()])
}

/** What is to go when one was just written, which stays whatever its number is. */
export function tooOld(newestFirst: readonly Named[], written: string): readonly string[] {
  const isWritten = ({ name }: Named): boolean => name === written
  const kept = keptOf([...newestFirst.filter(isWritten), ...newestFirst.filter((one) => !isWritten(one))])
  return newestFirst.map(({ name }) => name).filter((name) => !kept.has(name))
}

const newest = 10
const days = 14
const day = 24 * 60 * 60 * 1000

/**
 * The snapshots to keep of those taken at these times (ISO 8601, UTC): the ten newest, and of each of the last fourteen
 * days the last one.
 */
export function keptOf(times: readonly string[], now: Date): ReadonlySet<string> {
  const newestFirst = times.toSorted().toReversed()
  const first = dayOf(new Date(now.getTime() - (days - 1) * day).toISOString())
  const lastOfDay = new Map<string, string>()
  for (const time of newestFirst)
    if (dayOf(time) >= first && !lastOfDay.has(dayOf(time))) lastOfDay.set(dayOf(time), time)
  return new Set([...newestFirst.slice(0, newest), ...lastOfDay.values()])
}

function dayOf(time: string): string {
  return time.slice(0, 10)
}

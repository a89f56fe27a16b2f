const DAY = /^(\d{4})-(\d{2})-(\d{2})/

function dayOf(date: string): Date | undefined {
  const [, year, month, day] = DAY.exec(date) ?? []
  return year === undefined ? undefined : new Date(Number(year), Number(month) - 1, Number(day))
}

/** "12 Mar", with the year when it is another than `today`'s. What is no ISO 8601 date stays as it is. */
export function shortDate(date: string, today: Date = new Date()): string {
  const day = dayOf(date)
  if (day === undefined) return date
  const year = day.getFullYear() === today.getFullYear() ? {} : ({ year: 'numeric' } as const)
  return day.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', ...year })
}

/** "12 March 2025". What is no ISO 8601 date stays as it is. */
export function longDate(date: string): string {
  return dayOf(date)?.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }) ?? date
}

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

const moments = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** "12 Mar 2025, 05:24", in local time. What is no date stays as it is. */
export function dateAndTime(moment: string): string {
  const date = new Date(moment)
  if (Number.isNaN(date.getTime())) return moment
  const day = date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
  return `${day}, ${moments.format(date)}`
}

/** "12 March 2025". What is no ISO 8601 date stays as it is. */
export function longDate(date: string): string {
  return dayOf(date)?.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }) ?? date
}

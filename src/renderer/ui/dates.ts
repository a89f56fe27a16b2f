const DAY = /^(\d{4})-(\d{2})-(\d{2})/
// By hand: the first `Intl.DateTimeFormat` takes 6 ms, before an article is painted.
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

function dayOf(date: string): Date | undefined {
  const [, year, month, day] = DAY.exec(date) ?? []
  return year === undefined ? undefined : new Date(Number(year), Number(month) - 1, Number(day))
}

/** "March". */
function monthOf(day: Date): string {
  return MONTHS[day.getMonth()] ?? ''
}

/** "12 Mar". */
function dayAndMonth(day: Date): string {
  return `${day.getDate()} ${monthOf(day).slice(0, 3)}`
}

/** "12 Mar", with the year when it is another than `today`'s. What is no ISO 8601 date stays as it is. */
export function shortDate(date: string, today: Date = new Date()): string {
  const day = dayOf(date)
  if (day === undefined) return date
  const isThisYear = day.getFullYear() === today.getFullYear()
  return isThisYear ? dayAndMonth(day) : `${dayAndMonth(day)} ${day.getFullYear()}`
}

/** "12 Mar 2025, 05:24", in local time. What is no date stays as it is. */
export function dateAndTime(moment: string): string {
  const date = new Date(moment)
  if (Number.isNaN(date.getTime())) return moment
  const [hour, minute] = [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0'))
  return `${dayAndMonth(date)} ${date.getFullYear()}, ${hour}:${minute}`
}

/** "12 March 2025". What is no ISO 8601 date stays as it is. */
export function longDate(date: string): string {
  const day = dayOf(date)
  return day === undefined ? date : `${day.getDate()} ${monthOf(day)} ${day.getFullYear()}`
}

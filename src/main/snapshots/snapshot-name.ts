const pattern = /^(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2}\.\d{3}Z)\.rubricator$/u

/** The file name of a snapshot taken at a time (ISO 8601, UTC): names are in the order of time. */
export function nameOf(time: string): string {
  return `${time.replaceAll(':', '-')}.rubricator`
}

/** Undefined for what is no snapshot's name. */
export function timeOf(name: string): string | undefined {
  const [, day, hour, minute, second] = pattern.exec(name) ?? []
  return day === undefined ? undefined : `${day}T${hour}:${minute}:${second}`
}

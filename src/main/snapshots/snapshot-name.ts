const pattern = /^(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2}\.\d{3}Z)(?:-(\d{1,15}))?\.rubricator$/u

/** What the name of a snapshot's file says. */
export interface Named {
  readonly name: string
  /** ISO 8601, UTC: what the clock said. */
  readonly takenAt: string
  /** The number of the project's last command; the first snapshots did not say it in their names. */
  readonly seq: number | undefined
}

/** The file of a snapshot taken at a time (ISO 8601, UTC) after a command. */
export function nameOf(takenAt: string, seq: number): string {
  return `${stem(takenAt)}-${seq}.rubricator`
}

function stem(takenAt: string): string {
  return takenAt.replaceAll(':', '-')
}

/**
 * New names for snapshots with higher numbers than one, or with any: those of a journal that was begun anew. Without a
 * number they are older than all that have one.
 */
export function withoutNumbers(
  names: readonly string[],
  seq = -1,
): readonly { readonly from: string; readonly to: string }[] {
  return names.flatMap((from) => {
    const named = namedBy(from)
    if (named?.seq === undefined || named.seq <= seq) return []
    return [{ from, to: `${stem(named.takenAt)}.rubricator` }]
  })
}

/** Undefined for what is no snapshot's name. */
export function namedBy(name: string): Named | undefined {
  const [, day, hour, minute, second, seq] = pattern.exec(name) ?? []
  if (day === undefined) return undefined
  return { name, takenAt: `${day}T${hour}:${minute}:${second}`, seq: seq === undefined ? seq : Number(seq) }
}

/** The snapshots among the names of a folder, by their numbers and not by a clock, which may go back. */
export function newestFirst(names: readonly string[]): readonly Named[] {
  return names
    .flatMap((name) => namedBy(name) ?? [])
    .toSorted((a, b) => numberOf(b) - numberOf(a) || (a.takenAt < b.takenAt ? 1 : -1))
}

/** What has no number is older than all that has. */
function numberOf({ seq }: Named): number {
  return seq ?? -1
}

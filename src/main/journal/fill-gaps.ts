import type { JournaledCommand } from '#core/edit/journal'

/** What a snapshot holds of a project: the parts of its base, and commands without gaps. */
export interface JournalCopy {
  /** The number of the base's last command. */
  readonly base: number
  readonly parts: readonly string[]
  readonly commands: readonly JournaledCommand[]
}

/** Those there are of a project, the newest first. */
export type Copies = () => AsyncIterable<JournalCopy>

export const noCopies: Copies = async function* () {
  // There are none.
}

export interface Filled {
  readonly records: readonly JournaledCommand[]
  /** Whether some of them come from a copy. */
  readonly isMended: boolean
  /** Whether the next ones are nowhere: what comes after them is not trusted. */
  readonly isCut: boolean
}

export interface Place {
  readonly base: number
  /** The command before; undefined when there is none. */
  readonly last: JournaledCommand | undefined
}

/** Commands as they were written, with those that are damaged from a copy. One that comes again was tried again. */
export async function fillGaps(
  written: readonly JournaledCommand[],
  { base, last: before }: Place,
  copies: Copies,
): Promise<Filled> {
  const records: JournaledCommand[] = []
  let last = before
  let isMended = false
  for (const record of written) {
    if (last !== undefined && record.seq <= last.seq) continue
    if (!follows(record.seq, { base, last })) {
      const missing = await between({ base, last }, record, copies)
      // Without its beginning the history before the base is of no use; the base has all it did.
      if (missing === undefined && last === undefined && record.seq <= base) continue
      if (missing === undefined) return { records, isMended, isCut: true }
      records.push(...missing)
      isMended = true
    }
    records.push(record)
    last = record
  }
  return { records, isMended, isCut: false }
}

/** Commands after the last one that only a copy has. */
export async function beyond({ base, last }: Place, copies: Copies): Promise<readonly JournaledCommand[]> {
  for await (const copy of copies()) {
    const after = copy.commands.filter(({ seq }) => seq > (last?.seq ?? 0))
    if (copy.base === base && after.length > 0 && (last === undefined || has(copy, last))) return after
  }
  return []
}

async function between(
  place: Place,
  next: JournaledCommand,
  copies: Copies,
): Promise<readonly JournaledCommand[] | undefined> {
  const { base, last } = place
  for await (const copy of copies()) {
    if (copy.base !== base || !isOfSameWork(copy, last, next)) continue
    const missing = copy.commands.filter(({ seq }) => seq > (last?.seq ?? 0) && seq < next.seq)
    if (missing.at(-1)?.seq === next.seq - 1 && follows(missing[0]?.seq, place)) return missing
  }
  return undefined
}

/** It has what is on both sides of the gap, as far as it reaches: one of them at least. */
function isOfSameWork(
  copy: JournalCopy,
  last: JournaledCommand | undefined,
  next: JournaledCommand,
): boolean {
  const reaches = (copy.commands.at(-1)?.seq ?? 0) >= next.seq
  if (last === undefined) return reaches && has(copy, next)
  return has(copy, last) && (!reaches || has(copy, next))
}

function has({ commands }: JournalCopy, { seq, json }: JournaledCommand): boolean {
  return commands.some((one) => one.seq === seq && one.json === json)
}

/** Commands begin with the first there ever was, or with the first after the base. */
function follows(seq: number | undefined, { base, last }: Place): boolean {
  return last === undefined ? seq === 1 || seq === base + 1 : seq === last.seq + 1
}

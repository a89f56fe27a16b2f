import type { JournaledCommand } from '#core/edit/journal'
import { journalPageSize } from '#core/edit/journal'
import { inPages } from '#core/in-pages'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { writeWhole, type Disk } from './disk'
import { fillGaps, type Copies, type Place } from './fill-gaps'
import { encodeRecord, wholeRecords } from './records'
import { readSegment, segmentName, segmentNumbers } from './segment-writer'

export interface Reading {
  readonly disk: Disk
  readonly folder: string
  /** The number of the base's last command. */
  readonly base: number
  readonly copies: Copies
  /** Called before a segment is written again, which nobody may be writing to then. */
  readonly leave: () => Promise<void>
}

interface Segment {
  readonly number: number
  /** A command that was written again, because it had failed, counts as it was written last: not from this one on. */
  readonly until: number
  readonly records: readonly JournaledCommand[]
}

/**
 * A journal's commands in pages, without gaps. A segment that is damaged is written again from a copy; where there is
 * none, what follows is not trusted, and fewer come than there were.
 */
export async function* readCommands(reading: Reading): AsyncGenerator<readonly JournaledCommand[]> {
  const { base, copies } = reading
  let last: JournaledCommand | undefined
  for await (const segment of segmentsOf(reading)) {
    const place = { base, last }
    const { records, isMended, isCut } = await fillGaps(segment.records, place, copies)
    // What comes from a copy is good, though it cannot be written here now.
    if (isMended && !isCut) await mend(reading, segment, place).catch(() => undefined)
    for (const page of inPages(records, journalPageSize, ({ json }) => json.length)) {
      yield page
      await nextTurn()
    }
    if (isCut) return
    last = records.at(-1) ?? last
  }
}

export interface LastWritten {
  /** 0 when there is none. */
  readonly seq: number
  /** Commands after it that were written and cannot be read. */
  readonly lost: number
}

/** The last command of the newest segment that has any. */
export async function lastWritten(disk: Disk, folder: string): Promise<LastWritten> {
  let after = 0
  for (const number of segmentNumbers(await disk.names(folder)).toReversed()) {
    const { records, lost } = await wholeRecords(await readSegment(disk, folder, number))
    after += lost
    const last = records.at(-1)
    if (last !== undefined) return { seq: last.seq, lost: after }
  }
  return { seq: 0, lost: after }
}

/** Those that have any records. */
async function* segmentsOf({ disk, folder }: Reading): AsyncGenerator<Segment> {
  let held: Segment | undefined
  for (const number of segmentNumbers(await disk.names(folder))) {
    const records = await recordsOf(disk, folder, number)
    const [first] = records
    if (first === undefined) continue
    if (held !== undefined) yield upTo(first.seq, held)
    held = { number, until: Infinity, records }
  }
  if (held !== undefined) yield held
}

async function recordsOf(disk: Disk, folder: string, number: number): Promise<readonly JournaledCommand[]> {
  return (await wholeRecords(await readSegment(disk, folder, number))).records
}

function upTo(until: number, { number, records }: Segment): Segment {
  return { number, until, records: records.filter(({ seq }) => seq < until) }
}

/** It is read again, for more may have been written to it since. */
async function mend(reading: Reading, { number, until }: Segment, place: Place): Promise<void> {
  const { disk, folder, copies, leave } = reading
  await leave()
  const { records } = upTo(until, { number, until, records: await recordsOf(disk, folder, number) })
  const filled = await fillGaps(records, place, copies)
  if (filled.isCut) return
  await writeWhole(disk, { folder, name: segmentName(number) }, filled.records.map(encodeRecord))
}

import type { JournaledCommand } from '#core/edit/journal'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { crc32 } from 'node:zlib'

// A file of records is lines of text: eight hexadecimal digits of CRC-32 over the rest of the line, a space, the
// number of the record, a space, and JSON. What is not such a line to its line feed was not written to the end.

const LF = 0x0a
const SPACE = 0x20
const CHECK = 8
/** Bytes that are read without giving others a turn. */
const STRETCH = 128 * 1024

export interface Records {
  readonly records: readonly JournaledCommand[]
  /** Bytes after the last whole record; 0 when all is well. */
  readonly damaged: number
}

function check(bytes: Uint8Array): string {
  return crc32(bytes).toString(16).padStart(CHECK, '0')
}

export function encodeRecord({ seq, json }: JournaledCommand): Buffer {
  const rest = Buffer.from(`${seq} ${json}`)
  return Buffer.concat([Buffer.from(`${check(rest)} `), rest, Buffer.from([LF])])
}

export interface WholeRecords {
  readonly records: readonly JournaledCommand[]
  /** Lines after the last of them that were written to their end and are damaged. */
  readonly lost: number
}

/** All records that are as they were written, wherever others are damaged; gives others turns meanwhile. */
export async function wholeRecords(bytes: Buffer): Promise<WholeRecords> {
  const all: (readonly JournaledCommand[])[] = []
  let lost = 0
  for (let from = 0; from < bytes.length;) {
    const { records, damaged, end } = decodeStretch(bytes, from, from + STRETCH)
    all.push(records)
    if (records.length > 0) lost = 0
    const next = damaged === 0 ? end : bytes.indexOf(LF, end) + 1
    if (next === 0) break
    if (damaged > 0) lost += 1
    from = next
    await nextTurn()
  }
  return { records: all.flat(), lost }
}

/** The records up to the first that is damaged, a stretch after the other; gives others turns meanwhile. */
export async function* recordsInTurns(bytes: Buffer): AsyncGenerator<Records> {
  for (let from = 0; from < bytes.length;) {
    const stretch = decodeStretch(bytes, from, from + STRETCH)
    yield stretch
    if (stretch.damaged > 0) return
    from = stretch.end
    await nextTurn()
  }
}

/** The records that begin between two places. */
function decodeStretch(bytes: Buffer, begin: number, until: number): Records & { readonly end: number } {
  const records: JournaledCommand[] = []
  let from = begin
  while (from < Math.min(until, bytes.length)) {
    const end = bytes.indexOf(LF, from)
    const record = end === -1 ? undefined : decodeLine(bytes.subarray(from, end))
    if (record === undefined) return { records, damaged: bytes.length - from, end: from }
    records.push(record)
    from = end + 1
  }
  return { records, damaged: 0, end: from }
}

function decodeLine(line: Buffer): JournaledCommand | undefined {
  const rest = line.subarray(CHECK + 1)
  if (line[CHECK] !== SPACE || line.toString('latin1', 0, CHECK) !== check(rest)) return undefined
  const space = rest.indexOf(SPACE)
  const seq = Number(rest.toString('latin1', 0, space))
  return Number.isSafeInteger(seq) ? { seq, json: rest.toString('utf8', space + 1) } : undefined
}

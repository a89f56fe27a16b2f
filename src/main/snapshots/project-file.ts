import { projectFileHead, projectFileVersion, type ProjectFileHead } from '#ipc/snapshots'
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { writeAll, type Disk } from '../journal/disk'

// A project file is lines of JSON, packed with gzip, whose checksum guards them all: the head, the base of the
// project's journal (what the project is, then each article), and every command up to the moment it was taken.

const LF = 0x0a
const quick = { level: 1, chunkSize: 256 * 1024 }
const longestHead = 64 * 1024
/** Bytes that are hashed without giving others a turn. */
const STRETCH = 1024 * 1024

export interface Place {
  readonly folder: string
  readonly name: string
}

/** What a file says of itself; undefined for what is damaged anywhere. */
export type Looked = { readonly head: ProjectFileHead; readonly unpacked: number } | 'damaged' | 'newer'

/**
 * Ends with a whole file under its name, or with what was there before. It is read again before it gets its name.
 * Nothing waits longer than for a piece of it. Gives how many bytes it unpacks to.
 */
export async function writeProjectFile(
  disk: Disk,
  place: Place,
  lines: AsyncIterable<readonly string[]>,
): Promise<number> {
  let unpacked = 0
  const count = (piece: Buffer): void => void (unpacked += piece.length)
  await writeChecked(disk, place, async (write) => {
    await pipeline(encoded(lines, count), createGzip(quick), async (packed: AsyncIterable<Buffer>) => {
      for await (const piece of packed) await write(piece)
    })
  })
  return unpacked
}

/** The same for bytes there are already. */
export async function copyProjectFile(disk: Disk, place: Place, bytes: Buffer): Promise<void> {
  await writeChecked(disk, place, (write) => write(bytes))
}

export async function lookAtProjectFile(bytes: Buffer): Promise<Looked> {
  const start: Buffer[] = []
  let length = 0
  try {
    await pipeline(Readable.from([bytes]), createGunzip(quick), async (lines: AsyncIterable<Buffer>) => {
      for await (const piece of lines) {
        if (length < longestHead) start.push(piece)
        length += piece.length
      }
    })
    return lookedOf(Buffer.concat(start), length)
  } catch {
    // Whatever is wrong with it, it is not as it was written.
    return 'damaged'
  }
}

function lookedOf(start: Buffer, unpacked: number): Looked {
  const json: unknown = JSON.parse(start.toString('utf8', 0, start.indexOf(LF)))
  const head = projectFileHead.parse(json)
  return head.version > projectFileVersion ? 'newer' : { head, unpacked }
}

async function* encoded(
  lines: AsyncIterable<readonly string[]>,
  count: (piece: Buffer) => void,
): AsyncGenerator<Buffer> {
  for await (const some of lines) {
    if (some.length === 0) continue
    const piece = Buffer.from(`${some.join('\n')}\n`)
    count(piece)
    yield piece
  }
}

type Write = (piece: Uint8Array) => Promise<void>

async function writeChecked(
  disk: Disk,
  { folder, name }: Place,
  content: (write: Write) => Promise<void>,
): Promise<void> {
  const temporary = `${folder}/.${name}.tmp`
  await disk.remove(temporary)
  try {
    const hash = await written(disk, temporary, content)
    if ((await hashOf(await disk.read(temporary))) !== hash)
      throw new Error(`${name} is not on the disk as it was written`)
    await disk.rename(temporary, `${folder}/${name}`)
    await disk.syncFolder(folder)
  } catch (error) {
    await disk.remove(temporary).catch(() => undefined)
    throw error
  }
}

async function hashOf(bytes: Buffer): Promise<string> {
  const hash = createHash('sha256')
  for (let from = 0; from < bytes.length; from += STRETCH) {
    hash.update(bytes.subarray(from, from + STRETCH))
    await nextTurn()
  }
  return hash.digest('hex')
}

/** Gives the hash of what was written. */
async function written(disk: Disk, path: string, content: (write: Write) => Promise<void>): Promise<string> {
  const hash = createHash('sha256')
  const file = await disk.create(path)
  try {
    await content(async (piece) => {
      hash.update(piece)
      await writeAll(file, piece)
    })
    await file.sync()
  } finally {
    await file.close()
  }
  return hash.digest('hex')
}

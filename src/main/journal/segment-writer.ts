import type { JournaledCommand } from '#core/edit/journal'
import { writeAll, type Disk, type NewFile } from './disk'
import { encodeRecord } from './records'

/** Bytes after which a new segment is begun. */
const FULL = 8 * 1024 * 1024

interface Waiting {
  readonly record: JournaledCommand
  readonly written: () => void
  readonly failed: (error: unknown) => void
}

/**
 * Appends records to segments of its own: files that were there before are never appended to, nor is one where
 * something went wrong. Records that come while others are synced share the next sync.
 */
export class SegmentWriter {
  readonly #disk: Disk
  readonly #folder: string
  readonly #waiting: Waiting[] = []
  #next: number
  #file: NewFile | undefined
  #size = 0
  #running: Promise<void> | undefined

  /** `next` is the number of the first segment to be made. */
  constructor(disk: Disk, folder: string, next: number) {
    this.#disk = disk
    this.#folder = folder
    this.#next = next
  }

  /** Resolves when the record is on the disk. */
  append(record: JournaledCommand): Promise<void> {
    return new Promise((written, failed) => {
      this.#waiting.push({ record, written, failed })
      this.#running ??= this.#run().finally(() => (this.#running = undefined))
    })
  }

  /** The next record begins a new segment. */
  async leave(): Promise<void> {
    await this.#running
    await this.#leave()
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      const together = this.#waiting.splice(0)
      try {
        await this.#write(Buffer.concat(together.map(({ record }) => encodeRecord(record))))
        for (const { written } of together) written()
      } catch (error) {
        await this.#leave().catch(() => undefined)
        // Those that wait were to come after them.
        for (const { failed } of [...together, ...this.#waiting.splice(0)]) failed(error)
      }
    }
  }

  async #write(bytes: Buffer): Promise<void> {
    if (this.#size >= FULL) await this.#leave()
    this.#file ??= await this.#begin()
    await writeAll(this.#file, bytes)
    await this.#file.sync()
    this.#size += bytes.length
  }

  async #begin(): Promise<NewFile> {
    const name = segmentName(this.#next)
    this.#next += 1
    const file = await this.#disk.create(`${this.#folder}/${name}`)
    await this.#disk.syncFolder(this.#folder)
    this.#size = 0
    return file
  }

  async #leave(): Promise<void> {
    const file = this.#file
    this.#file = undefined
    this.#size = 0
    await file?.close()
  }
}

const pattern = /^(\d{6,})\.log$/u

export function segmentName(number: number): string {
  return `${String(number).padStart(6, '0')}.log`
}

/** The numbers of the segments among the names of a folder, oldest first. */
export function segmentNumbers(names: readonly string[]): readonly number[] {
  return names
    .flatMap((name) => pattern.exec(name)?.[1] ?? [])
    .map(Number)
    .toSorted((a, b) => a - b)
}

export async function readSegment(disk: Disk, folder: string, number: number): Promise<Buffer> {
  return disk.read(`${folder}/${segmentName(number)}`)
}

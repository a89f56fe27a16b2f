import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { reasonOf } from '#disk/reason-of'
import { safeFileName } from '../files/file-name'
import type { Report } from '../error-log'
import type { Disk } from '../journal/disk'
import { folderName } from '../journal/journals'
import { jsonFile, type JsonFile } from '../json-file'
import { copyProjectFile } from './project-file'
import { keptOf } from './retention'
import { nameOf, timeOf } from './snapshot-name'
import type { Snapshot } from './snapshots'

interface Stored {
  /** Null while there is no backup. */
  readonly folder: string | null
}

const stored = z.object({ folder: z.string().nullable() })

/** A folder of the person's choice that every snapshot is also written to. */
export class Backup {
  readonly #disk: Disk
  readonly #file: JsonFile<Stored>
  #folder: string | null
  #isLost = false

  constructor(disk: Disk, profile: string, report: Report) {
    this.#disk = disk
    this.#file = jsonFile<Stored>({
      path: join(profile, 'backup.json'),
      defaults: { folder: null },
      check: (json) => stored.safeParse(json).data,
      lost: (error) => {
        this.#isLost = true
        report('backup', error)
      },
    })
    this.#folder = this.#file.load().folder
  }

  get folder(): string | null {
    return this.#folder
  }

  async choose(folder: string | null): Promise<void> {
    await this.#file.save({ folder })
    this.#folder = folder
    this.#isLost = false
  }

  /** Copies a snapshot that is not there yet. Gives a sentence when that is not possible, and never rejects. */
  async put(
    project: { readonly id: string; readonly name: string },
    snapshot: Snapshot,
  ): Promise<string | null> {
    const folder = this.#folder
    if (folder === null) return this.#isLost ? lost : null
    try {
      // A disk that was taken out must not get a folder made in its place.
      await access(folder)
      await this.#copy(join(folder, partOf(project)), snapshot)
      return null
    } catch (error) {
      const reason = isGone(error) ? gone : (reasonOf(error) ?? 'something went wrong. Choose it again.')
      return `The backup in ${folder} was not written: ${reason} Your work is saved on this machine.`
    }
  }

  async #copy(folder: string, { path, takenAt }: Snapshot): Promise<void> {
    const disk = this.#disk
    const name = nameOf(takenAt)
    const names = await disk.names(folder)
    if (names.includes(name)) return
    await disk.makeFolder(folder)
    await copyProjectFile(disk, { folder, name }, await disk.read(path))
    const times = [...names, name].flatMap((one) => timeOf(one) ?? [])
    const kept = keptOf(times, new Date(takenAt))
    for (const time of times) if (!kept.has(time)) await disk.remove(join(folder, nameOf(time)))
  }
}

const lost =
  'No backup is written: which folder it goes to cannot be read any more (backup.json in your profile). Choose it again, or stop backing up.'
const gone = 'the folder is not there. Put its disk back, or choose another folder.'

function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

/** Two projects may have one name. */
function partOf({ id, name }: { readonly id: string; readonly name: string }): string {
  return safeFileName(name, ` ${folderName(id).slice(0, 8)}`)
}

import type { BackupState } from '#ipc/snapshots'
import { access } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { reasonOf } from '#disk/reason-of'
import { safeFileName } from '../files/file-name'
import type { Report } from '../error-log'
import type { Disk } from '../journal/disk'
import { folderName } from '../journal/journals'
import { jsonFile, type JsonFile } from '../json-file'
import { copyProjectFile } from './project-file'
import { tooOld } from './retention'
import { newestFirst, withoutNumbers } from './snapshot-name'
import type { Snapshot } from './snapshots'

interface Stored {
  /** Null while there is no backup. */
  readonly folder: string | null
  /** What went wrong with the last snapshot of a project or with its backup, by the project's id, in sentences. */
  readonly problems: Readonly<Record<string, string>>
}

const stored = z.object({
  folder: z.string().nullable(),
  problems: z.record(z.string(), z.string()).default({}),
})
const none: Stored = { folder: null, problems: {} }

export interface NamedProject {
  readonly id: string
  readonly name: string
}

/** A folder of the person's choice that every snapshot is also written to, and what is wrong until it is. */
export class Backup {
  readonly #disk: Disk
  readonly #file: JsonFile<Stored>
  readonly #report: Report
  #stored: Stored
  #isLost = false
  #turn: Promise<unknown> = Promise.resolve()

  constructor(disk: Disk, profile: string, report: Report) {
    this.#disk = disk
    this.#report = report
    this.#file = jsonFile<Stored>({
      path: join(profile, 'backup.json'),
      defaults: none,
      check: (json) => stored.safeParse(json).data,
      lost: (error) => {
        this.#isLost = true
        report('backup', error)
      },
    })
    this.#stored = this.#file.load()
  }

  /** What is wrong is told until it is made up for, also after another start. */
  get state(): BackupState {
    const { folder, problems } = this.#stored
    const sentences = [...(this.#isLost ? [lost] : []), ...new Set(Object.values(problems))]
    return { folder, problem: sentences.length === 0 ? null : sentences.join(' ') }
  }

  async choose(folder: string | null): Promise<void> {
    const chosen: Stored = { folder, problems: {} }
    await this.#file.save(chosen)
    this.#stored = chosen
    this.#isLost = false
  }

  /** Copies a snapshot that is not there yet, one after the other. Notes when that is not possible; never rejects. */
  put(project: NamedProject, snapshot: Snapshot): Promise<void> {
    const done = this.#turn.then(async () => this.note(project.id, await this.#put(project, snapshot)))
    this.#turn = done
    return done
  }

  /** Remembers what is wrong with a project's snapshots or their backup, or that nothing is. */
  async note(project: string, problem: string | null): Promise<void> {
    const { folder, problems } = this.#stored
    // What cannot be read is not written over: it is lost until a folder is chosen.
    if (this.#isLost || (problems[project] ?? null) === problem) return
    const others = Object.entries(problems).filter(([id]) => id !== project)
    const all = problem === null ? others : [...others, [project, problem] as const]
    this.#stored = { folder, problems: Object.fromEntries(all) }
    await this.#file.save(this.#stored).catch((error: unknown) => this.#report('backup', error))
  }

  /** A sentence when it could not be copied. */
  async #put(project: NamedProject, snapshot: Snapshot): Promise<string | null> {
    const { folder } = this.#stored
    if (folder === null) return null
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

  async #copy(folder: string, { path, seq }: Snapshot): Promise<void> {
    const disk = this.#disk
    const name = basename(path)
    const names = await disk.names(folder)
    if (names.includes(name)) return
    await disk.makeFolder(folder)
    await disk.syncFolder(dirname(folder))
    await copyProjectFile(disk, { folder, name }, await disk.read(path))
    for (const { from, to } of withoutNumbers(names, seq ?? Infinity))
      await disk.rename(join(folder, from), join(folder, to))
    for (const old of tooOld(newestFirst(await disk.names(folder)), name))
      await disk.remove(join(folder, old))
  }
}

const lost =
  'No backup is written: which folder it goes to cannot be read any more (backup.json in your profile). Choose it again, or stop backing up.'
const gone = 'the folder is not there. Put its disk back, or choose another folder.'

function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

/** Two projects may have one name. */
function partOf({ id, name }: NamedProject): string {
  return safeFileName(name, ` ${folderName(id).slice(0, 8)}`)
}

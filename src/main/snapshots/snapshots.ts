import type { Moment, ProjectFileHead, SnapshotReason } from '#ipc/snapshots'
import { projectFileFormat, projectFileVersion } from '#ipc/snapshots'
import { basename, dirname, join } from 'node:path'
import type { Report } from '../error-log'
import { makeFolderDurable, type Disk } from '../journal/disk'
import { folderName, type Journals } from '../journal/journals'
import { lookAtProjectFile, writeProjectFile, type Looked } from './project-file'
import { tooOld } from './retention'
import { nameOf, newestFirst } from './snapshot-name'

/** A file among the snapshots of a project. */
export interface Snapshot {
  readonly path: string
  /** ISO 8601. */
  readonly takenAt: string
  /** The number of the project's last command, where the name says it. */
  readonly seq: number | undefined
  /** Bytes it unpacks to, where that is known. */
  readonly unpacked?: number | undefined
}

export interface LookedAt extends Snapshot {
  readonly size: number
  readonly looked: Looked
}

export interface SnapshotsOptions {
  readonly disk: Disk
  /** The folder that has a folder for each project. */
  readonly root: string
  readonly journals: Pick<Journals, 'upTo'>
  /** The version of the app. */
  readonly app: string
  readonly now: () => Date
  /** Told of snapshots that are too old and cannot be removed. */
  readonly report: Report
}

/** Projects as they were, each in a file of its own. What is asked for is done one after the other. */
export class Snapshots {
  readonly #options: SnapshotsOptions
  /** Those that were written in this run, or read to their end, by their paths: the bytes they unpack to. */
  readonly #whole = new Map<string, number>()
  #turn: Promise<unknown> = Promise.resolve()

  constructor(options: SnapshotsOptions) {
    this.#options = options
  }

  /** Gives the newest snapshot; a new one, unless there is one of this very moment. */
  take(moment: Moment, why: SnapshotReason): Promise<Snapshot> {
    return this.#inTurn(() => this.#takeNow(moment, why))
  }

  /** Newest first, each read to its end. */
  list(project: string): Promise<readonly LookedAt[]> {
    return this.#inTurn(async () => {
      const looked: LookedAt[] = []
      for (const snapshot of await this.#newestFirst(project)) looked.push(await this.#lookAt(snapshot))
      return looked
    })
  }

  /** Writes the project as one file at a place of the person's choice. Gives how many bytes it unpacks to. */
  async saveCopy(moment: Moment, path: string): Promise<number> {
    const place = { folder: dirname(path), name: basename(path) }
    return writeProjectFile(this.#options.disk, place, this.#lines(moment, 'copy'))
  }

  #inTurn<Answer>(act: () => Promise<Answer>): Promise<Answer> {
    const done = this.#turn.then(act)
    this.#turn = done.catch(() => undefined)
    return done
  }

  async #takeNow(moment: Moment, why: SnapshotReason): Promise<Snapshot> {
    const { disk, report } = this.#options
    const project = moment.project.id
    const all = await this.#newestFirst(project)
    const there = await this.#sameMoment(all, moment.seq)
    if (there !== undefined) return there
    const folder = this.#folderOf(project)
    const takenAt = this.#freeTime(all)
    const name = nameOf(takenAt, moment.seq)
    await makeFolderDurable(disk, folder)
    const unpacked = await writeProjectFile(disk, { folder, name }, this.#lines(moment, why, takenAt))
    const path = join(folder, name)
    this.#whole.set(path, unpacked)
    await this.#prune(folder, name).catch((error: unknown) => report('old snapshots', error))
    return { path, takenAt, seq: moment.seq, unpacked }
  }

  /** The time now, or the next that no snapshot has: a clock that went back comes to the same once more. */
  #freeTime(all: readonly Snapshot[]): string {
    const taken = new Set(all.map(({ takenAt }) => takenAt))
    let time = this.#options.now()
    while (taken.has(time.toISOString())) time = new Date(time.getTime() + 1)
    return time.toISOString()
  }

  async *#lines(
    { project, seq, by, holds }: Moment,
    why: SnapshotReason,
    takenAt = this.#options.now().toISOString(),
  ): AsyncGenerator<readonly string[]> {
    const head: ProjectFileHead = {
      format: projectFileFormat,
      version: projectFileVersion,
      project,
      seq,
      takenAt,
      why,
      app: this.#options.app,
      ...(by === undefined ? {} : { by }),
      ...(holds === undefined ? {} : { holds }),
    }
    yield [JSON.stringify(head)]
    yield* this.#options.journals.upTo(project.id, seq)
  }

  /** What is too old goes, and what a run that was broken off has left half written. */
  async #prune(folder: string, written: string): Promise<void> {
    const { disk } = this.#options
    const names = await disk.names(folder)
    const halves = names.filter((name) => name.endsWith('.tmp'))
    for (const name of [...tooOld(newestFirst(names), written), ...halves])
      await disk.remove(join(folder, name))
  }

  /** A whole snapshot of after this very command. What is damaged counts for nothing. */
  async #sameMoment(all: readonly Snapshot[], seq: number): Promise<Snapshot | undefined> {
    for (const one of all.filter((snapshot) => snapshot.seq === seq))
      if (await this.#isWholeAt(one, seq)) return { ...one, unpacked: this.#whole.get(one.path) }
    return undefined
  }

  async #isWholeAt(snapshot: Snapshot, seq: number): Promise<boolean> {
    if (snapshot.seq === seq && this.#whole.has(snapshot.path)) return true
    const { looked } = await this.#lookAt(snapshot)
    if (typeof looked !== 'object' || looked.head.seq !== seq) return false
    this.#whole.set(snapshot.path, looked.unpacked)
    return true
  }

  async #lookAt(snapshot: Snapshot): Promise<LookedAt> {
    const bytes = await this.#options.disk.read(snapshot.path).catch(() => Buffer.alloc(0))
    return { ...snapshot, size: bytes.length, looked: await lookAtProjectFile(bytes) }
  }

  async #newestFirst(project: string): Promise<readonly Snapshot[]> {
    const folder = this.#folderOf(project)
    return newestFirst(await this.#options.disk.names(folder)).map(({ name, takenAt, seq }) => ({
      path: join(folder, name),
      takenAt,
      seq,
    }))
  }

  #folderOf(project: string): string {
    return join(this.#options.root, folderName(project))
  }
}

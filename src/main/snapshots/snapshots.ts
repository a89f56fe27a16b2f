import type { Moment, ProjectFileHead, SnapshotReason } from '#ipc/snapshots'
import { projectFileFormat, projectFileVersion } from '#ipc/snapshots'
import { basename, dirname, join } from 'node:path'
import type { Report } from '../error-log'
import type { Disk } from '../journal/disk'
import { folderName, type Journals } from '../journal/journals'
import { lookAtProjectFile, writeProjectFile, type Looked } from './project-file'
import { keptOf } from './retention'
import { nameOf, timeOf } from './snapshot-name'

/** A file among the snapshots of a project. */
export interface Snapshot {
  readonly path: string
  /** ISO 8601. */
  readonly takenAt: string
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
  /** The last command of each project's newest snapshot. */
  readonly #seqs = new Map<string, number>()
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

  /** Writes the project as one file at a place of the person's choice. */
  async saveCopy(moment: Moment, path: string): Promise<void> {
    const place = { folder: dirname(path), name: basename(path) }
    await writeProjectFile(this.#options.disk, place, this.#lines(moment, 'copy'))
  }

  #inTurn<Answer>(act: () => Promise<Answer>): Promise<Answer> {
    const done = this.#turn.then(act)
    this.#turn = done.catch(() => undefined)
    return done
  }

  async #takeNow(moment: Moment, why: SnapshotReason): Promise<Snapshot> {
    const { disk, now, report } = this.#options
    const project = moment.project.id
    const [newest] = await this.#newestFirst(project)
    if (newest !== undefined && (await this.#seqOf(project, newest)) === moment.seq) return newest
    const folder = this.#folderOf(project)
    const taken = now().toISOString()
    await disk.makeFolder(folder)
    await writeProjectFile(disk, { folder, name: nameOf(taken) }, this.#lines(moment, why, taken))
    this.#seqs.set(project, moment.seq)
    await this.#prune(project).catch((error: unknown) => report('old snapshots', error))
    return { path: join(folder, nameOf(taken)), takenAt: taken }
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
  async #prune(project: string): Promise<void> {
    const { disk, now } = this.#options
    const folder = this.#folderOf(project)
    const names = await disk.names(folder)
    const kept = keptOf(
      names.flatMap((name) => timeOf(name) ?? []),
      now(),
    )
    for (const name of names) {
      const takenAt = timeOf(name)
      if (takenAt === undefined ? name.endsWith('.tmp') : !kept.has(takenAt))
        await disk.remove(join(folder, name))
    }
  }

  /** Of what is damaged nothing is known, and a new one is taken. */
  async #seqOf(project: string, newest: Snapshot): Promise<number | undefined> {
    const known = this.#seqs.get(project)
    if (known !== undefined) return known
    const { looked } = await this.#lookAt(newest)
    return typeof looked === 'object' ? looked.head.seq : undefined
  }

  async #lookAt(snapshot: Snapshot): Promise<LookedAt> {
    const bytes = await this.#options.disk.read(snapshot.path).catch(() => Buffer.alloc(0))
    return { ...snapshot, size: bytes.length, looked: await lookAtProjectFile(bytes) }
  }

  async #newestFirst(project: string): Promise<readonly Snapshot[]> {
    const folder = this.#folderOf(project)
    const names = await this.#options.disk.names(folder)
    return names
      .flatMap((name) => {
        const takenAt = timeOf(name)
        return takenAt === undefined ? [] : [{ path: join(folder, name), takenAt }]
      })
      .toSorted((a, b) => (a.takenAt < b.takenAt ? 1 : -1))
  }

  #folderOf(project: string): string {
    return join(this.#options.root, folderName(project))
  }
}

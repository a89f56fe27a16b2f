import type { Moment, SnapshotReason } from '#ipc/snapshots'
import { largestProjectFile } from '#ipc/snapshots'
import { reasonOf } from '#disk/reason-of'
import { refuseFor } from '../files/explain'
import type { Report } from '../error-log'
import type { Journals } from '../journal/journals'
import type { Backup, NamedProject } from './backup'
import type { Snapshots } from './snapshots'

export interface KeeperOptions {
  readonly snapshots: Pick<Snapshots, 'take'>
  readonly backup: Pick<Backup, 'put' | 'note'>
  readonly journals: Pick<Journals, 'lastSeq'>
  readonly projects: () => Promise<readonly NamedProject[]>
  readonly report: Report
}

/** Has projects as snapshots and in the backup. What is wrong is remembered, for nobody may be there to be told. */
export class Keeper {
  readonly #options: KeeperOptions
  /** The projects that are being written or wait for it, once for each time. */
  readonly #going = new Set<{ readonly id: string }>()
  /** What projects are called now; the list of projects hears of it later. */
  readonly #names = new Map<string, string>()
  #catchingUp: Promise<void> | undefined

  constructor(options: KeeperOptions) {
    this.#options = options
  }

  async keep({ why, ...moment }: Moment & { readonly why: SnapshotReason }): Promise<void> {
    const { snapshots, backup } = this.#options
    const { project } = moment
    const one = { id: project.id }
    this.#names.set(project.id, project.name)
    this.#going.add(one)
    try {
      const taken = await snapshots.take(moment, why)
      await backup.put(project, taken)
      if (isTooLarge(taken.unpacked))
        await backup.note(project.id, tooLarge(`The snapshot of “${project.name}”`))
    } catch (error) {
      await this.#failed(project.id, error)
    } finally {
      this.#going.delete(one)
    }
  }

  /**
   * Has every project as it is now in the backup, one after the other. What is wrong with one is remembered and keeps no
   * other from it.
   */
  catchUp(): Promise<void> {
    this.#catchingUp ??= this.#keepAll().finally(() => (this.#catchingUp = undefined))
    return this.#catchingUp
  }

  async #keepAll(): Promise<void> {
    const waiting = (await this.#options.projects()).map((project) => ({ ...project }))
    for (const project of waiting) this.#going.add(project)
    for (const project of waiting) {
      await this.#keepNow(project).catch((error: unknown) =>
        this.#options.report(`no backup of ${project.id}`, error),
      )
      this.#going.delete(project)
    }
  }

  async #keepNow({ id, name }: NamedProject): Promise<void> {
    const seq = await this.#options.journals.lastSeq(id).catch((error: unknown) => this.#failed(id, error))
    const project = { id, name: this.#names.get(id) ?? name }
    if (seq !== undefined) await this.keep({ project, seq, why: 'backup' })
  }

  async #failed(project: string, error: unknown): Promise<never> {
    await this.#options.backup.note(project, notWritten(error))
    return refuseFor(act, error)
  }

  /** The app goes before all is written: that is remembered. */
  async giveUp(): Promise<void> {
    for (const { id } of this.#going) await this.#options.backup.note(id, unfinished)
  }
}

const act = 'No snapshot was written'
const unfinished =
  'The last snapshot or its backup was not finished when Rubricator was closed. It is made up for with the next one. Your work is saved on this machine.'

export function isTooLarge(unpacked = 0): boolean {
  return unpacked > largestProjectFile
}

/** It is written all the same: a later version may open it. */
export function tooLarge(what: string): string {
  return `${what} is larger than can be opened again (512 MB unpacked). Export the work, and divide it among several projects. Your work is saved.`
}

function notWritten(error: unknown): string {
  return `${act}: ${reasonOf(error) ?? 'something went wrong; the log has more.'} Your work is saved.`
}

import type { Moment, SnapshotReason } from '#ipc/snapshots'
import { reasonOf } from '#disk/reason-of'
import { refuseFor } from '../files/explain'
import type { Backup } from './backup'
import type { Snapshots } from './snapshots'

export interface KeeperOptions {
  readonly snapshots: Pick<Snapshots, 'take'>
  readonly backup: Pick<Backup, 'put' | 'note'>
}

/** Has projects as snapshots and in the backup. What is wrong is remembered, for nobody may be there to be told. */
export class Keeper {
  readonly #options: KeeperOptions
  /** The projects that are being written, once for each time. */
  readonly #going = new Set<{ readonly id: string }>()

  constructor(options: KeeperOptions) {
    this.#options = options
  }

  async keep({ why, ...moment }: Moment & { readonly why: SnapshotReason }): Promise<void> {
    const { snapshots, backup } = this.#options
    const { project } = moment
    const one = { id: project.id }
    this.#going.add(one)
    try {
      await backup.put(project, await snapshots.take(moment, why))
    } catch (error) {
      await backup.note(project.id, notWritten(error))
      refuseFor(act, error)
    } finally {
      this.#going.delete(one)
    }
  }

  /** The app goes before all is written: that is remembered. */
  async giveUp(): Promise<void> {
    for (const { id } of this.#going) await this.#options.backup.note(id, unfinished)
  }
}

const act = 'No snapshot was written'
const unfinished =
  'The last snapshot or its backup was not finished when Rubricator was closed. It is made up for with the next one. Your work is saved on this machine.'

function notWritten(error: unknown): string {
  return `${act}: ${reasonOf(error) ?? 'something went wrong; the log has more.'} Your work is saved.`
}

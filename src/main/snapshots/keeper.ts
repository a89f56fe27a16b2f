import type { Moment, SnapshotReason } from '#ipc/snapshots'
import { reasonOf } from '#disk/reason-of'
import { refuseFor } from '../files/explain'
import type { Backup } from './backup'
import type { Snapshots } from './snapshots'

export interface Keeper {
  readonly snapshots: Pick<Snapshots, 'take'>
  readonly backup: Pick<Backup, 'put' | 'note'>
}

/** Has a project as a snapshot and in the backup. What is wrong is remembered, for nobody may be there to be told. */
export async function keep(
  { snapshots, backup }: Keeper,
  { why, ...moment }: Moment & { readonly why: SnapshotReason },
): Promise<void> {
  const { project } = moment
  try {
    await backup.put(project, await snapshots.take(moment, why))
  } catch (error) {
    const reason = reasonOf(error) ?? 'something went wrong; the log has more.'
    await backup.note(project.id, `${act}: ${reason} Your work is saved.`)
    refuseFor(act, error)
  }
}

const act = 'No snapshot was written'

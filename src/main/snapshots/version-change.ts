import { z } from 'zod'
import type { Report } from '../error-log'
import { jsonFile } from '../json-file'
import type { Journals } from '../journal/journals'
import type { Snapshots } from './snapshots'

interface Stored {
  /** The version of the app that ran here last; empty before the first. */
  readonly app: string
}

const stored = z.object({ app: z.string() })

export interface VersionChange {
  /** Where the version is noted. */
  readonly path: string
  readonly app: string
  readonly projects: () => Promise<readonly { readonly id: string; readonly name: string }[]>
  readonly journals: Pick<Journals, 'lastSeq'>
  readonly snapshots: Pick<Snapshots, 'take'>
  readonly report: Report
}

/** Before another version of the app touches anything, each project is kept as the one before left it. */
export async function keepBeforeVersion(change: VersionChange): Promise<void> {
  const { path, app, projects, journals, snapshots, report } = change
  let isLost = false
  const file = jsonFile<Stored>({
    path,
    defaults: { app: '' },
    check: (json) => stored.safeParse(json).data,
    lost: (error) => {
      isLost = true
      report('version', error)
    },
  })
  const before = file.load().app
  if (before === app) return
  const isFirst = before === '' && !isLost
  for (const { id, name } of isFirst ? [] : await projects()) {
    const seq = await journals.lastSeq(id)
    if (seq !== undefined) await snapshots.take({ project: { id, name }, seq }, 'version')
  }
  // Nobody waits for the note; without it all this is done again.
  void file.save({ app }).catch((error: unknown) => report('version', error))
}

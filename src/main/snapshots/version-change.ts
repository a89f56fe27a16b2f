import { z } from 'zod'
import type { Report } from '../error-log'
import { jsonFile } from '../json-file'
import type { Journals } from '../journal/journals'
import type { NamedProject } from './backup'
import type { Snapshots } from './snapshots'

interface Stored {
  /** The version of the app that ran here last; empty before the first. */
  readonly app: string
  /** The projects that could not be kept when it first ran. */
  readonly left: readonly string[]
}

const stored = z.object({ app: z.string(), left: z.array(z.string()).default([]) })

export interface VersionChange {
  /** Where the version is noted. */
  readonly path: string
  readonly app: string
  readonly projects: () => Promise<readonly NamedProject[]>
  readonly journals: Pick<Journals, 'lastSeq'>
  readonly snapshots: Pick<Snapshots, 'take'>
  readonly report: Report
}

/**
 * Before another version of the app touches anything, each project is kept as the one before left it. What cannot be
 * kept is reported, is no reason not to start, and is tried again at the next start.
 */
export async function keepBeforeVersion(change: VersionChange): Promise<void> {
  const { path, app, projects, report } = change
  let isLost = false
  const file = jsonFile<Stored>({
    path,
    defaults: { app: '', left: [] },
    check: (json) => stored.safeParse(json).data,
    lost: (error) => {
      isLost = true
      report('version', error)
    },
  })
  const before = file.load()
  if (before.app === app && before.left.length === 0) return
  const isFirst = before.app === '' && !isLost
  const all = isFirst ? [] : await projects()
  const left: string[] = []
  for (const project of all.filter(({ id }) => before.app !== app || before.left.includes(id)))
    if (!(await isKept(project, change))) left.push(project.id)
  // Nobody waits for the note; without it all this is done again.
  void file.save({ app, left }).catch((error: unknown) => report('version', error))
}

async function isKept(
  { id, name }: NamedProject,
  { journals, snapshots, report }: VersionChange,
): Promise<boolean> {
  try {
    const seq = await journals.lastSeq(id)
    if (seq !== undefined) await snapshots.take({ project: { id, name }, seq }, 'version')
    return true
  } catch (error) {
    report(`no snapshot of ${id} before another version`, error)
    return false
  }
}

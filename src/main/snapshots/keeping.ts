import type { BrowserWindow } from 'electron'
import { join } from 'node:path'
import type { Report } from '../error-log'
import type { FileTokens } from '../files/tokens'
import { realDisk } from '../journal/disk'
import type { Journals } from '../journal/journals'
import type { LibraryStore } from '../journal/library-file'
import { Backup } from './backup'
import { Keeper } from './keeper'
import { snapshotCalls, type SnapshotCalls } from './snapshot-calls'
import { Snapshots } from './snapshots'
import { keepBeforeVersion } from './version-change'

export interface KeepingOptions {
  readonly window: BrowserWindow
  readonly tokens: FileTokens
  readonly userData: string
  readonly journals: Journals
  readonly library: LibraryStore
  readonly report: Report
  /** The version of the app. */
  readonly app: string
}

export interface Keeping {
  readonly snapshots: SnapshotCalls
  /** Resolves when projects may be opened. */
  readonly ready: Promise<void>
  /** Remembers what is still being written when the app goes. */
  readonly giveUp: () => Promise<void>
}

/** Snapshots and their backup in a profile. */
export function keepingFor(options: KeepingOptions): Keeping {
  const { window, tokens, userData, journals, library, report, app } = options
  const snapshots = new Snapshots({
    disk: realDisk,
    root: join(userData, 'snapshots'),
    journals,
    app,
    now: () => new Date(),
    report,
  })
  const projects = async () => (await library.load())?.projects ?? []
  const backup = new Backup(realDisk, userData, report)
  const keeper = new Keeper({ snapshots, backup, journals, projects, report })
  const ready = keepBeforeVersion({
    path: join(userData, 'version.json'),
    app,
    projects,
    journals,
    snapshots,
    report,
  }).catch((error: unknown) => report('snapshots before another version', error))
  return {
    ready,
    snapshots: snapshotCalls({ window, tokens, snapshots, backup, keeper }),
    giveUp: () => keeper.giveUp(),
  }
}

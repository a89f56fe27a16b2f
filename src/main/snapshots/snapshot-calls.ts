import type { ListedSnapshot } from '#ipc/snapshots'
import { dialog, type BrowserWindow } from 'electron'
import { basename } from 'node:path'
import { refuseFor } from '../files/explain'
import type { FileTokens } from '../files/tokens'
import type { Handlers } from '../handle'
import { DamagedJournal } from '../journal/project-journal'
import type { Backup } from './backup'
import { Refusal } from '../refusal'
import { isTooLarge, tooLarge, type Keeper } from './keeper'
import type { LookedAt, Snapshots } from './snapshots'

export type SnapshotCalls = Pick<
  Handlers,
  Extract<keyof Handlers, `snapshots:${string}` | `backup:${string}`>
>

export interface SnapshotSurroundings {
  readonly window: BrowserWindow
  readonly tokens: FileTokens
  readonly snapshots: Snapshots
  readonly backup: Backup
  readonly keeper: Keeper
}

/** What keeps projects as they were. */
export function snapshotCalls(around: SnapshotSurroundings): SnapshotCalls {
  const { window, tokens, snapshots, backup, keeper } = around
  return {
    'snapshots:take': async (wish) => {
      const isDamaged = await keeper.keep(wish).then(() => false, isJournalDamaged)
      return { backupProblem: backup.state.problem, isDamaged }
    },
    'snapshots:list': async (project) => {
      const all = await snapshots.list(project).catch(refused('The snapshots cannot be read'))
      return all.map((one) => listed(one, tokens))
    },
    'snapshots:save-copy': async ({ token, ...moment }) => {
      await tokens.write(token, async (path) => {
        const name = basename(path)
        const unpacked = await snapshots.saveCopy(moment, path).catch(refused(`${name} was not written`))
        if (isTooLarge(unpacked)) throw new Refusal(tooLarge(name))
      })
      return undefined
    },
    'backup:state': () => Promise.resolve(backup.state),
    'backup:catch-up': async () => {
      await keeper.catchUp()
      return backup.state
    },
    'backup:choose': async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: 'Back up to a folder',
        buttonLabel: 'Back up here',
        properties: ['openDirectory', 'createDirectory'],
      })
      const [folder] = filePaths
      if (!canceled && folder !== undefined) await backup.choose(folder)
      return backup.state.folder
    },
    'backup:stop': async () => {
      await backup.choose(null)
      return undefined
    },
  }
}

function isJournalDamaged(error: unknown): true {
  if (error instanceof DamagedJournal) return true
  throw error
}

function refused(act: string): (error: unknown) => never {
  return (error) => refuseFor(act, error)
}

function listed({ path, takenAt, size, looked }: LookedAt, tokens: FileTokens): ListedSnapshot {
  if (typeof looked === 'string') return { takenAt, size, file: null, problem: looked }
  const { why, holds } = looked.head
  const file = { token: tokens.giveToRead(path), name: basename(path), size }
  return { takenAt, size, file, why, ...(holds === undefined ? {} : { holds }) }
}

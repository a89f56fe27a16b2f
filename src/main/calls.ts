import type { Settings } from '#ipc/contract'
import { app } from 'electron'
import { refuseFor } from './files/explain'
import { fileCalls, type FileSurroundings } from './files/file-calls'
import type { Handlers } from './handle'
import type { JournalCalls } from './journal/journal-calls'
import type { JsonFile } from './json-file'
import type { AppMenu } from './menu'
import type { SnapshotCalls } from './snapshots/snapshot-calls'

export interface CallSurroundings {
  readonly files: FileSurroundings
  readonly journal: JournalCalls
  readonly snapshots: SnapshotCalls
  readonly settings: JsonFile<Settings>
  readonly showSettings: (settings: Settings) => void
  readonly close: () => Promise<void>
  readonly keepOpen: () => void
  readonly menu: AppMenu
}

/** Everything the window may ask of main. */
export function windowCalls(around: CallSurroundings): Handlers {
  return {
    ...fileCalls(around.files),
    ...around.journal,
    ...around.snapshots,
    'settings:load': () => Promise.resolve().then(() => loaded(around.settings)),
    'settings:save': async (settings) => {
      around.showSettings(settings)
      await around.settings.save(settings)
      return undefined
    },
    'app:info': () =>
      Promise.resolve({
        version: app.getVersion(),
        electron: process.versions.electron,
        userData: app.getPath('userData'),
        platform: process.platform,
      }),
    'app:restart': async () => {
      app.relaunch()
      await around.close()
      return undefined
    },
    'app:close': async () => {
      await around.close()
      return undefined
    },
    'app:keep-open': () => {
      around.keepOpen()
      return Promise.resolve(undefined)
    },
    'menu:state': (can) => {
      around.menu.showState(can)
      return Promise.resolve(undefined)
    },
  }
}

function loaded(settings: JsonFile<Settings>): Settings {
  try {
    return settings.load()
  } catch (error) {
    return refuseFor('Your settings cannot be read', error)
  }
}

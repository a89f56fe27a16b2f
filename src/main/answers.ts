import type { Settings } from '#ipc/contract'
import { app, type BrowserWindow } from 'electron'
import { join } from 'node:path'
import { windowCalls } from './calls'
import type { ClosingAnswers } from './close-handshake'
import type { Report } from './error-log'
import type { FileTokens } from './files/tokens'
import { checkedCalls } from './handle'
import { inTime } from './in-time'
import { realDisk } from './journal/disk'
import type { Run } from './journal/exit-mark'
import { journalCalls } from './journal/journal-calls'
import { Journals } from './journal/journals'
import { LibraryStore } from './journal/library-file'
import type { AnswerCall } from './listen-to-calls'
import type { AppMenu } from './menu'
import { createParsingProcess } from './parsing-process'
import { settingsFile } from './profile-files'
import { copiesIn, outdate } from './snapshots/copies-in'
import { keepingFor } from './snapshots/keeping'

/** Milliseconds. */
const patience = 5000

export interface AnswersOptions {
  readonly window: BrowserWindow
  readonly tokens: FileTokens
  readonly userData: string
  readonly run: Run
  /** The folder of what was built. */
  readonly built: string
  readonly menu: AppMenu
  readonly closing: ClosingAnswers
  readonly report: Report
  readonly show: (settings: Settings) => void
}

/** All that answers the window's calls, with the schemas: loaded while the page loads. */
export function answersFor(options: AnswersOptions): AnswerCall {
  const { window, tokens, userData, run, built, menu, closing, show, report } = options
  const parsing = createParsingProcess(join(built, 'main/parsing.js'))
  app.once('will-quit', () => parsing.stop())
  const settings = settingsFile(userData, report)
  menu.showSettings(settings.load())
  const snapshots = { disk: realDisk, root: join(userData, 'snapshots') }
  const journals = new Journals(realDisk, join(userData, 'projects'), {
    copies: (project) => copiesIn(snapshots, project),
    outdate: (project) => outdate(snapshots, project),
  })
  const library = new LibraryStore(userData, report)
  const version = app.getVersion()
  const keeping = keepingFor({ window, tokens, userData, journals, library, report, app: version })
  const journal = journalCalls({ journals, library, run, report })
  const loadLibrary = async () => {
    await keeping.ready
    return journal['library:load'](undefined)
  }
  let early: ReturnType<typeof loadLibrary> | undefined = loadLibrary()
  early.catch(() => undefined) // Said to the window when it asks.
  const handlers = windowCalls({
    files: { window, tokens, parsing },
    journal: {
      ...journal,
      'library:load': () => {
        const loaded = early ?? loadLibrary()
        early = undefined
        return loaded
      },
    },
    snapshots: keeping.snapshots,
    settings,
    showSettings: (next) => {
      show(next)
      menu.showSettings(next)
    },
    ...closing,
    close: async () => {
      closing.keepOpen()
      // The page has waited.
      await inTime(keeping.giveUp(), patience)
      await closing.close()
    },
    menu,
  })
  return checkedCalls(handlers)
}

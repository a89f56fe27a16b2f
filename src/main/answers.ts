import type { Settings } from '#ipc/contract'
import { app, type BrowserWindow } from 'electron'
import { join } from 'node:path'
import { windowCalls } from './calls'
import type { ClosingAnswers } from './close-handshake'
import type { FileTokens } from './files/tokens'
import { checkedCalls } from './handle'
import { realDisk } from './journal/disk'
import { journalCalls } from './journal/journal-calls'
import { Journals } from './journal/journals'
import { LibraryStore } from './journal/library-file'
import type { AnswerCall } from './listen-to-calls'
import type { AppMenu } from './menu'
import { createParsingProcess } from './parsing-process'
import { settingsFile } from './profile-files'

export interface AnswersOptions {
  readonly window: BrowserWindow
  readonly tokens: FileTokens
  readonly userData: string
  /** The folder of what was built. */
  readonly built: string
  readonly menu: AppMenu
  readonly closing: ClosingAnswers
  readonly show: (settings: Settings) => void
}

/** All that answers the window's calls, with the schemas: loaded while the page loads. */
export function answersFor(options: AnswersOptions): AnswerCall {
  const { window, tokens, userData, built, menu, closing, show } = options
  const parsing = createParsingProcess(join(built, 'main/parsing.js'))
  app.once('will-quit', () => parsing.stop())
  const settings = settingsFile(userData)
  menu.showSettings(settings.load())
  const handlers = windowCalls({
    files: { window, tokens, parsing },
    journal: journalCalls({
      journals: new Journals(realDisk, join(userData, 'projects')),
      library: new LibraryStore(userData),
    }),
    settings,
    showSettings: (next) => {
      show(next)
      menu.showSettings(next)
    },
    ...closing,
    menu,
  })
  return checkedCalls(handlers)
}

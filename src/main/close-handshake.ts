import { dialog, type BrowserWindow } from 'electron'
import { inTime } from './in-time'

const patience = 5000

export interface ClosingSteps {
  /** Asks the page to finish and to answer by calling `app:close`. */
  readonly ask: () => void
  /** The last things to do while the window still exists. */
  readonly finish: () => Promise<void>
}

/** What to do when the page has answered. */
export interface ClosingAnswers {
  readonly close: () => Promise<void>
  readonly keepOpen: () => void
}

/** The window closes when the page says that all is saved; a page that says nothing is asked about. */
export function closeWhenSaved(window: BrowserWindow, steps: ClosingSteps): ClosingAnswers {
  let timer: NodeJS.Timeout | undefined

  const close = async (): Promise<void> => {
    clearTimeout(timer)
    await inTime(steps.finish(), patience)
    window.destroy()
  }
  const waitOrClose = async (): Promise<void> => {
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: 'Rubricator is still saving.',
      detail: 'It has not finished for 5 seconds. What is not saved yet would be lost by closing now.',
      buttons: ['Wait', 'Close anyway'],
      defaultId: 0,
      cancelId: 0,
    })
    if (window.isDestroyed()) return
    if (response === 1) await close()
    else await askPage()
  }
  const askPage = (): Promise<void> => {
    clearTimeout(timer)
    timer = setTimeout(() => void waitOrClose(), patience)
    steps.ask()
    return Promise.resolve()
  }

  window.on('close', (event) => {
    event.preventDefault()
    void (window.webContents.isCrashed() ? close() : askPage())
  })
  return { close, keepOpen: () => clearTimeout(timer) }
}

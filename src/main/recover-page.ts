import { dialog, type BrowserWindow } from 'electron'

const minute = 60_000
const allowed = 3

/** Whether one more reload is reasonable: at most three within a minute. Times are in milliseconds. */
export function mayReload(earlier: readonly number[], now: number): boolean {
  return earlier.filter((time) => now - time < minute).length < allowed
}

/** Reloads a page that crashed, and asks what to do with one that hangs. */
export function recoverPage(window: BrowserWindow, report: (occasion: string, error: unknown) => void): void {
  const reloads: number[] = []
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return
    report('window', new Error(`The page ended: ${reason} (${exitCode})`))
    const now = Date.now()
    if (mayReload(reloads, now)) {
      reloads.push(now)
      reloadSoon(window)
    } else sayStopped()
  })
  window.on('unresponsive', () => void waitOrReload(window))
}

/**
 * One task later: the event comes while Chromium still tells of the process's end, and loading from inside it can
 * take the whole app down (electron/electron#51900, mended only in newer versions).
 */
function reloadSoon(window: BrowserWindow): void {
  setImmediate(() => {
    if (!window.isDestroyed()) window.webContents.reload()
  })
}

function sayStopped(): void {
  dialog.showErrorBox(
    'The window stopped several times',
    'What said "Saved" is kept. Close Rubricator and start it again; if it stops again, import the last article anew.',
  )
}

async function waitOrReload(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'The window does not answer.',
    detail: 'What said "Saved" is kept when you reload.',
    buttons: ['Wait', 'Reload'],
    defaultId: 0,
    cancelId: 0,
  })
  if (response === 1 && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer()
}

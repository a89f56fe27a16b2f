import type { Notice, NoticeName } from '#ipc/contract'
import type { BrowserWindow } from 'electron'

export type Notify = <Name extends NoticeName>(name: Name, notice: Notice<Name>) => void

/** Tells the window. What is said while the page loads is said when it has loaded. */
export function notifier(window: BrowserWindow): Notify {
  return (name, notice) => {
    if (window.isDestroyed()) return
    const { webContents } = window
    if (webContents.isLoading()) webContents.once('did-finish-load', () => webContents.send(name, notice))
    else webContents.send(name, notice)
  }
}

import { app, nativeTheme, session, type BrowserWindow, type WebFrameMain } from 'electron'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { closeWhenSaved } from './close-handshake'
import { showContextMenu } from './context-menu'
import type { Report } from './error-log'
import { pickedFiles } from './files/picked-files'
import { createFileTokens } from './files/tokens'
import { firstSettings } from '#ipc/first-settings'
import { noteStart } from './journal/exit-mark'
import { listenToCalls, type AnswerCall } from './listen-to-calls'
import { createMenu } from './menu'
import { denyNetwork } from './network'
import { notifier } from './notify'
import { bundled, type Page } from './page'
import { denyPermissions } from './permissions'
import { recoverPage } from './recover-page'
import { serveDesktop } from './serve-desktop'
import { createWindow, rememberPlace } from './window'
import { placeFile, windowLook, type WindowLook } from './window-files'

/** What the rest of main may do with the running desktop. */
export interface Desktop {
  readonly openFiles: (paths: readonly string[]) => Promise<void>
  readonly focus: () => void
}

export interface DesktopOptions {
  readonly page: Page
  readonly report: Report
  /** The folder of what was built: page, preload and parser. */
  readonly built: string
}

/**
 * Opens the window and connects it with files, settings and menu. The app must be ready. Chromium asks for the page
 * before all else is done, and makes a process for it meanwhile.
 */
export async function openDesktop({ page, report, built }: DesktopOptions): Promise<Desktop> {
  const asked = page.origin === bundled.origin ? serveDesktop(join(built, 'renderer')) : undefined
  denyPermissions(session.defaultSession, page.origin)
  denyNetwork(session.defaultSession, page)

  const userData = app.getPath('userData')
  const look = windowLook(userData, report)
  nativeTheme.themeSource = look.theme
  const place = placeFile(userData, report)
  const window = createWindow(join(built, 'preload/index.cjs'), place.load(), look)
  const notify = notifier(window)
  recoverPage(window, report)
  showContextMenu(window)
  const answering = Promise.withResolvers<AnswerCall>()
  listenToCalls({
    answering: answering.promise,
    trusts: (frame) => isPageOf(window, frame, page),
    report,
  })
  window.webContents.on('zoom-changed', (_event, direction) => notify('menu', `zoom-${direction}`))
  const loaded = window.loadURL(page.url)
  await Promise.race([asked, loaded])

  // Nothing is awaited between the answer and this: the page can reach no database before.
  const run = noteStart(userData, { at: Date.now(), host: hostname() })
  app.once('quit', () => run.end())
  const menu = createMenu({ ...firstSettings, ...look }, (action) => notify('menu', action))
  const tokens = createFileTokens()
  const finish = rememberPlace(window, place, (error) => report('window place', error))
  const closing = closeWhenSaved(window, { ask: () => notify('close-requested', undefined), finish })
  const { answersFor } = await import('./answers')
  answering.resolve(
    answersFor({
      window,
      tokens,
      userData,
      run,
      built,
      menu,
      closing,
      report,
      show: (next) => show(next, window),
    }),
  )
  await loaded
  show(look, window)

  return {
    async openFiles(paths) {
      if (paths.length > 0) notify('open-files', await pickedFiles(paths, tokens))
    },
    focus: () => bringForward(window),
  }
}

function isPageOf(window: BrowserWindow, frame: WebFrameMain | null, page: Page): boolean {
  return frame !== null && frame === window.webContents.mainFrame && frame.origin === page.origin
}

function show({ theme, zoom }: WindowLook, window: BrowserWindow): void {
  nativeTheme.themeSource = theme
  window.webContents.setZoomFactor(zoom)
}

function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

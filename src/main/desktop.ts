import type { Settings } from '#ipc/contract'
import { app, nativeTheme, session, type BrowserWindow, type WebFrameMain } from 'electron'
import { join } from 'node:path'
import { windowCalls } from './calls'
import { closeWhenSaved } from './close-handshake'
import { showContextMenu } from './context-menu'
import type { Report } from './error-log'
import { pickedFiles } from './files/file-calls'
import { createFileTokens } from './files/tokens'
import { listenToCalls } from './handle'
import { createMenu } from './menu'
import { denyNetwork } from './network'
import { notifier } from './notify'
import { bundled, type Page } from './page'
import { createParsingProcess } from './parsing-process'
import { denyPermissions } from './permissions'
import { placeFile, settingsFile } from './profile-files'
import { recoverPage } from './recover-page'
import { serveDesktop } from './serve-desktop'
import { createWindow, rememberPlace } from './window'

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

/** Opens the window and connects it with files, settings and menu. The app must be ready. */
export async function openDesktop({ page, report, built }: DesktopOptions): Promise<Desktop> {
  if (page.origin === bundled.origin) serveDesktop(join(built, 'renderer'))
  denyPermissions(session.defaultSession, page.origin)
  denyNetwork(session.defaultSession, page)

  const userData = app.getPath('userData')
  const stored = { settings: settingsFile(userData), place: placeFile(userData) }
  const settings = await stored.settings.load()
  nativeTheme.themeSource = settings.theme

  const window = createWindow(join(built, 'preload/index.cjs'), await stored.place.load(), settings)
  const savePlace = rememberPlace(window, stored.place, (error) => report('window place', error))
  const notify = notifier(window)
  const menu = createMenu(settings, (action) => notify('menu', action))
  const parsing = createParsingProcess(join(built, 'main/parsing.js'))
  const tokens = createFileTokens()
  recoverPage(window, report)
  showContextMenu(window)
  app.once('will-quit', () => parsing.stop())

  const handlers = windowCalls({
    files: { window, tokens, parsing },
    settings: stored.settings,
    showSettings: (next) => {
      show(next, window)
      menu.showSettings(next)
    },
    ...closeWhenSaved(window, { ask: () => notify('close-requested', undefined), finish: savePlace }),
    menu,
  })
  listenToCalls({ handlers, trusts: (frame) => isPageOf(window, frame, page), report })
  window.webContents.on('zoom-changed', (_event, direction) => notify('menu', `zoom-${direction}`))
  await window.loadURL(page.url)
  show(settings, window)

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

function show({ theme, zoom }: Settings, window: BrowserWindow): void {
  nativeTheme.themeSource = theme
  window.webContents.setZoomFactor(zoom)
}

function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

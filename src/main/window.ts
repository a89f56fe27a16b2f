import { app, BrowserWindow, nativeTheme, screen } from 'electron'
import type { JsonFile } from './json-file'
import type { WindowLook } from './window-files'
import { placeOn, smallest, type WindowState } from './window-state'

const paper = { light: '#fbf9f7', dark: '#191714' }

/** The one window, in the colour of the page that comes: shown at once, a page is drawn sooner than unseen. */
export function createWindow(preload: string, state: WindowState, { zoom }: WindowLook): BrowserWindow {
  const [first, ...others] = screen.getAllDisplays().map(({ workArea }) => workArea)
  const place = first === undefined ? {} : placeOn(state.bounds, [first, ...others])
  const window = new BrowserWindow({
    ...place,
    minWidth: smallest.width,
    minHeight: smallest.height,
    title: 'Rubricator',
    backgroundColor: paperColour(),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      zoomFactor: zoom,
      devTools: !app.isPackaged,
    },
  })
  if (state.maximised) window.maximize()
  window.on('page-title-updated', (event) => event.preventDefault())
  nativeTheme.on('updated', () => {
    if (!window.isDestroyed()) window.setBackgroundColor(paperColour())
  })
  return window
}

/** Remembers place and size, half a second after they last changed and once more before the window goes. */
export function rememberPlace(
  window: BrowserWindow,
  file: JsonFile<WindowState>,
  report: (error: unknown) => void,
): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const save = async (): Promise<void> => {
    clearTimeout(timer)
    const state = { bounds: window.getNormalBounds(), maximised: window.isMaximized() }
    await file.save(state).catch(report)
  }
  const later = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void save(), 500)
  }
  window.on('resize', later)
  window.on('move', later)
  window.on('maximize', later)
  window.on('unmaximize', later)
  window.once('closed', () => clearTimeout(timer))
  return save
}

function paperColour(): string {
  return nativeTheme.shouldUseDarkColors ? paper.dark : paper.light
}

import { app, dialog, Menu } from 'electron'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { openDesktop, type Desktop } from './desktop'
import { errorLog } from './error-log'
import { mayHaveGraphics } from './graphics'
import { runElsewhere, type Start } from './journal/exit-mark'
import { launchFiles } from './launch-files'
import { denyNavigation } from './navigation'
import { denyNameLookups } from './network'
import { mayOpenHere } from './open-elsewhere'
import { pageToShow } from './page'
import { prepareProfile, profileProblem } from './profile-folder'
import { newerProfile } from './profile-version'
import { registerDesktopScheme } from './serve-desktop'
import { claimInstance } from './single-instance'

// Nothing here may be awaited: `ready` comes only after this file has been evaluated.
const page = pageToShow({ packaged: app.isPackaged, devServer: process.env['ELECTRON_RENDERER_URL'] })
registerDesktopScheme()
// As root there can be no sandbox, and asking for one keeps Chromium from starting.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
denyNameLookups(app)
// Chromium would start a process for it, see it fail, and start another, all before the first paint.
if (!mayHaveGraphics()) app.disableHardwareAcceleration()
// Ours comes as soon as the page is asked for; Electron need not make its own before.
Menu.setApplicationMenu(null)
denyNavigation(app, page)

const problem = prepareProfile(app) ?? newerProfile(app.getPath('userData'))
const elsewhere = runElsewhere(app.getPath('userData'), hostname())
if (problem !== undefined) void app.whenReady().then(() => giveUp(problem))
else if (elsewhere === undefined) start()
else void app.whenReady().then(() => ask(elsewhere))

async function ask(run: Start): Promise<void> {
  if (await mayOpenHere(app.getPath('userData'), run)) start()
  else app.exit(0)
}

function start(): void {
  const report = errorLog(app.getPath('userData'))
  process.on('uncaughtException', (error) => report('main', error))
  process.on('unhandledRejection', (error) => report('main', error))

  const files = launchFiles({ words: process.argv, packaged: app.isPackaged, folder: process.cwd() })
  const desktop = Promise.withResolvers<Desktop>()
  const open = async (paths: readonly string[]): Promise<void> => {
    const opened = await desktop.promise
    opened.focus()
    await opened.openFiles(paths)
  }
  if (!claimInstance(app, files, (paths) => void open(paths))) {
    console.info('Rubricator is open already: its window comes to the front, with the files that were named.')
    app.quit()
    return
  }

  app.on('open-file', (event, path) => {
    event.preventDefault()
    void open([path])
  })
  app.on('window-all-closed', () => app.quit())
  app
    .whenReady()
    .then(() => openDesktop({ page, report, built: join(import.meta.dirname, '..') }))
    .then(async (opened) => {
      desktop.resolve(opened)
      await opened.openFiles(files)
    })
    .catch((error: unknown) => {
      report('start', error)
      const folder = app.getPath('userData')
      const unknown = `Rubricator could not start. Nothing of your work was changed. Its log is errors.log in ${folder}.`
      giveUp(profileProblem(folder, error) ?? unknown)
    })
}

function giveUp(message: string): void {
  dialog.showErrorBox('Rubricator cannot start', message)
  app.exit(1)
}

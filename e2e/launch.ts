import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { networkLogSwitch } from './network-log'
import { endThoseLeft, processesOf } from './processes'

const root = join(import.meta.dirname, '..')
const made: string[] = []
process.on('exit', () => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

export interface LaunchOptions {
  /** The profile of an earlier launch, to find its work again. A fresh one when left out. */
  readonly profile?: string
  /** What the page believes of the system. Left out, the app's own theme decides. */
  readonly colorScheme?: 'light' | 'dark'
  /** Files named on the command line. */
  readonly files?: readonly string[]
  /** Further switches for Chromium. */
  readonly switches?: readonly string[]
  /** A folder with `package.json` and `out/`, when it is not this project. */
  readonly appFolder?: string
  /** A script that main runs before its own. */
  readonly script?: string
}

export interface Launched {
  readonly app: ElectronApplication
  readonly page: Page
  readonly profile: string
  /** Errors the page threw or printed, refused content among them. */
  readonly problems: readonly string[]
  /** Every open dialog from now on is answered with these files; none means it is cancelled. */
  readonly answerOpen: (paths: readonly string[]) => Promise<void>
  readonly answerSave: (path: string | undefined) => Promise<void>
  /** Which button is pressed in messages from now on. */
  readonly answerMessage: (button: number) => Promise<void>
  /** Quits as a person would, and ends an app that does not close within ten seconds. */
  readonly close: () => Promise<void>
}

/** Starts the built app in real Electron. Build first: `npm run build`. */
export async function launchApp(options: LaunchOptions = {}): Promise<Launched> {
  const profile = options.profile ?? temporaryFolder('profile')
  const app = await _electron.launch({
    args: launchArguments(profile, options),
    colorScheme: options.colorScheme ?? null,
    env: plainEnvironment(),
  })
  const page = await app.firstWindow().catch((error: unknown) => endWithoutWindow(app, error))
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  await page.waitForLoadState()
  return {
    app,
    page,
    profile,
    problems,
    answerOpen: (paths) => answerOpen(app, paths),
    answerSave: (path) => answerSave(app, path),
    answerMessage: (button) => answerMessage(app, button),
    close: () => close(app),
  }
}

async function endWithoutWindow(app: ElectronApplication, error: unknown): Promise<never> {
  await endThoseLeft(processesOf(app.process().pid), 0)
  throw error
}

/** What to give Electron. Root can have no sandbox, and a hidden screen has no graphics card to look for. */
export function launchArguments(profile: string, options: LaunchOptions = {}): string[] {
  const { appFolder = root, files = [], switches = [], script } = options
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const graphics = process.env['SCREENS'] === undefined ? [] : ['--disable-gpu']
  return [
    ...(script === undefined ? [] : ['-r', script]),
    ...sandbox,
    ...graphics,
    networkLogSwitch(),
    ...switches,
    appFolder,
    `--user-data-dir=${profile}`,
    ...files,
  ]
}

/** An empty folder that is gone when the tests are over. */
export function temporaryFolder(purpose: string): string {
  const folder = mkdtempSync(join(tmpdir(), `rubricator-${purpose}-`))
  made.push(folder)
  return folder
}

/**
 * With the screen that is this worker's own. Some editors' terminals set ELECTRON_RUN_AS_NODE, and then no window would
 * open.
 */
export function plainEnvironment(): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _, SCREENS, TEST_PARALLEL_INDEX = '0', ...others } = process.env
  const DISPLAY = SCREENS?.split(' ')[Number(TEST_PARALLEL_INDEX)] ?? others['DISPLAY']
  const set = Object.entries({ ...others, DISPLAY })
  return Object.fromEntries(set.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}

function answerOpen(app: ElectronApplication, paths: readonly string[]): Promise<void> {
  return app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: filePaths.length === 0, filePaths })
    },
    [...paths],
  )
}

function answerSave(app: ElectronApplication, path: string | undefined): Promise<void> {
  return app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === '', filePath })
  }, path ?? '')
}

function answerMessage(app: ElectronApplication, button: number): Promise<void> {
  return app.evaluate(({ dialog }, response) => {
    dialog.showMessageBox = () => Promise.resolve({ response, checkboxChecked: false })
  }, button)
}

async function close(app: ElectronApplication): Promise<void> {
  const child = app.process()
  const all = processesOf(child.pid)
  const patience = new AbortController()
  const late = pause(10_000, undefined, { signal: patience.signal }).then(
    () => child.kill('SIGKILL'),
    () => false,
  )
  const closed = app.close().then(() => false)
  const killed = await Promise.race([closed, late])
  patience.abort()
  await endThoseLeft(all)
  if (killed) throw new Error('The app did not close within ten seconds.')
}

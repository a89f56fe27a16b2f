import { storedDatabases } from './app/wake-storage'
import './app/no-code-from-text'
import { StrictMode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { dexieLibrary } from '#storage/dexie/dexie-library'
import { DamagedStore } from '#storage/damaged-store'
import { JournaledLibrary } from '#storage/journaled-library'
import { blankProject } from '#workbench/sample/blank-project'
import { sampleProject } from '#workbench/sample/sample-project'
import type { Surroundings } from '#workbench/surroundings'
import { Workspace } from '#workbench/workspace'
import { App } from './app'
import { breathe } from './app/breathe'
import { allowEmptyMarkup } from './app/empty-markup'
import { RebuildNews } from './app/rebuild-news'
import { Rebuilding } from './app/rebuilding'
import { wakeType } from './app/wake-type'
import { desktop } from './desktop'
import { desktopJournal } from './desktop-journal'
import '@fontsource-variable/inter'
import '@fontsource-variable/source-serif-4/opsz.css'
import '@fontsource-variable/source-serif-4/opsz-italic.css'
import { showTheme } from './ui/use-theme'
import './ui/tokens.css'

const surroundings: Surroundings = {
  breathe,
  now: () => new Date().toISOString(),
  newId: () => crypto.randomUUID(),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  sha256: async (text) => {
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
    return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  },
}

function openWorkspace({ onProgress, onRebuilt }: RebuildNews): Promise<Workspace> {
  const library = new JournaledLibrary({
    stores: dexieLibrary(breathe, storedDatabases),
    journal: desktopJournal(desktop),
    pause: breathe,
    onProgress,
    onRebuilt,
    onDamaged: () => void desktop.call('journal:doubt', undefined),
  })
  return Workspace.start({
    library,
    desktop,
    surroundings,
    sample: (me) => sampleProject(me, surroundings.now()),
    blank: blankProject,
  })
}

/** Main loads the page again when it had stopped; nobody else does. */
function isOpenedAgain(): boolean {
  const [load] = performance.getEntriesByType('navigation')
  return load instanceof PerformanceNavigationTiming && load.type === 'reload'
}

function sayOpenedAgain({ view }: Workspace): void {
  const text = 'The window had stopped and was opened again. Everything that said “Saved” is here.'
  if (view.message.get() === null) view.message.set({ tone: 'plain', text })
}

async function showFailure(root: Root, error: unknown): Promise<void> {
  const { StartFailed } = await import('./app/start-failed')
  const problem = error instanceof Error ? error.message : String(error)
  if (!(error instanceof DamagedStore)) {
    root.render(<StartFailed problem={problem} />)
    return
  }
  await desktop.call('journal:doubt', undefined)
  root.render(<StartFailed problem={problem} onRepair={() => void desktop.call('app:restart', undefined)} />)
}

async function start(place: HTMLElement): Promise<void> {
  const root = createRoot(place)
  // Main has told Chromium what the person chose.
  showTheme(matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
  // Until there is a window nothing waits to be saved, and what is made anew can be made anew again.
  const stopClosing = desktop.listen('close-requested', () => void desktop.call('app:close', undefined))
  try {
    void navigator.storage.persist()
    const news = new RebuildNews((progress) => root.render(<Rebuilding progress={progress} />))
    const workspace = await openWorkspace(news)
    news.attach(workspace.view)
    if (isOpenedAgain()) sayOpenedAgain(workspace)
    stopClosing()
    root.render(
      <StrictMode>
        <App workspace={workspace} />
      </StrictMode>,
    )
  } catch (error) {
    await showFailure(root, error)
  }
}

allowEmptyMarkup()
const place = document.getElementById('root')
if (place !== null) void start(place)
void wakeType()

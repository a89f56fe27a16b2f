import './app/wake-storage'
import './app/no-code-from-text'
import { StrictMode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { dexieLibrary } from '#storage/dexie/dexie-library'
import { JournaledLibrary } from '#storage/journaled-library'
import { blankProject } from '#workbench/sample/blank-project'
import { sampleProject } from '#workbench/sample/sample-project'
import type { Surroundings } from '#workbench/surroundings'
import { Workspace } from '#workbench/workspace'
import { App } from './app'
import { allowEmptyMarkup } from './app/empty-markup'
import { RebuildNews } from './app/rebuild-news'
import { Rebuilding } from './app/rebuilding'
import { StartFailed } from './app/start-failed'
import { desktop } from './desktop'
import { desktopJournal } from './desktop-journal'
import '@fontsource-variable/inter'
import '@fontsource-variable/source-serif-4/opsz.css'
import '@fontsource-variable/source-serif-4/opsz-italic.css'
import { showTheme } from './ui/use-theme'
import './ui/tokens.css'

const surroundings: Surroundings = {
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
    stores: dexieLibrary(),
    journal: desktopJournal(desktop),
    pause: () => new Promise((resolve) => setTimeout(resolve)),
    onProgress,
    onRebuilt,
  })
  return Workspace.start({
    library,
    desktop,
    surroundings,
    sample: (me) => sampleProject(me, surroundings.now()),
    blank: blankProject,
  })
}

function showFailure(root: Root, error: unknown): void {
  root.render(<StartFailed problem={error instanceof Error ? error.message : String(error)} />)
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
    stopClosing()
    root.render(
      <StrictMode>
        <App workspace={workspace} />
      </StrictMode>,
    )
  } catch (error) {
    showFailure(root, error)
  }
}

allowEmptyMarkup()
const place = document.getElementById('root')
if (place !== null) void start(place)

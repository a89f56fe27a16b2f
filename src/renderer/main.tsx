import './app/wake-storage'
import './app/no-code-from-text'
import { StrictMode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { dexieLibrary } from '#storage/dexie/dexie-library'
import { blankProject } from '#workbench/sample/blank-project'
import { sampleProject } from '#workbench/sample/sample-project'
import type { Surroundings } from '#workbench/surroundings'
import { Workspace } from '#workbench/workspace'
import { App } from './app'
import { allowEmptyMarkup } from './app/empty-markup'
import { StartFailed } from './app/start-failed'
import { desktop } from './desktop'
import '@fontsource-variable/inter'
import '@fontsource-variable/source-serif-4/opsz.css'
import '@fontsource-variable/source-serif-4/opsz-italic.css'
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

function openWorkspace(): Promise<Workspace> {
  return Workspace.start({
    library: dexieLibrary(),
    desktop,
    surroundings,
    sample: (me) => sampleProject(me, surroundings.now()),
    blank: blankProject,
  })
}

function showFailure(root: Root, error: unknown): void {
  desktop.listen('close-requested', () => void desktop.call('app:close', undefined))
  root.render(<StartFailed problem={error instanceof Error ? error.message : String(error)} />)
}

async function start(place: HTMLElement): Promise<void> {
  const root = createRoot(place)
  try {
    void navigator.storage.persist()
    const workspace = await openWorkspace()
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

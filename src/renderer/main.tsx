import { storedDatabases } from './app/wake-storage'
import './app/no-code-from-text'
import { StrictMode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { dexieLibrary } from '#storage/dexie/dexie-library'
import type { Library } from '#storage/corpus-store'
import { DamagedStore } from '#storage/damaged-store'
import { JournaledLibrary } from '#storage/journaled-library'
import { blankProject } from '#workbench/sample/blank-project'
import { openProjectFile } from '#workbench/importing/project-files'
import { sampleProject } from '#workbench/sample/sample-project'
import type { Surroundings } from '#workbench/surroundings'
import { ProjectNotOpened, Workspace, type First, type WorkspaceOptions } from '#workbench/workspace'
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

const journal = desktopJournal(desktop)

function openLibrary({ onProgress, onRebuilt }: RebuildNews): Library {
  return new JournaledLibrary({
    stores: dexieLibrary(breathe, storedDatabases),
    journal,
    pause: breathe,
    onProgress,
    onRebuilt,
    onDamaged: () => void desktop.call('journal:doubt', undefined),
  })
}

function openWorkspace(library: Library, first: First | undefined): Promise<Workspace> {
  const blank = blankProject
  const sample: WorkspaceOptions['sample'] = (me) => sampleProject(me, surroundings.now())
  return Workspace.start({ library, desktop, surroundings, sample, blank }, first)
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

interface Failed {
  readonly error: unknown
  readonly onOpen: (first: First) => void
  readonly onOpenFile: () => Promise<string | undefined>
}

/** Shows what went wrong, and what there is to do about it. */
async function showFailure(root: Root, library: Library, failed: Failed): Promise<void> {
  const { error, onOpen, onOpenFile } = failed
  const [{ StartFailed }, projects] = await Promise.all([
    import('./app/start-failed'),
    library.projects().catch(() => []),
  ])
  const project = error instanceof ProjectNotOpened ? error.project : undefined
  const cause = error instanceof ProjectNotOpened ? error.cause : error
  const isDamaged = cause instanceof DamagedStore
  if (isDamaged) await desktop.call('journal:doubt', undefined)
  root.render(
    <StartFailed
      problem={cause instanceof Error ? cause.message : String(cause)}
      projects={projects}
      failed={project}
      onOpen={onOpen}
      onOpenFile={onOpenFile}
      {...(isDamaged && { onRepair: () => void desktop.call('app:restart', undefined) })}
    />,
  )
}

/** Asks for a project file and opens it; undefined when none was chosen. Rejects with why it cannot be opened. */
async function openFile(library: Library): Promise<Workspace | undefined> {
  const [file] = await desktop.call('files:pick', 'annotations')
  if (file === undefined) return undefined
  const workspace = await openWorkspace(library, 'none')
  const { outcome, messages } = await openProjectFile(workspace, { token: file.token })
  if (outcome === 'refused') throw new Error(messages.map(({ message }) => message).join(' '))
  return workspace
}

async function open(root: Root, first?: First): Promise<void> {
  // Until there is a window nothing waits to be saved, and what is made anew can be made anew again.
  const stopClosing = desktop.listen('close-requested', () => void desktop.call('app:close', undefined))
  const news = new RebuildNews((progress) => root.render(<Rebuilding progress={progress} />))
  const library = openLibrary(news)
  const show = (workspace: Workspace): void => {
    news.attach(workspace.view)
    if (isOpenedAgain()) sayOpenedAgain(workspace)
    stopClosing()
    root.render(
      <StrictMode>
        <App workspace={workspace} />
      </StrictMode>,
    )
  }
  try {
    show(await openWorkspace(library, first))
  } catch (error) {
    let isLeft = false
    const onOpen = (other: First): void => {
      // Two that are opened at once would number their commands alike.
      if (isLeft) return
      isLeft = true
      stopClosing()
      void open(root, other)
    }
    const onOpenFile = async (): Promise<string | undefined> => {
      try {
        const workspace = await openFile(library)
        if (isLeft) await workspace?.close()
        else if (workspace !== undefined) show(workspace)
        return undefined
      } catch (reason) {
        return reason instanceof Error ? reason.message : String(reason)
      }
    }
    await showFailure(root, library, { error, onOpen, onOpenFile })
  }
}

function start(place: HTMLElement): void {
  // Main has told Chromium what the person chose.
  showTheme(matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
  void navigator.storage.persist()
  void open(createRoot(place))
}

allowEmptyMarkup()
const place = document.getElementById('root')
if (place !== null) start(place)
void wakeType()

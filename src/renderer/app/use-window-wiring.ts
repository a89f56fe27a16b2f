import { useEffect } from 'react'
import { perform } from '#workbench/acting/perform'
import { attempt } from '#workbench/acting/attempt'
import { keepPlace } from '#workbench/keep-place'
import { receiveFiles } from '#workbench/importing/receive-files'
import { keepSnapshots } from '#workbench/keeping/snapshots'
import type { Workspace } from '#workbench/workspace'
import { showTheme } from '../ui/use-theme'
import { keepFocus } from './focus-keeper'
import { focusedPlace, followFocusRequests } from './focus-places'
import { actionOf } from './pressed-key'
import { receivePaste } from './receive-paste'

type Place = NonNullable<ReturnType<Workspace['view']['focus']['get']>>['place']
const PLACES: readonly Place[] = ['article', 'articles', 'annotations', 'details', 'review']

function pressKey(workspace: Workspace, event: KeyboardEvent): void {
  const action = actionOf(event, workspace)
  if (action === undefined) return
  event.preventDefault()
  if (action.do === 'next-panel' || action.do === 'previous-panel') noteFocus(workspace)
  void perform(workspace, action)
}

/** F6 goes on from where the focus is, however it got there. */
function noteFocus({ view }: Workspace): void {
  const place = PLACES.find((one) => one === focusedPlace())
  if (place !== undefined && view.focus.get()?.place !== place) view.focus.set({ place })
}

function listenToMain(workspace: Workspace): () => void {
  const { desktop } = workspace
  const stops = [
    desktop.listen('menu', (action) => void perform(workspace, { do: action })),
    desktop.listen('open-files', (files) => void attempt(workspace, () => receiveFiles(workspace, files))),
  ]
  return () => stops.forEach((stop) => stop())
}

function tellMenu(workspace: Workspace): () => void {
  const { desktop, project } = workspace
  const tell = (): void => {
    const session = project.get()
    const { undo, redo } = session?.history.state.get() ?? {}
    const articleOpen = (session?.openDocument.get() ?? null) !== null
    void attempt(workspace, () =>
      desktop.call('menu:state', { canUndo: undo !== undefined, canRedo: redo !== undefined, articleOpen }),
    )
  }
  let stopSession: readonly (() => void)[] = []
  const follow = (): void => {
    for (const stop of stopSession) stop()
    const session = project.get()
    stopSession =
      session === null ? [] : [session.history.state.subscribe(tell), session.openDocument.subscribe(tell)]
    tell()
  }
  const stopProject = project.subscribe(follow)
  follow()
  return () => [stopProject, ...stopSession].forEach((stop) => stop())
}

function followTheme({ settings }: Workspace): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)')
  const show = (): void => {
    const { theme } = settings.get()
    showTheme(theme === 'dark' || (theme === 'system' && system.matches) ? 'dark' : 'light')
  }
  show()
  system.addEventListener('change', show)
  const stop = settings.subscribe(show)
  return () => {
    stop()
    system.removeEventListener('change', show)
  }
}

/** Connects keyboard, menu, clipboard, theme and focus with the workspace. */
export function useWindowWiring(workspace: Workspace): void {
  useEffect(() => {
    const listening = new AbortController()
    const { signal } = listening
    window.addEventListener('keydown', (event) => pressKey(workspace, event), { signal })
    window.addEventListener('paste', (event) => receivePaste(workspace, event), { signal })
    const stops = [
      listenToMain(workspace),
      tellMenu(workspace),
      followTheme(workspace),
      followFocusRequests(workspace),
      keepFocus(),
      keepSnapshots(workspace),
      keepPlace(workspace),
    ]
    return () => {
      listening.abort()
      for (const stop of stops) stop()
    }
  }, [workspace])
}

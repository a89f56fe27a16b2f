import type { Settings } from '#ipc/contract'
import type { Undone } from '../take-back'
import type { Workspace } from '../workspace'
import { noteRevision } from './note-revision'
import { showInProject, showWhatChanged, whatIs } from './taken-back'

const ZOOMS = [0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3] as const

export function zoom({ settings }: Workspace, step: 1 | -1 | 0): void {
  const now = settings.get().zoom
  const larger = ZOOMS.find((one) => one > now) ?? now
  const smaller = ZOOMS.findLast((one) => one < now) ?? now
  settings.update((one) => ({ ...one, zoom: step === 0 ? 1 : step === 1 ? larger : smaller }))
}

export function setTheme({ settings }: Workspace, theme: Settings['theme']): void {
  settings.update((now) => ({ ...now, theme }))
}

export function toggle({ settings }: Workspace, panel: 'leftPanel' | 'rightPanel'): void {
  settings.update((now) => ({ ...now, [panel]: !now[panel] }))
}

export function showFind(workspace: Workspace): void {
  const { view } = workspace
  if (workspace.desk() !== undefined) view.panel.set({ kind: 'find' })
  else
    view.message.set({
      tone: 'plain',
      text: 'Open or import an article first; then you can find words in it.',
    })
}

/** The same key that shows the keys puts them away. */
export function toggleKeys({ view }: Workspace): void {
  view.panel.update(({ kind }) => ({ kind: kind === 'keys' ? 'none' : 'keys' }))
}

/** Whether everything is saved, and what to do when it cannot be. */
export function tellSaved({ project, view }: Workspace): void {
  const saver = project.get()?.saver
  if (saver?.state.get() !== 'not-saved')
    view.message.set({ tone: 'plain', text: 'Every change is saved by itself, as soon as it is made.' })
  else
    view.message.set({
      tone: 'problem',
      text: `The last changes are not saved: ${saver.problem.get()} Rubricator keeps trying; export your work to be safe.`,
    })
}

/** Undoes or redoes the last step, wherever in the project it was, and says what it was. */
export async function takeBack(workspace: Workspace, direction: 'undo' | 'redo'): Promise<void> {
  const { view } = workspace
  const before = whatIs(workspace)
  const taken = await workspace.noting(takeBackWithRevision(workspace, direction))
  if (taken === undefined) {
    view.message.set({
      tone: 'plain',
      text: direction === 'undo' ? 'There is nothing to undo.' : 'There is nothing to redo.',
    })
    return
  }
  const { done, about } = taken
  const words = showWhatChanged(workspace, before, done.changes)
  const label = words === undefined ? done.label : `${done.label} “${words}”`
  if (done.scope === 'project') await showInProject(workspace, before)
  const said = `${direction === 'undo' ? 'Undone' : 'Redone'}: ${label}`
  view.message.set({ tone: 'plain', text: about === undefined ? said : `${said}. ${about}` })
}

interface TakenBack {
  readonly done: Undone
  /** What became of the revisions of the text. */
  readonly about: string | undefined
}

async function takeBackWithRevision(
  workspace: Workspace,
  direction: 'undo' | 'redo',
): Promise<TakenBack | undefined> {
  const done = await workspace.project.get()?.[direction]()
  return done && { done, about: await noteRevision(workspace, done) }
}

import { expect, it, vi } from 'vitest'
import { memoryLibrary } from '#storage/memory-store'
import { articleDesk } from './acting/article-desk.arbitrary'
import { perform } from './acting/perform'
import { EditSession } from './editing/edit-session'
import { deskOf, openProject, optionsOf } from './importing/desk.arbitrary'
import { projectId } from '#core/model/ids'
import { ProjectNotOpened, Workspace, type First } from './workspace'

it('settings that cannot be stored are told of', async () => {
  const { workspace } = await deskOf()
  vi.spyOn(workspace.desktop, 'call').mockRejectedValue(new Error('The disk is full.'))
  await perform(workspace, { do: 'toggle-left' })
  await vi.waitFor(() =>
    expect(workspace.view.message.get()).toEqual({ tone: 'problem', text: 'The disk is full.' }),
  )
})

it('a name that cannot be stored is told of, and counts all the same', async () => {
  const library = memoryLibrary()
  const { workspace } = await deskOf('me', library)
  vi.spyOn(library, 'saveMe').mockRejectedValue(new Error('The disk is full.'))
  await workspace.rename('Ana')
  expect(workspace.me.get().name).toBe('Ana')
  expect(workspace.view.message.get()).toEqual({ tone: 'problem', text: 'The disk is full.' })
})

it('Ctrl+S says that all is saved by itself, or why it is not', async () => {
  const { workspace } = await deskOf()
  await perform(workspace, { do: 'saved' })
  expect(workspace.view.message.get()?.text).toMatch(/^Every change is saved by itself/)
  const { saver } = openProject(workspace)
  vi.spyOn(saver.state, 'get').mockReturnValue('not-saved')
  vi.spyOn(saver.problem, 'get').mockReturnValue('The disk is full.')
  await perform(workspace, { do: 'saved' })
  expect(workspace.view.message.get()?.tone).toBe('problem')
  expect(workspace.view.message.get()?.text).toMatch(/not saved: The disk is full\. .*export your work/)
})

it('what is typed but not kept yet is kept before the project is closed', async () => {
  const { workspace } = await deskOf()
  const session = openProject(workspace)
  const { project: before } = session.index.get()
  let isTyped = true
  workspace.drafts.add(() => {
    if (isTyped)
      session.commit({
        label: 'Rename',
        scope: 'project',
        changes: [{ kind: 'project', before, after: { ...before, name: 'Typed' } }],
      })
    isTyped = false
  })
  await workspace.createBlankProject('Other')
  await workspace.openProject(before.id)
  expect(openProject(workspace).index.get().project.name).toBe('Typed')
})

it('a project that cannot be opened leaves the open one open', async () => {
  const { workspace } = await deskOf()
  const session = openProject(workspace)
  const close = vi.spyOn(session, 'close')
  await expect(workspace.openProject(projectId('nowhere'))).rejects.toThrow('This project is empty')
  expect(close).not.toHaveBeenCalled()
  expect(openProject(workspace)).toBe(session)
  expect(openProject(workspace).openDocument.get()).not.toBeNull()
})

it('starts with the project asked for, or with an empty one, where the last cannot be opened', async () => {
  const library = memoryLibrary()
  const { workspace } = await deskOf('me', library)
  const [sample] = workspace.projects.get()
  await workspace.createBlankProject()
  const startedWith = async (first: First | undefined): Promise<string> => {
    const started = await Workspace.start(optionsOf('again', library).options, first)
    return openProject(started).index.get().project.name
  }
  expect(await startedWith(undefined)).toBe('New project')
  expect(await startedWith(sample?.id)).toBe('Costaverde extraditions')
  expect(await startedWith('empty')).toBe('New project 2')
  const failed: unknown = await startedWith(projectId('nowhere')).catch((error: unknown) => error)
  expect(failed).toEqual(
    new ProjectNotOpened(projectId('nowhere'), new Error('This project is empty. Open its file again.')),
  )
})

/** A promise that waits for its second half to be called. */
function held(): [Promise<undefined>, () => void] {
  let finish = (): void => undefined
  const work = new Promise<undefined>((resolve) => (finish = () => resolve(undefined)))
  return [work, () => finish()]
}

async function closesAfter(workspace: Workspace, finish: () => void): Promise<boolean> {
  let isClosed = false
  const closed = workspace.close().then(() => (isClosed = true))
  await new Promise((resolve) => setTimeout(resolve))
  const waited = !isClosed
  finish()
  await closed
  return waited
}

it('closing waits until an editing that was ended just before is noted', async () => {
  const workspace = await articleDesk()
  await perform(workspace, { do: 'edit' })
  const [noting, finish] = held()
  const end = vi.spyOn(EditSession.prototype, 'end').mockReturnValueOnce(noting)
  void perform(workspace, { do: 'edit' })
  expect(end).toHaveBeenCalledOnce()
  expect(await closesAfter(workspace, finish)).toBe(true)
})

it('closing waits until a step is taken back, with its revision', async () => {
  const workspace = await articleDesk()
  const [undoing, finish] = held()
  const undo = vi.spyOn(openProject(workspace), 'undo').mockReturnValueOnce(undoing)
  void perform(workspace, { do: 'undo' })
  expect(undo).toHaveBeenCalledOnce()
  expect(await closesAfter(workspace, finish)).toBe(true)
})

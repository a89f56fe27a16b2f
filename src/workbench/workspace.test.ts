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

/** Renames the open project, as any other command would change it. */
function renameTo(workspace: Workspace, name: string): void {
  const session = openProject(workspace)
  const { project: before } = session.index.get()
  const changes = [{ kind: 'project', before, after: { ...before, name } } as const]
  session.commit({ label: 'Rename', scope: 'project', changes })
}

it('the open project chosen again stays as it is, with what is done meanwhile', async () => {
  const { workspace } = await deskOf()
  const session = openProject(workspace)
  const chosen = workspace.openProject(session.index.get().project.id)
  renameTo(workspace, 'Meanwhile')
  await chosen
  renameTo(workspace, 'After')
  expect(openProject(workspace)).toBe(session)
  expect(await session.saver.settle()).toBe(true)
  expect(session.lastSeq).toBe(2)
})

it('a project that is chosen twice in a row is opened once', async () => {
  const library = memoryLibrary()
  const { workspace } = await deskOf('me', library)
  const { id } = openProject(workspace).index.get().project
  await workspace.createBlankProject('Other')
  const open = vi.spyOn(library, 'open')
  await Promise.all([workspace.openProject(id), workspace.openProject(id)])
  expect(open.mock.calls).toEqual([[id]])
})

it('what is done and typed while another project is opened is in the project that was open', async () => {
  const library = memoryLibrary()
  const { workspace } = await deskOf('me', library)
  const first = openProject(workspace).index.get().project.id
  await workspace.createBlankProject('Other')
  const other = openProject(workspace).index.get().project.id
  const [opening, finish] = held()
  const open = library.open.bind(library)
  const asked = vi.spyOn(library, 'open').mockImplementationOnce(async (id) => {
    await opening
    return open(id)
  })
  const opened = workspace.openProject(first)
  await vi.waitFor(() => expect(asked).toHaveBeenCalled())
  expect(workspace.view.busy.get()).toBe('Opening the project…')
  renameTo(workspace, 'Done')
  let isTyped = true
  workspace.drafts.add(() => {
    if (isTyped) renameTo(workspace, `${openProject(workspace).index.get().project.name}, typed`)
    isTyped = false
  })
  finish()
  await opened
  expect(workspace.view.busy.get()).toBeNull()
  await workspace.openProject(other)
  expect(openProject(workspace).index.get().project.name).toBe('Done, typed')
  expect(workspace.projects.get().map(({ name }) => name)).toEqual(['Done, typed', 'Costaverde extraditions'])
})

it('a project that is open is not made again over itself', async () => {
  const { workspace } = await deskOf()
  const session = openProject(workspace)
  await expect(workspace.createProject(await session.readAll())).rejects.toThrow('open already')
  expect(openProject(workspace)).toBe(session)
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

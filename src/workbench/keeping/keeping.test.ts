import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { DesktopBridge } from '#ipc/contract'
import { memoryLibrary } from '#storage/memory-store'
import { annotatorId, projectId } from '#core/model/ids'
import type { Project } from '#core/model/project'
import { deskOf, exchangeFile, openProject, optionsOf, type TestDesktop } from '../importing/desk.arbitrary'
import { openProjectFile } from '../importing/project-files'
import { receivePasted } from '../importing/receive-files'
import { removeArticle } from '../importing/remove-article'
import { renameProject } from '../importing/rename-project'
import type { ProjectSession } from '../project-session'
import { Workspace } from '../workspace'
import { chooseBackup } from './backup'
import { restoreFrom } from './restore'
import { keepSnapshots, takeSnapshot } from './snapshots'

let workspace: Workspace
let desktop: TestDesktop
beforeEach(async () => {
  ;({ workspace, desktop } = await deskOf())
})

const kept = (): Pick<Workspace, 'project' | 'desktop' | 'view'> => ({
  project: workspace.project,
  desktop: workspace.desktop,
  view: workspace.view,
})

async function settled(): Promise<void> {
  await openProject(workspace).ensureSaved()
  await new Promise((resolve) => setTimeout(resolve))
}

describe('a snapshot', () => {
  it('of before an import is of before, though it is written after', async () => {
    await renameProject(workspace, 'Port cases')
    await receivePasted(workspace, 'Police in Lima arrested two men.', 'text')
    await settled()
    expect(openProject(workspace).lastSeq).toBe(2)
    expect(desktop.snapshots).toEqual([{ seq: 1, why: 'import' }])
  })

  it('is taken when the project is closed, and every ten minutes until then', async () => {
    const waits: (() => void)[] = []
    const stop = keepSnapshots({
      ...kept(),
      surroundings: {
        ...workspace.surroundings,
        wait: (time) => {
          expect(time).toBe(600_000)
          return new Promise((resolve) => waits.push(resolve))
        },
      },
    })
    await settled()
    waits.shift()?.()
    await settled()
    waits.shift()?.()
    await settled()
    stop()
    waits.shift()?.()
    await workspace.close()
    await settled()
    expect(desktop.snapshots.map(({ why }) => why)).toEqual(['time', 'time', 'closing'])
  })

  it('is taken of a journal that was written anew where it was found damaged', async () => {
    const session = openProject(workspace)
    const anew = vi.spyOn(session, 'keepAnew')
    desktop.isDamaged = true
    await takeSnapshot(workspace, 'time')
    expect(anew).toHaveBeenCalledTimes(1)
    expect(desktop.snapshots).toHaveLength(2)
    expect(workspace.view.message.get()?.text).toContain('written anew')
    expect(workspace.view.keepingProblem.get()).toBeNull()
  })

  it('that cannot be written, or whose backup cannot, is told until one can', async () => {
    const { view, desktop: working } = workspace
    const failing = { ...working, call: () => Promise.reject(new Error('The disk is full.')) }
    await takeSnapshot({ project: workspace.project, desktop: failing, view }, 'time')
    expect(view.keepingProblem.get()).toBe('The disk is full.')
    await takeSnapshot({ project: workspace.project, desktop: working, view }, 'time')
    expect(view.keepingProblem.get()).toBeNull()
  })
})

describe('closing', () => {
  /** A workspace whose snapshots and waits end when they are told to. */
  async function slow(): Promise<{ slowly: Workspace; keep: () => void; lose: () => void }> {
    const [kept, late] = [gate(), gate()]
    const { options } = optionsOf('ana', memoryLibrary())
    const call: DesktopBridge['call'] = async (name, argument) => {
      if (name === 'snapshots:take') await kept.opened
      return options.desktop.call(name, argument)
    }
    const slowly = await Workspace.start({
      ...options,
      desktop: { ...options.desktop, call },
      surroundings: { ...options.surroundings, wait: (time) => (time === 20_000 ? late.opened : rest) },
    })
    return { slowly, keep: kept.open, lose: late.open }
  }
  const rest = new Promise<void>(() => undefined)
  function gate(): { opened: Promise<void>; open: () => void } {
    let open = (): void => undefined
    const opened = new Promise<void>((resolve) => (open = resolve))
    return { opened, open }
  }

  it.each(['keep', 'lose'] as const)(
    'says so until its snapshot is written or takes too long (%s)',
    async (end) => {
      const { slowly, ...ends } = await slow()
      let isClosed = false
      const closed = slowly.close().then(() => (isClosed = true))
      await new Promise((resolve) => setTimeout(resolve))
      expect(slowly.view.busy.get()).toBe('Closing…')
      expect(isClosed).toBe(false)
      ends[end]()
      await closed
      expect(slowly.view.busy.get()).toBeNull()
    },
  )

  it('saves what is done meanwhile', async () => {
    const { slowly, keep } = await slow()
    const store = vi.spyOn(openProject(slowly), 'close')
    const closed = slowly.close()
    await new Promise((resolve) => setTimeout(resolve))
    expect(store).not.toHaveBeenCalled()
    let isTyped = true
    slowly.drafts.add(() => {
      if (isTyped) void renameProject(slowly, 'Typed')
      isTyped = false
    })
    keep()
    await closed
    expect(slowly.projects.get().map(({ name }) => name)).toEqual(['Typed'])
    expect(openProject(slowly).saver.state.get()).toBe('saved')
  })
})

it('what could not be kept when the window was closed is told by the next, and made up for', async () => {
  desktop.backupProblem = 'The backup was not written.'
  const told: (string | null)[] = []
  workspace.view.keepingProblem.subscribe(() => told.push(workspace.view.keepingProblem.get()))
  const wait = (): Promise<void> => new Promise(() => undefined)
  keepSnapshots({ ...kept(), surroundings: { ...workspace.surroundings, wait } })
  await settled()
  expect(told).toEqual(['The backup was not written.', null])
  expect(desktop.snapshots).toEqual([{ seq: 0, why: 'catch-up' }])
})

it('a backup folder that is chosen gets the open project, and then all others', async () => {
  desktop.backupFolder = '/stick'
  await chooseBackup(workspace)
  await settled()
  expect(desktop.snapshots.map(({ why }) => why)).toEqual(['backup', 'catch-up'])
})

describe('who opens a project file', () => {
  const opened = async (person: string): Promise<string> => {
    const made = await deskOf(person)
    const ana = await openProject((await deskOf('ana')).workspace).readAll()
    const other = { ...ana, project: { id: projectId('other'), name: 'Other' } }
    const history = { orders: [], commands: [], by: { id: annotatorId('ana'), name: 'Ana' } }
    made.desktop.files.set('other', exchangeFile(other))
    made.desktop.histories.set('other', history)
    await openProjectFile(made.workspace, { token: 'other' })
    return openProject(made.workspace).me.id
  }

  it('goes on as whose work it is where nobody has done anything yet', async () => {
    expect(await opened('')).toBe('ana')
  })

  it('stays who they are where they have a name', async () => {
    expect(await opened('ben')).toBe('ben')
  })
})

/** Does something when the first article has been read. */
function afterFirstRead(session: ProjectSession, act: () => void | Promise<void>): void {
  const read = session.read.bind(session)
  vi.spyOn(session, 'read').mockImplementationOnce(async (id) => {
    const document = await read(id)
    await act()
    return document
  })
}

describe('restoring', () => {
  it('makes the project what it was, as one step that undo takes back', async () => {
    const session = openProject(workspace)
    const was = await session.readAll()
    desktop.files.set('was', exchangeFile(was))
    const [first, second] = session.index.get().documents
    if (first === undefined || second === undefined) throw new Error('The sample has two articles')
    await renameProject(workspace, 'Port cases')
    await removeArticle(workspace, first.id)
    await receivePasted(workspace, 'Police in Lima arrested two men.', 'text')
    const document = session.openDocument.get()?.document
    if (document === undefined) throw new Error('The new article is open')
    const { id, title, language, metadata } = document
    const before = { title, language, metadata }
    session.commit({
      label: 'Retitle',
      scope: id,
      changes: [{ kind: 'details', document: id, before, after: { ...before, title: 'Lima' } }],
    })
    const now = await session.readAll()
    const steps = session.lastSeq
    await restoreFrom(workspace, 'was', '12 Mar')
    expect(session.lastSeq).toBe(steps + 1)
    expect(await session.readAll()).toEqual(was)
    expect(workspace.view.message.get()).toMatchObject({ undo: true })
    expect(session.openDocument.get()).not.toBeNull()
    await session.undo()
    expect(await session.readAll()).toEqual(now)
    await session.redo()
    expect(await session.readAll()).toEqual(was)
    await restoreFrom(workspace, 'was', '12 Mar')
    expect(session.lastSeq).toBe(steps + 3)
    expect(workspace.view.message.get()?.text).toContain('Nothing differs')
  })

  it('knows of what was done while the articles were read: undo brings that back as well', async () => {
    const session = openProject(workspace)
    const was = await session.readAll()
    desktop.files.set('was', exchangeFile(was))
    await renameProject(workspace, 'Port cases')
    const [first] = session.index.get().documents
    if (first === undefined) throw new Error('The sample has articles')
    const retitle = (title: string): void => {
      const { id, language, title: old } = first
      const before = { title: old, language, metadata: was.documents[0]?.metadata ?? {} }
      const changes = [{ kind: 'details', document: id, before, after: { ...before, title } } as const]
      session.commit({ label: 'Retitle', scope: id, changes })
    }
    let now: Project | undefined
    afterFirstRead(session, async () => {
      retitle('Meanwhile')
      now = await session.readAll()
    })
    await restoreFrom(workspace, 'was', '12 Mar')
    expect(await session.readAll()).toEqual(was)
    await session.undo()
    expect(await session.readAll()).toEqual(now)
    expect(now?.documents[0]?.title).toBe('Meanwhile')
  })

  it('changes nothing when another project is opened meanwhile', async () => {
    const session = openProject(workspace)
    desktop.files.set('was', exchangeFile(await session.readAll()))
    await renameProject(workspace, 'Port cases')
    afterFirstRead(session, () => workspace.createBlankProject('Other'))
    await expect(restoreFrom(workspace, 'was', '12 Mar')).rejects.toThrow('Nothing was changed')
    expect(session.lastSeq).toBe(1)
  })

  it('shows an open article as it was', async () => {
    const session = openProject(workspace)
    const was = await session.readAll()
    desktop.files.set('was', exchangeFile(was))
    const last = session.index.get().documents.at(-1)
    if (last !== undefined) await workspace.openArticle(last.id)
    const open = session.openDocument.get()
    if (open === null) throw new Error('An article is open')
    const { id, title, language, metadata } = open.document
    const before = { title, language, metadata }
    const after = { ...before, title: 'Other' }
    session.commit({
      label: 'Retitle',
      scope: id,
      changes: [{ kind: 'details', document: id, before, after }],
    })
    await restoreFrom(workspace, 'was', '12 Mar')
    expect(session.openDocument.get()?.document.title).toBe(title)
    expect(session.openDocument.get()?.id).toBe(id)
  })

  it('refuses another project, and what is no project, and changes nothing', async () => {
    const session = openProject(workspace)
    const was = await session.readAll()
    const other = { ...was, project: { id: projectId('other'), name: 'Other' } }
    desktop.files.set('other', exchangeFile(other))
    await expect(restoreFrom(workspace, 'other', '12 Mar')).rejects.toThrow('another project')
    await expect(restoreFrom(workspace, 'gone', '12 Mar')).rejects.toThrow('not chosen')
    expect(session.lastSeq).toBe(0)
  })
})

import { beforeEach, describe, expect, it, vi } from 'vitest'
import { annotatorId, projectId } from '#core/model/ids'
import type { Project } from '#core/model/project'
import { deskOf, exchangeFile, openProject, type TestDesktop } from '../importing/desk.arbitrary'
import { openProjectFile } from '../importing/project-files'
import { receivePasted } from '../importing/receive-files'
import { removeArticle } from '../importing/remove-article'
import { renameProject } from '../importing/rename-project'
import type { ProjectSession } from '../project-session'
import type { Workspace } from '../workspace'
import { restoreFrom } from './restore'

let workspace: Workspace
let desktop: TestDesktop
beforeEach(async () => {
  ;({ workspace, desktop } = await deskOf())
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

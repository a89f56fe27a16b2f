import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { ProjectId } from '#core/model/ids'
import { JournaledLibrary } from '#storage/journaled-library'
import { MemoryJournal } from '#storage/memory-journal.arbitrary'
import { memoryLibrary } from '#storage/memory-store'
import { perform } from '../acting/perform'
import type { Workspace } from '../workspace'
import { openProjectFile } from './project-files'
import { deskOf, exchangeFile, openProject, utf8, type TestDesktop, reportLines } from './desk.arbitrary'

/** A colleague's file with a link in it that is left out. */
let linked: Uint8Array
let workspace: Workspace
let desktop: TestDesktop
beforeEach(async () => {
  const ana = await deskOf('ana')
  const theirs = await openProject(ana.workspace).readAll()
  const marks = [{ kind: 'link', start: 0, end: 4, href: 'javascript:alert(1)' }]
  linked = exchangeFile({
    ...theirs,
    documents: theirs.documents.map((one, i) => (i === 0 ? { ...one, marks } : one)),
  })
  const ben = await deskOf('ben')
  workspace = ben.workspace
  desktop = ben.desktop
})

test.each(['open-project', 'review'] as const)('%s tells what was left out of the file', async (act) => {
  desktop.files.set('ana.rubric.json', linked)
  await perform(workspace, { do: act })
  expect(reportLines(workspace)).toMatchObject([
    {
      fileName: 'ana.rubric.json',
      outcome: 'imported',
      messages: [{ where: 'documents[0].marks[0].href' }],
    },
  ])
})

test.each(['open-project', 'review'] as const)('%s lists what is wrong with the file', async (act) => {
  const before = openProject(workspace)
  const text = new TextDecoder().decode(linked)
  desktop.files.set('ana.rubric.json', utf8(text.replaceAll('"organization",', '"nonsense",')))
  await perform(workspace, { do: act })
  const [line] = reportLines(workspace)
  expect(line).toMatchObject({ fileName: 'ana.rubric.json', outcome: 'refused' })
  expect(line?.messages.length).toBeGreaterThan(1)
  expect(workspace.view.message.get()).toBeNull()
  expect(openProject(workspace)).toBe(before)
})

describe('a project that cannot be opened here any more', () => {
  const options = {
    pause: () => Promise.resolve(),
    onProgress: () => undefined,
    onRebuilt: () => undefined,
    onDamaged: () => undefined,
  }

  /** A workspace with another project open, after the work was lost in a way; the file is of before. */
  async function lost(lose: (journal: MemoryJournal, id: ProjectId) => void): Promise<Workspace> {
    const [stores, journal] = [memoryLibrary(), new MemoryJournal()]
    const desk = await deskOf('me', new JournaledLibrary({ ...options, stores, journal }))
    const { project } = openProject(desk.workspace).index.get()
    desk.desktop.files.set('kept', exchangeFile(await openProject(desk.workspace).readAll()))
    await desk.workspace.createBlankProject('Other')
    await stores.discard(project.id)
    lose(journal, project.id)
    await expect(desk.workspace.openProject(project.id)).rejects.toThrow()
    return desk.workspace
  }

  test('is opened from its file, and what was there is put aside and told', async () => {
    const desk = await lost((journal) => {
      vi.spyOn(journal, 'read').mockImplementation(broken)
    })
    expect(await openProjectFile(desk, { token: 'kept' })).toEqual({ outcome: 'imported', messages: [] })
    expect(openProject(desk).index.get()).toMatchObject({ project: { name: 'Costaverde extraditions' } })
    expect(desk.view.message.get()?.text).toMatch(
      /is now as the file has it\. What could not be opened was put aside/u,
    )
  })

  test('is opened from its file when its folder was moved away', async () => {
    const desk = await lost((journal, id) => journal.journals.delete(id))
    await openProjectFile(desk, { token: 'kept' })
    expect(openProject(desk).index.get().documents).toHaveLength(2)
    expect(desk.view.message.get()?.text).toMatch(/is now as the file has it\. There was nothing left/u)
  })
})

function broken(): never {
  throw new Error('base-0.records is damaged.')
}

test('a file about which there is nothing to say is opened without a report', async () => {
  const ana = await deskOf('ana')
  desktop.files.set('ana.rubric.json', exchangeFile(await openProject(ana.workspace).readAll()))
  await perform(workspace, { do: 'open-project' })
  expect(workspace.view.panel.get()).toEqual({ kind: 'none' })
})

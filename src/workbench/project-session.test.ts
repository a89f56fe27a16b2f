import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnnotatedDocument } from '#core/model/project'
import type { Tagset } from '#core/model/tagset'
import { articleDesk, deskIn, press, projectName, tagged, tags } from './acting/article-desk.arbitrary'
import { doRandomAct, randomActs } from './annotating/random-acts.arbitrary'
import { deskOf, openProject } from './importing/desk.arbitrary'
import { memoryLibrary } from '#storage/memory-store'
import type { CorpusStore } from '#storage/corpus-store'
import { ProjectSession } from './project-session'
import { delegate } from './stubborn-store.arbitrary'
import type { Workspace } from './workspace'

interface Seen {
  readonly document: AnnotatedDocument
  readonly tagset: Tagset
}

function seen(workspace: Workspace): Seen {
  const { document, project } = deskIn(workspace)
  return { document: document.toDocument(), tagset: project.index.get().tagset }
}

/** Closes the project, looks at another, and opens it again from what is stored. */
async function reopen(workspace: Workspace): Promise<void> {
  const other = workspace.projects.get().find((one) => one.id !== projectName)
  if (other === undefined) throw new Error('There is no other project')
  await workspace.openProject(other.id)
  await workspace.openProject(projectName)
}

/** How many steps there were to undo. */
async function undoAll(workspace: Workspace): Promise<number> {
  for (let count = 0; ; count++) if ((await deskIn(workspace).project.undo()) === undefined) return count
}

async function redo(workspace: Workspace, times: number): Promise<void> {
  for (let i = 0; i < times; i++) await deskIn(workspace).project.redo()
}

describe('undo', () => {
  it('takes any acts back to the start and forth to the end, also after reopening', async () => {
    await fc.assert(
      fc.asyncProperty(randomActs, fc.boolean(), async (acts, reopens) => {
        const workspace = await articleDesk()
        const start = seen(workspace)
        for (const act of acts) doRandomAct(deskIn(workspace), act)
        const end = seen(workspace)
        if (reopens) await reopen(workspace)
        expect(seen(workspace)).toEqual(end)
        const steps = await undoAll(workspace)
        expect(seen(workspace)).toEqual(start)
        if (reopens) await reopen(workspace)
        await redo(workspace, steps)
        expect(seen(workspace)).toEqual(end)
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  it('keeps what the memory of the open article and the store say the same', async () => {
    await fc.assert(
      fc.asyncProperty(randomActs, fc.nat(10), async (acts, undone) => {
        const workspace = await articleDesk()
        for (const act of acts) doRandomAct(deskIn(workspace), act)
        for (let i = 0; i < undone; i++) await deskIn(workspace).project.undo()
        const shown = seen(workspace)
        await reopen(workspace)
        expect(seen(workspace)).toEqual(shown)
      }),
      { numRuns: 40 },
    )
  }, 60_000)

  it('pressed twice at once takes back two steps', async () => {
    const workspace = await articleDesk()
    await tagged(workspace, 'Alden', 'l')
    await tagged(workspace, 'Norvania', 'l')
    await tagged(workspace, 'Friday', 't')
    await Promise.all([press(workspace, 'Ctrl+z'), press(workspace, 'Ctrl+z')])
    expect(tags(workspace)).toEqual(['Location: Alden'])
    await Promise.all([press(workspace, 'Ctrl+y'), press(workspace, 'Ctrl+y')])
    expect(tags(workspace)).toHaveLength(3)
  })

  it('after new work nothing is left to redo, and it says so', async () => {
    const workspace = await articleDesk()
    await tagged(workspace, 'Alden', 'l')
    await press(workspace, 'Ctrl+z')
    await tagged(workspace, 'Norvania', 'l')
    await press(workspace, 'Ctrl+y')
    expect(workspace.view.message.get()?.text).toBe('There is nothing to redo.')
    expect(tags(workspace)).toEqual(['Location: Norvania'])
  })

  it('says what it took back, and lets go of an annotation that is gone', async () => {
    const workspace = await articleDesk()
    await tagged(workspace, 'Alden', 'l')
    await press(workspace, 'Ctrl+z')
    expect(workspace.view.message.get()?.text).toBe('Undone: Tag Location “Alden”')
    expect(workspace.view.selected.get()).toBeNull()
    await press(workspace, 'Ctrl+z')
    expect(workspace.view.message.get()?.text).toBe('There is nothing to undo.')
  })

  it('opens the article that the steps were made in, once for two quick presses', async () => {
    const { workspace } = await deskOf()
    const [first, second] = deskIn(workspace).project.index.get().documents
    if (first === undefined || second === undefined) throw new Error('Two articles are needed')
    await workspace.openArticle(second.id)
    for (const words of ['the', 'and', 'that']) await tagged(workspace, words, 'p')
    await workspace.openArticle(first.id)
    await Promise.all([press(workspace, 'Ctrl+z'), press(workspace, 'Ctrl+z')])
    expect(deskIn(workspace).document.id).toBe(second.id)
    expect(tags(workspace)).toEqual(['Person: the'])
  })
})

it('the list of articles counts what is tagged, at once and after reopening', async () => {
  const workspace = await articleDesk()
  await tagged(workspace, 'Alden', 'l')
  await tagged(workspace, 'extradited', 'Shift+E')
  const counts = (): unknown => deskIn(workspace).project.index.get().documents[0]?.counts
  expect(counts()).toEqual({ entity: 1, event: 1, claim: 0 })
  await reopen(workspace)
  expect(counts()).toEqual({ entity: 1, event: 1, claim: 0 })
})

it('the list of articles is told once of what is done in the open one', async () => {
  const workspace = await articleDesk()
  const { project } = deskIn(workspace)
  let told = 0
  project.index.subscribe(() => told++)
  await tagged(workspace, 'Alden', 'l')
  await project.saver.flush()
  expect(told).toBe(1)
})

it('undo goes back to the first step, however many pages of the log lie before', async () => {
  const workspace = await articleDesk()
  const rename = (name: string): void => {
    const { project } = deskIn(workspace)
    const before = project.index.get().project
    const changes = [{ kind: 'project', before, after: { ...before, name } } as const]
    project.commit({ label: name, scope: 'project', changes })
  }
  for (let n = 0; n < 50; n++) rename(`early ${n}`)
  for (let n = 0; n < 10; n++) await deskIn(workspace).project.undo()
  for (let n = 0; n < 90; n++) rename(`late ${n}`)
  await reopen(workspace)
  expect(await undoAll(workspace)).toBe(130)
  expect(deskIn(workspace).project.index.get().project.name).toBe('One article')
})

it('articles opened in quick succession come one after the other, however long each takes to read', async () => {
  const { workspace } = await deskOf()
  const session = openProject(workspace)
  const [first, second] = session.index.get().documents
  if (first === undefined || second === undefined) throw new Error('Two articles are needed')
  const seenOpen: (string | undefined)[] = []
  const stored = { ...session.index.get(), documents: await session.readAll().then((one) => one.documents) }
  const store = await memoryLibrary().open(stored.project.id)
  await store.create(stored, session.index.get().documents)
  const slow: CorpusStore = delegate(store, {
    loadDocument: async (id) => {
      const document = await store.loadDocument(id)
      for (let ticks = id === first.id ? 50 : 0; ticks > 0; ticks--) await Promise.resolve()
      return document
    },
  })
  const again = await ProjectSession.open({
    store: slow,
    me: session.me,
    surroundings: workspace.surroundings,
  })
  again.openDocument.subscribe(() => seenOpen.push(again.openDocument.get()?.id))
  await Promise.all([again.open(first.id), again.open(second.id)])
  expect(seenOpen).toEqual([first.id, second.id])
})

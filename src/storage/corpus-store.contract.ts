import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annotatorId, documentId, projectId, type ProjectId } from '#core/model/ids'
import type { Project } from '#core/model/project'
import type { CorpusStore, Library } from './corpus-store'
import { deleteFirst, tagFirst, undo } from './acts.arbitrary'
import { seriesArbitrary, seriesOf, type CommandSeries } from './commands.arbitrary'
import { summariesOf } from './replay.arbitrary'
import { smallProject } from './small-project.arbitrary'

let projects = 0

function freshId(): ProjectId {
  projects += 1
  return projectId(`contract-${projects}`)
}

/** Replacing is for those that have a journal. */
type AnyLibrary = Omit<Library, 'replace'>

async function created(library: AnyLibrary): Promise<{ store: CorpusStore; id: ProjectId }> {
  const id = freshId()
  const store = await library.open(id)
  await store.create(smallProject, summariesOf(smallProject))
  return { store, id }
}

/** All that can be seen of a store. */
async function seen(store: CorpusStore): Promise<unknown> {
  const loaded = await store.load()
  const ids = loaded?.index.documents.map((summary) => summary.id) ?? []
  const documents = await Promise.all(ids.map((id) => store.loadDocument(id)))
  return { loaded, documents, commands: await store.commandsBefore(Infinity, 1000) }
}

async function appendAll(store: CorpusStore, { steps }: CommandSeries): Promise<void> {
  for (const { command, touched } of steps) await store.append(command, touched)
}

function expected({ project, steps }: CommandSeries): unknown {
  const after: Project = steps.at(-1)?.after ?? project
  const documents = summariesOf(after)
  return {
    loaded: { index: { ...after, documents }, lastSeq: steps.at(-1)?.command.seq ?? 0 },
    documents: documents.map(({ id }) => after.documents.find((document) => document.id === id)),
    commands: steps.map((step) => step.command).toReversed(),
  }
}

const tagOnce = seriesOf(smallProject, [tagFirst])

/** What every store owes. `makeLibrary` gives an empty library, or one whose projects have other ids. */
export function corpusStoreContract(name: string, makeLibrary: () => AnyLibrary, runs = 40): void {
  describe(`${name} keeps a corpus`, () => {
    it('is empty before a project is created', async () => {
      const store = await makeLibrary().open(freshId())
      expect(await store.load()).toBeUndefined()
      expect(await store.loadDocument(documentId('d1'))).toBeUndefined()
      expect(await store.commandsBefore(Infinity, 10)).toEqual([])
    })

    it('refuses to create a second project in the same place and keeps the first', async () => {
      const { store } = await created(makeLibrary())
      await expect(store.create({ ...smallProject, documents: [] }, [])).rejects.toThrow('already')
      expect(await seen(store)).toEqual(expected({ project: smallProject, steps: [] }))
    })

    it('refuses commands before a project is created', async () => {
      const store = await makeLibrary().open(freshId())
      await expect(appendAll(store, tagOnce)).rejects.toThrow()
      expect(await store.commandsBefore(Infinity, 10)).toEqual([])
    })

    it('says what the commands say, in every state on the way', async () => {
      await fc.assert(
        fc.asyncProperty(seriesArbitrary, async (series) => {
          const { store } = await created(makeLibrary())
          for (const [at, { command, touched }] of series.steps.entries()) {
            await store.append(command, touched)
            const so = { ...series, steps: series.steps.slice(0, at + 1) }
            expect(await seen(store)).toEqual(expected(so))
          }
          store.close()
        }),
        { numRuns: runs },
      )
    })

    it('keeps everything when closed and opened again', async () => {
      await fc.assert(
        fc.asyncProperty(seriesArbitrary, async (series) => {
          const library = makeLibrary()
          const { store, id } = await created(library)
          await appendAll(store, series)
          store.close()
          const again = await library.open(id)
          expect(await seen(again)).toEqual(expected(series))
          again.close()
        }),
        { numRuns: runs },
      )
    })

    it('shows no difference after a snapshot, whenever it was taken and however late it is stored', async () => {
      await fc.assert(
        fc.asyncProperty(seriesArbitrary, fc.nat(), fc.nat({ max: 5 }), async (series, pick, delay) => {
          const { store } = await created(makeLibrary())
          const at = series.steps.length === 0 ? 0 : pick % series.steps.length
          const { after, command } = series.steps[at] ?? { after: smallProject, command: { seq: 0 } }
          const soon = series.steps.slice(0, at + 1 + delay)
          await appendAll(store, { ...series, steps: soon })
          for (const document of after.documents) await store.snapshot(document, command.seq)
          await appendAll(store, { ...series, steps: series.steps.slice(at + 1 + delay) })
          expect(await seen(store)).toEqual(expected(series))
          store.close()
        }),
        { numRuns: runs },
      )
    })

    it('pages through the commands, newest first', async () => {
      await fc.assert(
        fc.asyncProperty(seriesArbitrary, fc.integer({ min: 1, max: 4 }), async (series, limit) => {
          const { store } = await created(makeLibrary())
          await appendAll(store, series)
          const seqs: number[] = []
          for (let page = await store.commandsBefore(Infinity, limit); page.length > 0;) {
            expect(page.length).toBeLessThanOrEqual(limit)
            seqs.push(...page.map((command) => command.seq))
            page = await store.commandsBefore(seqs.at(-1) ?? 0, limit)
          }
          expect(seqs).toEqual(series.steps.map((step) => step.command.seq).toReversed())
          store.close()
        }),
        { numRuns: Math.min(runs, 10) },
      )
    })

    it('brings a removed article back exactly', async () => {
      const { store } = await created(makeLibrary())
      const series = seriesOf(smallProject, [tagFirst, deleteFirst, undo])
      await appendAll(store, { ...series, steps: series.steps.slice(0, 1) })
      const before = await store.loadDocument(documentId('d1'))
      await appendAll(store, { ...series, steps: series.steps.slice(1, 2) })
      expect(await store.loadDocument(documentId('d1'))).toBeUndefined()
      await appendAll(store, { ...series, steps: series.steps.slice(2) })
      expect(before?.layers[0]?.annotations).toHaveLength(2)
      expect(await store.loadDocument(documentId('d1'))).toEqual(before)
    })

    it('refuses a command that does not come after the last one and stays as it was', async () => {
      const { store } = await created(makeLibrary())
      await appendAll(store, tagOnce)
      await expect(appendAll(store, tagOnce)).rejects.toThrow()
      expect(await seen(store)).toEqual(expected(tagOnce))
    })
  })

  describe(`${name} lists projects and knows the person`, () => {
    it('lists the projects last opened first, each once, by its newest name', async () => {
      const library = makeLibrary()
      const [a, b] = [freshId(), freshId()]
      await library.saveMe({ id: annotatorId('me'), name: '' })
      await library.remember({ id: a, name: 'A', openedAt: '2026-01-01T00:00:00Z' })
      await library.remember({ id: b, name: 'B', openedAt: '2026-01-02T00:00:00Z' })
      await library.remember({ id: a, name: 'A again', openedAt: '2026-01-03T00:00:00Z' })
      const names = (await library.projects())
        .filter(({ id }) => id === a || id === b)
        .map(({ name }) => name)
      expect(names).toEqual(['A again', 'B'])
    })

    it('remembers who the person is', async () => {
      const library = makeLibrary()
      await library.saveMe({ id: annotatorId('me'), name: '' })
      await library.saveMe({ id: annotatorId('me'), name: 'Ana' })
      expect(await library.me()).toEqual({ id: annotatorId('me'), name: 'Ana' })
    })
  })
}

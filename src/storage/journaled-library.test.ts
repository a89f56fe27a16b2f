import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { documentId, projectId } from '#core/model/ids'
import { tagFirst } from './acts.arbitrary'
import { corpusStoreContract } from './corpus-store.contract'
import { seriesArbitrary, seriesOf } from './commands.arbitrary'
import type { CorpusStore } from './corpus-store'
import type { DiscardableLibrary } from './journal'
import { DamagedStore } from './damaged-store'
import { JournaledLibrary, type RebuildReport } from './journaled-library'
import { MemoryJournal } from './memory-journal.arbitrary'
import { memoryLibrary } from './memory-store'
import { me, summariesOf } from './replay.arbitrary'
import { smallProject } from './small-project.arbitrary'

const id = projectId('p')
const person = { id: me, name: 'Me' }

interface Opened {
  readonly library: JournaledLibrary
  readonly reports: RebuildReport[]
  /** How often the store was said to be damaged. */
  readonly damages: () => number
}

function openedOver(stores: DiscardableLibrary, journal: MemoryJournal): Opened {
  const reports: RebuildReport[] = []
  let damages = 0
  const library = new JournaledLibrary({
    stores,
    journal,
    pause: () => Promise.resolve(),
    onProgress: () => undefined,
    onRebuilt: (report) => reports.push(report),
    onDamaged: () => (damages += 1),
  })
  return { library, reports, damages: () => damages }
}

async function seen(store: CorpusStore): Promise<unknown> {
  const loaded = await store.load()
  const ids = loaded?.index.documents.map((summary) => summary.id) ?? []
  const documents = await Promise.all(ids.map((document) => store.loadDocument(document)))
  return { loaded, documents, commands: await store.commandsBefore(Infinity, 1000) }
}

corpusStoreContract('The journaled store', () => openedOver(memoryLibrary(), new MemoryJournal()).library)

describe('The list of projects', () => {
  it('keeps a name and a project that are saved at the same moment', async () => {
    const journal = new MemoryJournal()
    const { library } = openedOver(memoryLibrary(), journal)
    await library.saveMe(person)
    const entry = { id, name: 'P', openedAt: '2026-01-01T00:00:00Z' }
    await Promise.all([library.remember(entry), library.saveMe({ ...person, name: 'Ana' })])
    expect(journal.library).toEqual({ me: { ...person, name: 'Ana' }, projects: [entry] })
  })

  it('is asked for again after it could not be read', async () => {
    const journal = new MemoryJournal()
    journal.library = { me: person, projects: [] }
    const { library } = openedOver(memoryLibrary(), journal)
    vi.spyOn(journal, 'loadLibrary').mockRejectedValueOnce(new Error('The disk reported an error.'))
    await expect(library.me()).rejects.toThrow('The disk')
    expect(await library.me()).toEqual(person)
  })
})

describe('A project with a journal', () => {
  const anyWork = async (
    check: (stores: DiscardableLibrary, journal: MemoryJournal, was: unknown, steps: number) => Promise<void>,
  ): Promise<void> => {
    await fc.assert(
      fc.asyncProperty(seriesArbitrary, async ({ project, steps }) => {
        const [stores, journal] = [memoryLibrary(), new MemoryJournal()]
        const { library } = openedOver(stores, journal)
        await library.saveMe(person)
        const store = await library.open(id)
        await store.create(project, summariesOf(project))
        for (const { command, touched } of steps) await store.append(command, touched)
        await check(stores, journal, await seen(store), steps.length)
      }),
    )
  }

  it('is made anew, exactly, when its store is gone', async () => {
    await anyWork(async (_, journal, was, steps) => {
      const { library, reports } = openedOver(memoryLibrary(), journal)
      expect(await seen(await library.open(id))).toEqual(was)
      expect(reports).toEqual([{ commands: steps, lost: 0 }])
    })
  })

  it('gets its journal when it was stored before there were journals, and before the list says so', async () => {
    await anyWork(async (stores, _, was) => {
      const journal = new MemoryJournal()
      const entry = { id, name: 'P', openedAt: '2026-01-01T00:00:00Z' }
      await stores.saveMe(person)
      await stores.remember(entry)
      const first = openedOver(stores, journal)
      expect(await first.library.projects()).toEqual([entry])
      expect(await first.library.me()).toEqual(person)
      expect(journal.journals.has(id)).toBe(true)
      const again = openedOver(memoryLibrary(), journal)
      expect(await seen(await again.library.open(id))).toEqual(was)
    })
  })

  it('has its last commands written again when the end of the journal is damaged', async () => {
    await anyWork(async (stores, journal, was) => {
      const kept = journal.journals.get(id)
      kept?.commands.splice(Math.max(0, kept.commands.length - 2))
      const first = openedOver(stores, journal)
      expect(await seen(await first.library.open(id))).toEqual(was)
      expect(first.reports).toEqual([])
      expect(await seen(await openedOver(memoryLibrary(), journal).library.open(id))).toEqual(was)
    })
  })

  it('says it too when the last ones were written and cannot be read', async () => {
    await anyWork(async (_, journal, __, steps) => {
      const kept = journal.journals.get(id)
      const gone = Math.min(2, steps)
      kept?.commands.splice(steps - gone)
      if (kept !== undefined) kept.lost = gone
      const { library, reports } = openedOver(memoryLibrary(), journal)
      await library.open(id)
      expect(reports).toEqual([{ commands: steps - gone, lost: gone }])
      const again = openedOver(memoryLibrary(), journal)
      await again.library.open(id)
      expect(again.reports).toEqual([{ commands: steps - gone, lost: 0 }])
    })
  })

  it('says how many commands are lost when journal and store both are damaged, and goes on', async () => {
    await anyWork(async (_, journal, __, steps) => {
      const kept = journal.journals.get(id)
      if (kept !== undefined) kept.damaged = Math.min(2, steps)
      const { library, reports } = openedOver(memoryLibrary(), journal)
      const store = await library.open(id)
      const lost = Math.min(2, steps)
      expect(reports).toEqual([{ commands: steps - lost, lost }])
      const what = await seen(store)
      expect(await seen(await openedOver(memoryLibrary(), journal).library.open(id))).toEqual(what)
    })
  })
})

describe('A store that breaks while it is open', () => {
  const opened = async () => {
    const [stores, journal] = [memoryLibrary(), new MemoryJournal()]
    const { library, damages } = openedOver(stores, journal)
    await library.saveMe(person)
    const store = await library.open(id)
    await store.create(smallProject, summariesOf(smallProject))
    return { inner: await stores.open(id), journal, store, damages }
  }
  const failure = new Error('Internal error')

  it('is made anew at the next start when an article cannot be read', async () => {
    const { inner, store, damages } = await opened()
    vi.spyOn(inner, 'loadDocument').mockRejectedValueOnce(failure)
    await expect(store.loadDocument(documentId('d1'))).rejects.toThrow(DamagedStore)
    expect(damages()).toBe(1)
    expect(await store.loadDocument(documentId('d1'))).toBeDefined()
    expect(damages()).toBe(1)
  })

  it('says that a command it does not take is safe in the journal', async () => {
    const { inner, journal, store } = await opened()
    vi.spyOn(inner, 'append').mockRejectedValueOnce(failure)
    const [step] = seriesOf(smallProject, [tagFirst]).steps
    if (step === undefined) throw new Error('A command is needed')
    await expect(store.append(step.command, step.touched)).rejects.toThrow(
      /safe in the journal.*Is the disk full.*Internal/u,
    )
    expect(journal.journals.get(id)?.commands).toHaveLength(1)
    await store.append(step.command, step.touched)
    expect(journal.journals.get(id)?.commands).toHaveLength(1)
  })
})

describe('A journal that is damaged while its project is open', () => {
  it('is written anew from what is stored, with what waits to be', async () => {
    await fc.assert(
      fc.asyncProperty(seriesArbitrary, fc.nat({ max: 3 }), async ({ project, steps }, last) => {
        const [stores, journal] = [memoryLibrary(), new MemoryJournal()]
        const { library } = openedOver(stores, journal)
        await library.saveMe(person)
        const store = await library.open(id)
        await store.create(project, summariesOf(project))
        const stored = steps.slice(0, Math.max(0, steps.length - last))
        for (const { command, touched } of stored) await store.append(command, touched)
        const waiting = steps.slice(stored.length)
        for (const { command } of waiting) await store.keep(command)
        const kept = journal.journals.get(id)
        if (kept !== undefined) kept.damaged = kept.commands.length
        await store.keepAnew(waiting.map(({ command }) => command))
        const early = openedOver(memoryLibrary(), journal)
        const commands = await (await early.library.open(id)).commandsBefore(Infinity, 1000)
        expect(commands).toEqual(steps.map(({ command }) => command).toReversed())
        for (const { command, touched } of waiting) await store.append(command, touched)
        const again = openedOver(memoryLibrary(), journal)
        expect(await seen(await again.library.open(id))).toEqual(await seen(store))
      }),
    )
  })

  it('gives way to what is stored where it is cut, when that has to be made anew too', async () => {
    const [stores, journal] = [memoryLibrary(), new MemoryJournal()]
    const first = openedOver(stores, journal)
    await first.library.saveMe(person)
    const store = await first.library.open(id)
    await store.create(smallProject, summariesOf(smallProject))
    const { steps } = seriesOf(smallProject, [tagFirst, tagFirst, tagFirst])
    for (const { command, touched } of steps) await store.append(command, touched)
    const was = await seen(store)
    const kept = journal.journals.get(id)
    if (kept !== undefined) kept.damaged = 2
    vi.spyOn(await stores.open(id), 'isWhole').mockResolvedValueOnce(false)
    const { library, reports } = openedOver(stores, journal)
    expect(await seen(await library.open(id))).toEqual(was)
    expect(reports).toEqual([{ commands: 3, lost: 0 }])
    expect(await seen(await openedOver(memoryLibrary(), journal).library.open(id))).toEqual(was)
  })
})

describe('Commands that come while none can be stored', () => {
  it('are in the journal, and in the project when it is made anew', async () => {
    const [stores, journal] = [memoryLibrary(), new MemoryJournal()]
    const { library } = openedOver(stores, journal)
    await library.saveMe(person)
    const store = await library.open(id)
    await store.create(smallProject, summariesOf(smallProject))
    const { steps } = seriesOf(smallProject, [tagFirst, tagFirst, tagFirst])
    vi.spyOn(await stores.open(id), 'append').mockRejectedValue(new Error('Internal error'))
    for (const { command } of steps) await store.keep(command)
    const first = steps.at(0)
    if (first !== undefined) await expect(store.append(first.command, first.touched)).rejects.toThrow()
    expect(journal.journals.get(id)?.commands.map(({ seq }) => seq)).toEqual([1, 2, 3])
    const again = openedOver(memoryLibrary(), journal)
    const found = await (await again.library.open(id)).commandsBefore(Infinity, 9)
    expect(found).toEqual(steps.map(({ command }) => command).toReversed())
  })
})

describe('A project that cannot be opened', () => {
  const broken = async (): Promise<Opened & { journal: MemoryJournal }> => {
    const journal = new MemoryJournal()
    const first = openedOver(memoryLibrary(), journal)
    await first.library.saveMe(person)
    await (await first.library.open(id)).create(smallProject, summariesOf(smallProject))
    return { ...openedOver(memoryLibrary(), journal), journal }
  }
  const { steps, project } = seriesOf(smallProject, [tagFirst])
  const past = steps.map(({ command }) => command)

  it('is replaced by another copy of it, with all that led there', async () => {
    const { library, journal } = await broken()
    const reading = vi.spyOn(journal, 'read').mockImplementation(() => {
      throw new Error('base-0.records is damaged.')
    })
    await expect(library.open(id)).rejects.toThrow('damaged')
    expect(await library.replace(project, summariesOf(project), past)).toBe(true)
    reading.mockRestore()
    const was = await seen(await library.open(id))
    expect(was).toMatchObject({ loaded: { lastSeq: past.length }, commands: past.toReversed() })
    expect(await seen(await openedOver(memoryLibrary(), journal).library.open(id))).toEqual(was)
  })

  it('is replaced when nothing is left of it', async () => {
    const { library, journal } = await broken()
    journal.journals.clear()
    expect(await library.replace(project, summariesOf(project))).toBe(false)
    expect(await (await library.open(id)).load()).toMatchObject({ lastSeq: 0 })
  })

  it('is left as it is when its journal can be read', async () => {
    const { library, journal } = await broken()
    const was = journal.journals.get(id)
    await expect(library.replace(project, summariesOf(project))).rejects.toThrow('safe in its journal')
    expect(journal.journals.get(id)).toBe(was)
  })
})

describe('A store that Chromium mended', () => {
  it('is made anew when something is missing in it, and keeps what only it has', async () => {
    const [stores, journal] = [memoryLibrary(), new MemoryJournal()]
    const first = openedOver(stores, journal)
    await first.library.saveMe(person)
    const store = await first.library.open(id)
    await store.create(smallProject, summariesOf(smallProject))
    for (const { command, touched } of seriesOf(smallProject, [tagFirst]).steps)
      await store.append(command, touched)
    const was = await seen(store)
    journal.journals.get(id)?.commands.pop()
    vi.spyOn(await stores.open(id), 'isWhole').mockResolvedValueOnce(false)
    const { library, reports } = openedOver(stores, journal)
    expect(await seen(await library.open(id))).toEqual(was)
    expect(reports).toEqual([{ commands: 1, lost: 0 }])
  })
})

import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { corpusStoreContract } from './corpus-store.contract'
import { seriesArbitrary } from './commands.arbitrary'
import type { DiscardableLibrary } from './journal'
import { MemoryJournal } from './memory-journal.arbitrary'
import { memoryLibrary } from './memory-store'
import { id, openedOver, person, seen } from './opened-library.arbitrary'
import { summariesOf } from './replay.arbitrary'

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

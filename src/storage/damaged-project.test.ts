import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { documentId } from '#core/model/ids'
import { tagFirst } from './acts.arbitrary'
import { seriesArbitrary, seriesOf } from './commands.arbitrary'
import { DamagedStore } from './damaged-store'
import { MemoryJournal } from './memory-journal.arbitrary'
import { memoryLibrary } from './memory-store'
import { id, openedOver, person, seen, type Opened } from './opened-library.arbitrary'
import { summariesOf } from './replay.arbitrary'
import { smallProject } from './small-project.arbitrary'

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

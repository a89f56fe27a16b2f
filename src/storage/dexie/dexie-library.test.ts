import 'fake-indexeddb/auto'
import { describe, expect, it, vi } from 'vitest'
import { documentId, projectId } from '#core/model/ids'
import { corpusStoreContract } from '../corpus-store.contract'
import { importTwo, tagFirst } from '../acts.arbitrary'
import { seriesOf } from '../commands.arbitrary'
import { DamagedStore } from '../damaged-store'
import { summariesOf } from '../replay.arbitrary'
import { article, entity, smallProject } from '../small-project.arbitrary'
import { dexieLibrary } from './dexie-library'
import { discard } from './packed-documents'
import { ProjectDatabase } from './project-database'

corpusStoreContract('The Dexie store', dexieLibrary, 20)

describe('The Dexie store', () => {
  it('stores nothing of a command when one of its writes fails', async () => {
    const store = await dexieLibrary().open(projectId('half'))
    await store.create(smallProject, summariesOf(smallProject))
    const { steps } = seriesOf(smallProject, [importTwo])
    const unstorable = summariesOf(smallProject).map((one) => ({ ...one, metadata: { note: () => 'code' } }))
    const before = await store.load()
    for (const { command } of steps) await expect(store.append(command, unstorable)).rejects.toThrow()
    expect(await store.load()).toEqual(before)
    expect(await store.commandsBefore(Infinity, 10)).toEqual([])
    for (const { id } of steps.flatMap(({ after }) => after.documents.slice(2)))
      expect(await store.loadDocument(id)).toBeUndefined()
  })

  it('keeps a large layer in several rows, and notices when one is missing', async () => {
    const id = projectId('large')
    const many = Array.from({ length: 9000 }, (_, n) => entity(`a${n}`, { start: 0, end: 6 }))
    const large = { ...smallProject, documents: [article(1, many), article(2)] }
    const store = await dexieLibrary().open(id)
    await store.create(large, summariesOf(large))
    const db = new ProjectDatabase(id)
    await db.open()
    expect(await db.rests.count()).toBe(1)
    expect(await store.loadDocument(documentId('d1'))).toEqual(article(1, many))
    await db.rests.clear()
    await expect(store.loadDocument(documentId('d1'))).rejects.toThrow('A part of the layer l1 is missing')
    db.close()
  })

  it('notices another letter in anything large that it kept', async () => {
    const id = projectId('altered')
    const store = await dexieLibrary().open(id)
    await store.create(smallProject, summariesOf(smallProject))
    for (const { command, touched } of seriesOf(smallProject, [tagFirst]).steps)
      await store.append(command, touched)
    const db = new ProjectDatabase(id)
    await db.open()
    const altered = <Row extends { readonly pieces: readonly string[] }>(rows: readonly Row[]): Row[] =>
      rows.map((row) => ({ ...row, pieces: row.pieces.map((one) => one.replace('d1', 'd2')) }))
    const reading = () => store.loadDocument(documentId('d1'))
    expect(await reading()).toBeDefined()
    const texts = await db.texts.toArray()
    await db.texts.bulkPut(altered(texts))
    await expect(reading()).rejects.toThrow('not as it was written')
    await db.texts.bulkPut(texts)
    expect(await reading()).toBeDefined()
    const layers = await db.layers.toArray()
    await db.layers.bulkPut(
      layers.map((row) => ({
        ...row,
        pieces: row.pieces.map((one) => one.replace('in-progress', 'finished')),
      })),
    )
    await expect(reading()).rejects.toThrow('not as it was written')
    await db.commands.bulkPut(altered(await db.commands.toArray()))
    await expect(store.commandsBefore(Infinity, 10)).rejects.toThrow('not as it was written')
    db.close()
  })

  it('keeps nothing of a layer that became small, or whose article was removed', async () => {
    const id = projectId('shrunk')
    const many = Array.from({ length: 9000 }, (_, n) => entity(`a${n}`, { start: 0, end: 6 }))
    const large = { ...smallProject, documents: [article(1, many), article(2, many)] }
    const store = await dexieLibrary().open(id)
    await store.create(large, summariesOf(large))
    for (const { command, touched } of seriesOf(large, [tagFirst]).steps) await store.append(command, touched)
    await store.snapshot(article(1), 1)
    const db = new ProjectDatabase(id)
    await db.open()
    expect(await db.rests.toCollection().primaryKeys()).toEqual([['d2', 'l2', 0]])
    await discard(db, [documentId('d2')])
    expect(await db.rests.count()).toBe(0)
    expect(await store.loadDocument(documentId('d1'))).toEqual(article(1))
    db.close()
  })

  it('lets go of the database when another window upgrades or deletes it', async () => {
    const store = await dexieLibrary().open(projectId('gone'))
    await store.create(smallProject, summariesOf(smallProject))
    await new ProjectDatabase(projectId('gone')).delete()
    await expect(store.load()).rejects.toThrow()
  })

  it('says what to do when Chromium cannot even list its databases', async () => {
    vi.spyOn(indexedDB, 'databases').mockRejectedValueOnce(new Error('Internal error'))
    const opening = dexieLibrary().open(projectId('damaged'))
    await expect(opening).rejects.toThrow(DamagedStore)
    await expect(opening).rejects.toThrow(/\(Internal error\)\. It is safe in its journal: close/u)
  })

  it.each(['commands', 'texts', 'summaries'] as const)('notices that some %s are missing', async (table) => {
    const id = projectId(`missing ${table}`)
    const store = await dexieLibrary().open(id)
    await store.create(smallProject, summariesOf(smallProject))
    for (const { command, touched } of seriesOf(smallProject, [tagFirst, importTwo]).steps)
      await store.append(command, touched)
    expect(await store.isWhole()).toBe(true)
    const db = new ProjectDatabase(id)
    await db.open()
    await db[table].toCollection().reverse().limit(1).delete()
    db.close()
    expect(await store.isWhole()).toBe(false)
  })
})

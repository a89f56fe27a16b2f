import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { documentId, projectId } from '#core/model/ids'
import { dexieLibrary } from './dexie-library'
import {
  catalog,
  command,
  entry,
  header,
  layer,
  summary,
  tagset,
  text,
  version1,
  version2,
  version3,
  type OldTable,
} from './old-databases.arbitrary'

function ended<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onerror = () => reject(request.error ?? new Error('not done'))
    request.onsuccess = () => resolve(request.result)
  })
}

/** Writes a database without Dexie, as an earlier (or later) version of the app left it, in place of any other. */
async function writeRaw(name: string, version: number, tables: readonly OldTable[]): Promise<void> {
  await ended(indexedDB.deleteDatabase(name))
  const request = indexedDB.open(name, version)
  request.onupgradeneeded = () => {
    for (const { name: table, key, indexes, rows } of tables) {
      const store = request.result.createObjectStore(table, { keyPath: key })
      for (const index of indexes) store.createIndex(index.name, index.name, { multiEntry: index.multiEntry })
      for (const row of rows) store.add(row)
    }
  }
  const database = await ended(request)
  database.close()
}

describe('A project database', () => {
  it.each([
    [1, version1],
    [2, version2],
    [3, version3],
  ] as const)('of version %i can be read', async (version, tables) => {
    const name = `rubricator-project-v${version}`
    await writeRaw(name, version * 10, tables)
    const store = await dexieLibrary().open(projectId(`v${version}`))
    expect(await store.load()).toEqual({
      index: { project: header, tagset, annotators: [{ id: 'me', name: 'Ana' }], documents: [summary] },
      lastSeq: 3,
    })
    expect(await store.loadDocument(documentId('d1'))).toEqual({
      ...text,
      layers: [{ ...layer, annotations: [] }],
    })
    expect(await store.commandsBefore(4, 10)).toEqual([command])
  })

  it('of a newer app is refused and not touched', async () => {
    await writeRaw('rubricator-project-new', 40, [
      { name: 'later', key: 'id', indexes: [], rows: [{ id: 1 }] },
    ])
    await expect(dexieLibrary().open(projectId('new'))).rejects.toThrow(
      'made by a newer version of Rubricator',
    )
    const after = (await indexedDB.databases()).find(({ name }) => name === 'rubricator-project-new')
    expect(after?.version).toBe(40)
  })
})

describe('The catalog', () => {
  it('of version 1 can be read', async () => {
    await writeRaw('rubricator', 10, catalog)
    const library = dexieLibrary()
    expect(await library.projects()).toEqual([entry])
    expect(await library.me()).toEqual({ id: 'me', name: 'Ana' })
  })
})

import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { documentId, projectId } from '#core/model/ids'
import { piecesOf } from '#core/pieces'
import { dexieLibrary } from './dexie-library'

interface OldTable {
  readonly name: string
  readonly key: string | string[]
  readonly indexes: readonly { readonly name: string; readonly multiEntry: boolean }[]
  readonly rows: readonly unknown[]
}

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

const plain = (name: string) => ({ name, multiEntry: false })
const provenance = { by: 'me', at: '2026-03-01T10:00:00Z', how: 'hand' }
const mention = {
  id: 'a1',
  kind: 'entity',
  type: 'Location',
  spans: [{ start: 0, end: 6 }],
  attributes: {},
  links: [],
  provenance,
}
const text = {
  id: 'd1',
  title: 'Extradited',
  language: 'en',
  metadata: {},
  text: 'Mexico spoke.',
  textHash: 'sha256:00',
  revision: 0,
  revisions: [],
  blocks: [{ kind: 'paragraph', start: 0, end: 13 }],
  marks: [],
  comments: [],
  decisions: [],
}
const layer = {
  id: 'l1',
  annotator: 'me',
  role: 'annotator',
  revision: 0,
  basedOn: [],
  status: 'in-progress',
  covered: ['entity'],
  labels: [],
  annotations: [mention],
  relations: [],
  coreference: [],
  assessments: [],
}
const command = {
  seq: 3,
  id: 'c3',
  undoGroup: 'g3',
  scope: 'd1',
  by: 'me',
  at: '2026-03-01T10:00:00Z',
  label: 'Remove Location',
  changes: [
    {
      kind: 'layer',
      document: 'd1',
      layer: 'l1',
      items: [{ collection: 'annotations', before: mention, after: null }],
    },
  ],
}
const header = { id: 'v1', name: 'Old project' }
const tagset = { id: 't', version: 1, types: [], relationTypes: [], documentLabels: [] }
const summary = {
  id: 'd1',
  title: 'Extradited',
  language: 'en',
  metadata: {},
  textHash: 'sha256:00',
  length: 13,
  order: 0,
  counts: { entity: 0, event: 0, claim: 0 },
  status: 'in-progress',
}

const version1: readonly OldTable[] = [
  {
    name: 'meta',
    key: 'key',
    indexes: [],
    rows: [
      { key: 'project', project: header },
      { key: 'tagset', tagset },
      { key: 'annotators', annotators: [{ id: 'me', name: 'Ana' }] },
      { key: 'lastSeq', lastSeq: 3 },
    ],
  },
  { name: 'summaries', key: 'id', indexes: [plain('order')], rows: [summary] },
  { name: 'texts', key: 'id', indexes: [], rows: [{ id: 'd1', seq: 2, text, layers: ['l1'] }] },
  {
    name: 'layers',
    key: ['document', 'id'],
    indexes: [plain('document')],
    rows: [{ document: 'd1', id: 'l1', layer }],
  },
  {
    name: 'commands',
    key: 'seq',
    indexes: [{ name: 'documents', multiEntry: true }],
    rows: [{ seq: 3, documents: ['d1'], command }],
  },
]

const inPieces = (value: unknown): readonly string[] => [...piecesOf(value)]

const version2: readonly OldTable[] = version1.map((table) => {
  if (table.name === 'texts')
    return { ...table, rows: [{ id: 'd1', seq: 2, pieces: inPieces(text), layers: ['l1'] }] }
  if (table.name === 'layers')
    return { ...table, rows: [{ document: 'd1', id: 'l1', pieces: inPieces(layer) }] }
  return table.name === 'commands'
    ? { ...table, rows: [{ seq: 3, documents: ['d1'], pieces: inPieces(command) }] }
    : table
})

/** A layer has pieces in more than one row. */
const version3: readonly OldTable[] = [
  ...version2.map((table) =>
    table.name === 'layers'
      ? { ...table, rows: [{ document: 'd1', id: 'l1', pieces: [], rests: 1 }] }
      : table,
  ),
  {
    name: 'rests',
    key: ['document', 'layer', 'page'],
    indexes: [plain('document')],
    rows: [{ document: 'd1', layer: 'l1', page: 0, pieces: inPieces(layer) }],
  },
]

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
    const entry = { id: 'v1', name: 'Old project', openedAt: '2026-03-01T10:00:00Z' }
    await writeRaw('rubricator', 10, [
      { name: 'projects', key: 'id', indexes: [plain('openedAt')], rows: [entry] },
      {
        name: 'profile',
        key: 'key',
        indexes: [],
        rows: [{ key: 'me', annotator: { id: 'me', name: 'Ana' } }],
      },
    ])
    const library = dexieLibrary()
    expect(await library.projects()).toEqual([entry])
    expect(await library.me()).toEqual({ id: 'me', name: 'Ana' })
  })
})

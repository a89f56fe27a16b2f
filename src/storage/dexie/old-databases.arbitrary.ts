// What the databases of earlier versions of the app held, row for row: written down, never made by the code of today.

/** A table as IndexedDB knows it. */
export interface OldTable {
  readonly name: string
  readonly key: string | string[]
  readonly indexes: readonly { readonly name: string; readonly multiEntry: boolean }[]
  readonly rows: readonly unknown[]
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
export const text = {
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
export const layer = {
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
export const command = {
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
export const header = { id: 'v1', name: 'Old project' }
export const entry = { id: 'v1', name: 'Old project', openedAt: '2026-03-01T10:00:00Z' }
const location = { id: 'Location', kind: 'entity', name: 'Location', color: '#335577', key: 'L' }
export const tagset = { id: 't', version: 1, types: [location], relationTypes: [], documentLabels: [] }
export const summary = {
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

export const version1: readonly OldTable[] = [
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

const inPieces = (value: unknown): readonly string[] => [JSON.stringify({ at: [], items: [value] })]

export const version2: readonly OldTable[] = version1.map((table) => {
  if (table.name === 'texts')
    return { ...table, rows: [{ id: 'd1', seq: 2, pieces: inPieces(text), layers: ['l1'] }] }
  if (table.name === 'layers')
    return { ...table, rows: [{ document: 'd1', id: 'l1', pieces: inPieces(layer) }] }
  return table.name === 'commands'
    ? { ...table, rows: [{ seq: 3, documents: ['d1'], pieces: inPieces(command) }] }
    : table
})

/** A layer has pieces in more than one row. */
export const version3: readonly OldTable[] = [
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

/** The list of projects, and who the person is. */
export const catalog: readonly OldTable[] = [
  { name: 'projects', key: 'id', indexes: [plain('openedAt')], rows: [entry] },
  { name: 'profile', key: 'key', indexes: [], rows: [{ key: 'me', annotator: { id: 'me', name: 'Ana' } }] },
]

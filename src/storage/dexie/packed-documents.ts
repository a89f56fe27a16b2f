import { inPages } from '#core/in-pages'
import { inSlices, gather, type Breathe } from '#core/in-slices'
import type { DocumentId } from '#core/model/ids'
import type { AnnotationLayer } from '#core/model/layer'
import type { AnnotatedDocument } from '#core/model/project'
import { assemble, piecesOf, type Pieces } from '#core/pieces'
import { ensureWhole, withCheck } from './check'
import type { LayerRow, ProjectDatabase, RestRow, StoredText, TextRow } from './project-database'

/** About how many characters a row of a layer has. */
const ROW = 1_000_000

/** A document as it was after the command `seq`. */
export interface PackedDocument {
  readonly document: AnnotatedDocument
  readonly seq: number
}

/** The packed records of a document: one of the text, one or more of each layer. */
export interface DocumentRows {
  readonly text: TextRow
  readonly layers: readonly LayerRow[]
  readonly rests: readonly RestRow[]
}

/** Takes its time, so it comes before the transaction that puts the rows. */
export async function pack({ document, seq }: PackedDocument, breathe: Breathe): Promise<DocumentRows> {
  const { layers, ...text } = document
  const { id } = document
  const packed: LayerRow[] = []
  const rests: RestRow[] = []
  for (const layer of layers) {
    const all = await gather(piecesOf(layer), breathe)
    const [pieces = [], ...others] = inPages(all, ROW, (piece) => piece.length)
    const first = await withCheck(pieces, breathe)
    packed.push({ document: id, id: layer.id, ...first, rests: others.length })
    for (const [page, rest] of others.entries())
      rests.push({ document: id, layer: layer.id, page, ...(await withCheck(rest, breathe)) })
  }
  const whole = await withCheck(await gather(piecesOf(text), breathe), breathe)
  return { text: { id, seq, layers: layers.map((layer) => layer.id), ...whole }, layers: packed, rests }
}

/** Runs in the caller's transaction. Row by row: what is put at once is one task. */
export async function putRows(db: ProjectDatabase, { text, layers, rests }: DocumentRows): Promise<void> {
  await db.layers.where('document').equals(text.id).delete()
  await db.rests.where('document').equals(text.id).delete()
  await db.texts.put(text)
  for (const layer of layers) await db.layers.put(layer)
  for (const rest of rests) await db.rests.put(rest)
}

/** Runs in the caller's transaction; undefined when there is no such document. */
export async function readRows(db: ProjectDatabase, id: DocumentId): Promise<DocumentRows | undefined> {
  const [text, rows] = await Promise.all([db.texts.get(id), db.layers.where('document').equals(id).toArray()])
  if (text === undefined) return undefined
  const layers = text.layers.map((layer) => {
    const row = rows.find((one) => one.id === layer)
    if (row === undefined) throw new Error(`A layer of the article ${id} is missing`)
    return row
  })
  return { text, layers, rests: await readRests(db, id) }
}

/** Row by row as well. In the order of layers and pages. */
async function readRests(db: ProjectDatabase, id: DocumentId): Promise<readonly RestRow[]> {
  const rests: RestRow[] = []
  for (const key of await db.rests.where('document').equals(id).primaryKeys()) {
    const rest = await db.rests.get(key)
    if (rest !== undefined) rests.push(rest)
  }
  return rests
}

/** Takes its time, so it comes after the transaction that read the rows. */
export async function unpack(rows: DocumentRows, breathe: Breathe): Promise<AnnotatedDocument> {
  const { text, layers, rests } = rows
  for (const row of [text, ...layers, ...rests]) await ensureWhole(row, breathe)
  const document = await inSlices(assemble(text.pieces, isText), breathe)
  const unpacked: AnnotationLayer[] = []
  for (const layer of layers)
    unpacked.push(await inSlices(assemble(allPieces(layer, rests), isLayer), breathe))
  return { ...document, layers: unpacked }
}

function allPieces({ id, pieces, rests: count = 0 }: LayerRow, rests: readonly RestRow[]): Pieces {
  const others = rests.filter(({ layer }) => layer === id)
  if (others.length !== count) throw new Error(`A part of the layer ${id} is missing`)
  return [...pieces, ...others.flatMap((rest) => rest.pieces)]
}

function isText(value: unknown): value is StoredText {
  return typeof value === 'object' && value !== null && 'text' in value
}

function isLayer(value: unknown): value is AnnotationLayer {
  return typeof value === 'object' && value !== null && 'annotations' in value
}

export async function discard(db: ProjectDatabase, ids: readonly DocumentId[]): Promise<void> {
  await db.texts.bulkDelete([...ids])
  for (const table of [db.layers, db.rests])
    await table
      .where('document')
      .anyOf([...ids])
      .delete()
}

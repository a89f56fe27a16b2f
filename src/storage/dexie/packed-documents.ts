import { inSlices, gather, type Breathe } from '#core/in-slices'
import type { DocumentId } from '#core/model/ids'
import type { AnnotationLayer } from '#core/model/layer'
import type { AnnotatedDocument } from '#core/model/project'
import { assemble, piecesOf } from '#core/pieces'
import type { LayerRow, ProjectDatabase, StoredText, TextRow } from './project-database'

/** A document as it was after the command `seq`. */
export interface PackedDocument {
  readonly document: AnnotatedDocument
  readonly seq: number
}

/** The packed records of a document: one of the text, one of each layer. */
export interface DocumentRows {
  readonly text: TextRow
  readonly layers: readonly LayerRow[]
}

/** Takes its time, so it comes before the transaction that puts the rows. */
export async function pack({ document, seq }: PackedDocument, breathe: Breathe): Promise<DocumentRows> {
  const { layers, ...text } = document
  const rows: LayerRow[] = []
  for (const layer of layers)
    rows.push({ document: document.id, id: layer.id, pieces: await gather(piecesOf(layer), breathe) })
  const pieces = await gather(piecesOf(text), breathe)
  return { text: { id: document.id, seq, layers: layers.map((layer) => layer.id), pieces }, layers: rows }
}

/** Runs in the caller's transaction. */
export async function putRows(db: ProjectDatabase, { text, layers }: DocumentRows): Promise<void> {
  await db.layers.where('document').equals(text.id).delete()
  await db.texts.put(text)
  for (const layer of layers) await db.layers.put(layer)
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
  return { text, layers }
}

/** Takes its time, so it comes after the transaction that read the rows. */
export async function unpack({ text, layers }: DocumentRows, breathe: Breathe): Promise<AnnotatedDocument> {
  const document = await inSlices(assemble(text.pieces, isText), breathe)
  const unpacked: AnnotationLayer[] = []
  for (const { pieces } of layers) unpacked.push(await inSlices(assemble(pieces, isLayer), breathe))
  return { ...document, layers: unpacked }
}

function isText(value: unknown): value is StoredText {
  return typeof value === 'object' && value !== null && 'text' in value
}

function isLayer(value: unknown): value is AnnotationLayer {
  return typeof value === 'object' && value !== null && 'annotations' in value
}

export async function discard(db: ProjectDatabase, ids: readonly DocumentId[]): Promise<void> {
  await db.texts.bulkDelete([...ids])
  await db.layers
    .where('document')
    .anyOf([...ids])
    .delete()
}

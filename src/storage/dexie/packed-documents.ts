import type { DocumentId } from '#core/model/ids'
import type { AnnotatedDocument } from '#core/model/project'
import type { ProjectDatabase } from './project-database'

/** A document as it was after the command `seq`. */
export interface PackedDocument {
  readonly document: AnnotatedDocument
  readonly seq: number
}

/** The packed records of documents: one of the text, one of each layer. Runs in the caller's transaction. */
export async function pack(db: ProjectDatabase, { document, seq }: PackedDocument): Promise<void> {
  const { layers, ...text } = document
  await db.layers.where('document').equals(document.id).delete()
  await db.texts.put({ id: document.id, seq, text, layers: layers.map((layer) => layer.id) })
  await db.layers.bulkPut(layers.map((layer) => ({ document: document.id, id: layer.id, layer })))
}

export async function unpack(db: ProjectDatabase, id: DocumentId): Promise<PackedDocument | undefined> {
  const row = await db.texts.get(id)
  if (row === undefined) return undefined
  const layers = await db.layers.bulkGet(row.layers.map((layer) => [id, layer]))
  const found = layers.flatMap((one) => (one === undefined ? [] : [one.layer]))
  if (found.length < row.layers.length)
    throw new Error(`A layer of the article "${row.text.title}" is missing`)
  return { document: { ...row.text, layers: found }, seq: row.seq }
}

export async function discard(db: ProjectDatabase, ids: readonly DocumentId[]): Promise<void> {
  await db.texts.bulkDelete([...ids])
  await db.layers
    .where('document')
    .anyOf([...ids])
    .delete()
}

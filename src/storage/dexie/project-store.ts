import { applyToDocument, applyToIndex, touchedDocuments } from '#core/edit/apply'
import { isDocumentChange, type Change } from '#core/edit/change'
import type { Command } from '#core/edit/command'
import { gather, inSlices, type Breathe } from '#core/in-slices'
import type { DocumentSummary } from '#core/model/document-summary'
import type { DocumentId } from '#core/model/ids'
import type { AnnotatedDocument, Project } from '#core/model/project'
import type { CorpusStore, StoredDocument } from '../corpus-store'
import { assemble, piecesOf } from '#core/pieces'
import { documentChanges } from '../document-changes'
import type { DiscardableStore } from '../journal'
import { ensureWhole, withCheck } from './check'
import { endWhenLate } from './end-when-late'
import { isWhole } from './is-whole'
import { discard, pack, putRows, readRows, unpack, type DocumentRows } from './packed-documents'
import type { CommandRow, Meta, ProjectDatabase } from './project-database'

/**
 * One project in an open database. Every method is one transaction; large values are made into pieces before it and
 * put together after it.
 */
export class ProjectStore implements DiscardableStore {
  readonly #db: ProjectDatabase
  readonly #breathe: Breathe

  constructor(db: ProjectDatabase, breathe: Breathe) {
    this.#db = db
    this.#breathe = breathe
  }

  async create(
    project: Project,
    summaries: readonly DocumentSummary[],
    past: readonly Command[] = [],
  ): Promise<void> {
    const db = this.#db
    const lastSeq = past.at(-1)?.seq ?? 0
    const { project: header, tagset, annotators, documents, ...unknown } = project
    const rows = await this.#packed(documents, lastSeq)
    const commandRows: CommandRow[] = []
    for (const command of past) commandRows.push(await this.#rowOf(command))
    await db.transaction('rw', db.tables, async () => {
      if ((await this.#meta()) !== undefined) throw new Error('A project is already stored here')
      await this.#saveMeta({ project: header, tagset, annotators, lastSeq, unknown })
      await db.summaries.bulkAdd(summaries)
      await db.commands.bulkAdd(commandRows)
      for (const one of rows) await putRows(db, one)
    })
  }

  async load(): ReturnType<CorpusStore['load']> {
    const db = this.#db
    return db.transaction('r', [db.meta, db.summaries], async () => {
      const meta = await this.#meta()
      if (meta === undefined) return undefined
      const { lastSeq, unknown, ...header } = meta
      return {
        index: { ...unknown, ...header, documents: await db.summaries.orderBy('order').toArray() },
        lastSeq,
      }
    })
  }

  isWhole(): Promise<boolean> {
    return isWhole(this.#db)
  }

  async loadDocument(id: DocumentId): Promise<AnnotatedDocument | undefined> {
    const stored = await this.loadSnapshot(id)
    return stored && applyToDocument(stored.document, stored.changes)
  }

  async loadSnapshot(id: DocumentId): Promise<StoredDocument | undefined> {
    const db = await this.#opened()
    const found = await db.transaction('r', [db.texts, db.layers, db.rests, db.commands], async (reading) => {
      endWhenLate(reading)
      const rows = await readRows(db, id)
      return rows && { rows, since: await this.#commandsAfter(rows.text.seq, id) }
    })
    if (found === undefined) return undefined
    const document = await unpack(found.rows, this.#breathe)
    const commands = await this.#commandsOf(found.since)
    return { document, changes: commands.flatMap(({ changes }) => changes) }
  }

  keep(): Promise<void> {
    return Promise.resolve()
  }

  keepAnew(): Promise<void> {
    return Promise.resolve()
  }

  async append(command: Command, touched: readonly DocumentSummary[]): Promise<void> {
    const db = await this.#opened()
    const { seq, changes } = command
    const row = await this.#rowOf(command)
    const { added, removed } = documentChanges(changes)
    const rows = await this.#packed(added, seq)
    await db.transaction('rw', db.tables, async () => {
      await this.#takeSeq(seq)
      await db.commands.add(row)
      for (const one of rows) await putRows(db, one)
      await this.#discard(removed)
      await this.#changeHeader(changes)
      await db.summaries.bulkPut(touched)
    })
  }

  async commandsBefore(seq: number, limit: number): Promise<readonly Command[]> {
    const { commands } = this.#db
    const rows = await this.#db.transaction('r', commands, (reading) => {
      endWhenLate(reading)
      return commands.where('seq').below(seq).reverse().limit(limit).toArray()
    })
    return this.#commandsOf(rows)
  }

  /** Does nothing when what is packed is as new, or when the document is gone by now. */
  async snapshot(document: AnnotatedDocument, seq: number): Promise<void> {
    const db = this.#db
    const rows = await pack({ document, seq }, this.#breathe)
    await db.transaction('rw', [db.meta, db.texts, db.layers, db.rests], async () => {
      const packed = await db.texts.get(document.id)
      if (packed === undefined || packed.seq >= seq) return
      if (seq > (await this.#lastSeq())) throw new Error(`There is no command ${seq} to fold yet`)
      await putRows(db, rows)
    })
  }

  close(): void {
    this.#db.close()
  }

  /** Chromium closes a database by itself when the disk was full. */
  async #opened(): Promise<ProjectDatabase> {
    if (!this.#db.isOpen()) await this.#db.open()
    return this.#db
  }

  async #meta(): Promise<Meta | undefined> {
    const rows = await this.#db.meta.toArray()
    const {
      project,
      tagset,
      annotators,
      lastSeq,
      unknown = {},
    } = rows.reduce<Partial<Meta>>((meta, { key: _, ...entry }) => ({ ...meta, ...entry }), {})
    if (!project || !tagset || !annotators || lastSeq === undefined) return undefined
    return { project, tagset, annotators, lastSeq, unknown }
  }

  async #saveMeta({ project, tagset, annotators, lastSeq, unknown }: Meta): Promise<void> {
    await this.#db.meta.bulkPut([
      { key: 'project', project },
      { key: 'tagset', tagset },
      { key: 'annotators', annotators },
      { key: 'lastSeq', lastSeq },
      { key: 'unknown', unknown },
    ])
  }

  async #lastSeq(): Promise<number> {
    const row = await this.#db.meta.get('lastSeq')
    if (row?.key !== 'lastSeq') throw new Error('No project is stored here')
    return row.lastSeq
  }

  async #takeSeq(seq: number): Promise<void> {
    const last = await this.#lastSeq()
    if (seq <= last) throw new Error(`Command ${seq} comes after ${last}`)
    await this.#db.meta.put({ key: 'lastSeq', lastSeq: seq })
  }

  async #packed(documents: readonly AnnotatedDocument[], seq: number): Promise<readonly DocumentRows[]> {
    const rows: DocumentRows[] = []
    for (const document of documents) rows.push(await pack({ document, seq }, this.#breathe))
    return rows
  }

  async #rowOf(command: Command): Promise<CommandRow> {
    const pieces = await gather(piecesOf(command), this.#breathe)
    const documents = touchedDocuments(command.changes)
    return { seq: command.seq, documents, ...(await withCheck(pieces, this.#breathe)) }
  }

  async #commandsAfter(seq: number, id: DocumentId): Promise<readonly CommandRow[]> {
    const { commands } = this.#db
    const keys = await commands.where('documents').equals(id).primaryKeys()
    const rows = await commands.bulkGet(keys.filter((key) => key > seq))
    return rows.flatMap((row) => row ?? [])
  }

  async #commandsOf(rows: readonly CommandRow[]): Promise<readonly Command[]> {
    const commands: Command[] = []
    for (const row of rows) {
      await ensureWhole(row, this.#breathe)
      commands.push(await inSlices(assemble(row.pieces, isCommand), this.#breathe))
    }
    return commands
  }

  async #discard(removed: readonly DocumentId[]): Promise<void> {
    if (removed.length === 0) return
    await discard(this.#db, removed)
    await this.#db.summaries.bulkDelete([...removed])
  }

  async #changeHeader(changes: readonly Change[]): Promise<void> {
    if (changes.every((change) => isDocumentChange(change))) return
    const meta = await this.#meta()
    if (meta === undefined) return
    await this.#saveMeta({ ...meta, ...applyToIndex({ ...meta, documents: [] }, changes, []) })
  }
}

function isCommand(value: unknown): value is Command {
  return typeof value === 'object' && value !== null && 'changes' in value
}

import { Dexie, type Table } from 'dexie'
import type { DocumentSummary } from '#core/model/document-summary'
import type { DocumentId, LayerId, ProjectId } from '#core/model/ids'
import type { AnnotatedDocument, ProjectIndex } from '#core/model/project'
import type { Checked } from './check'
import { packIntoPieces } from './into-pieces'
import { durable } from './open-database'

/** The small things of a project that are always loaded. */
export interface Meta extends Omit<ProjectIndex, 'documents'> {
  readonly lastSeq: number
  /** What a file said of the project that this version does not know; none in databases made before it was kept. */
  readonly unknown: Readonly<Record<string, unknown>>
}

export type MetaRow = {
  readonly [Key in keyof Meta]: { readonly key: Key } & Pick<Meta, Key>
}[keyof Meta]

/** A document without its layers (`StoredText`), with every command up to `seq` applied; so are its layers. */
export interface TextRow extends Checked {
  readonly id: DocumentId
  readonly seq: number
  /** In the order of the document. */
  readonly layers: readonly LayerId[]
}

export type StoredText = Omit<AnnotatedDocument, 'layers'>

/** A layer, or the first pieces of a large one. */
export interface LayerRow extends Checked {
  readonly document: DocumentId
  readonly id: LayerId
  /** How many rows there are of the other pieces; left out in those that were put before version 3. */
  readonly rests?: number
}

/** More pieces of a large layer: a row that is too large takes long to put, and cannot be put in parts. */
export interface RestRow extends Checked {
  readonly document: DocumentId
  readonly layer: LayerId
  /** Counted from 0. */
  readonly page: number
}

export interface CommandRow extends Checked {
  readonly seq: number
  /** The documents it touches. */
  readonly documents: readonly DocumentId[]
}

/** One project. A change of the tables or rows is a new version here and a new case in `versions.test.ts`. */
export class ProjectDatabase extends Dexie {
  readonly meta: Table<MetaRow, keyof Meta>
  readonly summaries: Table<DocumentSummary, DocumentId>
  readonly texts: Table<TextRow, DocumentId>
  readonly layers: Table<LayerRow, [DocumentId, LayerId]>
  readonly rests: Table<RestRow, [DocumentId, LayerId, number]>
  readonly commands: Table<CommandRow, number>

  constructor(id: ProjectId) {
    super(`rubricator-project-${id}`, durable)
    this.version(1).stores({
      meta: 'key',
      summaries: 'id, order',
      texts: 'id',
      layers: '[document+id], document',
      commands: 'seq, *documents',
    })
    this.version(2).upgrade(packIntoPieces)
    // Layers that are there already stay in one row each.
    this.version(3).stores({ rests: '[document+layer+page], document' })
    this.meta = this.table('meta')
    this.summaries = this.table('summaries')
    this.texts = this.table('texts')
    this.layers = this.table('layers')
    this.rests = this.table('rests')
    this.commands = this.table('commands')
  }
}

import type { Change } from '#core/edit/change'
import type { Command } from '#core/edit/command'
import type { DocumentSummary } from '#core/model/document-summary'
import type { DocumentId, ProjectId } from '#core/model/ids'
import type { AnnotatedDocument, Annotator, Project, ProjectHeader, ProjectIndex } from '#core/model/project'

/**
 * Where one project is kept. Every adapter passes `corpusStoreContract`.
 * The state is what the commands say; snapshots only make loading short.
 */
export interface CorpusStore {
  /**
   * Stores a project that was not there, in one transaction. Refuses (rejects) when one is there. `past` are all
   * commands that led to it.
   */
  create(project: Project, summaries: readonly DocumentSummary[], past?: readonly Command[]): Promise<void>
  /** Undefined when nothing was created here yet. `lastSeq` is 0 before the first command. */
  load(): Promise<{ readonly index: ProjectIndex; readonly lastSeq: number } | undefined>
  /** The document with every command applied; undefined when it is not in the project. */
  loadDocument(id: DocumentId): Promise<AnnotatedDocument | undefined>
  /** The same with its last commands not applied yet, for who applies them where they are wanted. */
  loadSnapshot(id: DocumentId): Promise<StoredDocument | undefined>
  /**
   * Keeps a command safe before it is stored, where a store may fail by itself; reading finds it after `append` only.
   * Commands come in their order, and one may come again.
   */
  keep(command: Command): Promise<void>
  /** Keeps everything safe anew, because what was kept is damaged; `waiting` are commands that are not stored yet. */
  keepAnew(waiting: readonly Command[]): Promise<void>
  /**
   * Stores a command and what it changes in lists, in one transaction; resolves when it is durable.
   * `touched` are the new summaries of the documents it changes and that remain.
   */
  append(command: Command, touched: readonly DocumentSummary[]): Promise<void>
  /** Up to `limit` commands with a smaller seq, newest first. */
  commandsBefore(seq: number, limit: number): Promise<readonly Command[]>
  /** Folds the commands up to `seq` into one packed record, so that loading need not apply them. */
  snapshot(document: AnnotatedDocument, seq: number): Promise<void>
  close(): void
}

/** A document as it was folded last, and all that was done since, in order. */
export interface StoredDocument {
  readonly document: AnnotatedDocument
  readonly changes: readonly Change[]
}

export interface LibraryEntry extends ProjectHeader {
  /** ISO 8601. */
  readonly openedAt: string
  /** Where the person was last: the article and the caret in it, in UTF-16 code units of its text. */
  readonly place?: { readonly article: DocumentId; readonly caret: number }
}

/** The person's projects on this machine, and who the person is. */
export interface Library {
  /** Last opened first. */
  projects(): Promise<readonly LibraryEntry[]>
  /** Notes that a project was opened or renamed. */
  remember(entry: LibraryEntry): Promise<void>
  open(id: ProjectId): Promise<CorpusStore>
  /**
   * Stores a project in the place of one that cannot be opened, or of nothing. Gives whether there was something, which
   * is put aside. Rejects where what is here can be made whole.
   */
  replace(
    project: Project,
    summaries: readonly DocumentSummary[],
    past?: readonly Command[],
  ): Promise<boolean>
  /** The annotator at this machine; undefined at the first start. */
  me(): Promise<Annotator | undefined>
  saveMe(annotator: Annotator): Promise<void>
}

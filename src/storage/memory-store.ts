import { applyToDocument, applyToIndex, touchedDocuments } from '#core/edit/apply'
import type { Command } from '#core/edit/command'
import type { DocumentSummary } from '#core/model/document-summary'
import type { DocumentId, ProjectId } from '#core/model/ids'
import type { AnnotatedDocument, Annotator, Project, ProjectIndex } from '#core/model/project'
import type { CorpusStore, Library, LibraryEntry, StoredDocument } from './corpus-store'
import { documentChanges } from './document-changes'
import type { DiscardableLibrary, DiscardableStore } from './journal'

interface State {
  readonly index: ProjectIndex
  readonly documents: ReadonlyMap<DocumentId, AnnotatedDocument>
  readonly commands: readonly Command[]
}

function stateOf(project: Project, summaries: readonly DocumentSummary[]): State {
  return {
    index: applyToIndex({ ...project, documents: [] }, [], summaries),
    documents: new Map(project.documents.map((document) => [document.id, document])),
    commands: [],
  }
}

function lastSeq(state: State): number {
  return state.commands.at(-1)?.seq ?? 0
}

function applied(state: State, command: Command, touched: readonly DocumentSummary[]): State {
  if (command.seq <= lastSeq(state)) throw new Error(`Command ${command.seq} comes after ${lastSeq(state)}`)
  const documents = new Map(state.documents)
  for (const id of touchedDocuments(command.changes)) {
    const document = documents.get(id)
    if (document !== undefined) documents.set(id, applyToDocument(document, command.changes))
  }
  const { added, removed } = documentChanges(command.changes)
  for (const id of removed) documents.delete(id)
  for (const document of added) documents.set(document.id, document)
  const index = applyToIndex(state.index, command.changes, touched)
  return { index, documents, commands: [...state.commands, command] }
}

class MemoryStore implements DiscardableStore {
  #state: State | undefined

  async create(
    project: Project,
    summaries: readonly DocumentSummary[],
    past: readonly Command[] = [],
  ): Promise<void> {
    await Promise.resolve()
    if (this.#state !== undefined) throw new Error('A project is already stored here')
    this.#state = { ...stateOf(project, summaries), commands: past }
  }

  async load(): ReturnType<CorpusStore['load']> {
    await Promise.resolve()
    return this.#state && { index: this.#state.index, lastSeq: lastSeq(this.#state) }
  }

  async loadDocument(id: DocumentId): Promise<AnnotatedDocument | undefined> {
    await Promise.resolve()
    return this.#state?.documents.get(id)
  }

  async loadSnapshot(id: DocumentId): Promise<StoredDocument | undefined> {
    const document = await this.loadDocument(id)
    return document && { document, changes: [] }
  }

  keep(): Promise<void> {
    return Promise.resolve()
  }

  keepAnew(): Promise<void> {
    return Promise.resolve()
  }

  async append(command: Command, touched: readonly DocumentSummary[]): Promise<void> {
    await Promise.resolve()
    if (this.#state === undefined) throw new Error('No project is stored here')
    this.#state = applied(this.#state, command, touched)
  }

  async commandsBefore(seq: number, limit: number): Promise<readonly Command[]> {
    await Promise.resolve()
    const before = (this.#state?.commands ?? []).filter((command) => command.seq < seq)
    return before.toReversed().slice(0, limit)
  }

  /** The documents are always up to date here. */
  async snapshot(): Promise<void> {
    await Promise.resolve()
  }

  async isWhole(): Promise<boolean> {
    await Promise.resolve()
    return true
  }

  close(): void {
    // Nothing is held open.
  }
}

class MemoryLibrary implements DiscardableLibrary, Library {
  readonly #stores = new Map<ProjectId, MemoryStore>()
  readonly #entries = new Map<ProjectId, LibraryEntry>()
  #me: Annotator | undefined

  async projects(): Promise<readonly LibraryEntry[]> {
    await Promise.resolve()
    return [...this.#entries.values()].toSorted((a, b) => (a.openedAt < b.openedAt ? 1 : -1))
  }

  async remember(entry: LibraryEntry): Promise<void> {
    await Promise.resolve()
    this.#entries.set(entry.id, entry)
  }

  async open(id: ProjectId): Promise<DiscardableStore> {
    await Promise.resolve()
    const store = this.#stores.get(id) ?? new MemoryStore()
    this.#stores.set(id, store)
    return store
  }

  async replace(
    project: Project,
    summaries: readonly DocumentSummary[],
    past?: readonly Command[],
  ): Promise<boolean> {
    const had = this.#stores.delete(project.project.id)
    const store = await this.open(project.project.id)
    await store.create(project, summaries, past)
    return had
  }

  async discard(id: ProjectId): Promise<void> {
    await Promise.resolve()
    this.#stores.delete(id)
  }

  async me(): Promise<Annotator | undefined> {
    await Promise.resolve()
    return this.#me
  }

  async saveMe(annotator: Annotator): Promise<void> {
    await Promise.resolve()
    this.#me = annotator
  }
}

/** A library that lives as long as the object; for tests. */
export function memoryLibrary(): DiscardableLibrary & Library {
  return new MemoryLibrary()
}

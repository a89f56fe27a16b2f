import { applyToIndex } from '#core/edit/apply'
import { documentAfter } from '#core/edit/document-after'
import type { Change } from '#core/edit/change'
import type { Command, Scope } from '#core/edit/command'
import type { UndoState } from '#core/edit/undo-state'
import { inSlices } from '#core/in-slices'
import type { DocumentSummary } from '#core/model/document-summary'
import { commandId, undoGroupId, type DocumentId, type UndoGroupId } from '#core/model/ids'
import type { AnnotatedDocument, Annotator, Project, ProjectIndex } from '#core/model/project'
import type { CorpusStore } from '#storage/corpus-store'
import { CommandWriter } from './command-writer'
import { DocumentSession } from './document-session'
import { History } from './history'
import { RestFolder } from './rest-folder'
import { Saver } from './saver'
import { knownSummaries } from './known-summaries'
import { takeBack, type Undone } from './take-back'
import { textHashOf, type Surroundings } from './surroundings'
import { createValue, type ReadableValue } from './value'

/** What a use case wants done, before it is numbered and signed. */
export interface Draft {
  readonly label: string
  readonly scope: Scope
  readonly changes: readonly Change[]
  readonly undoes?: UndoGroupId
  /** The group of the step before, when this goes on with it; a step of its own when left out. */
  readonly undoGroup?: UndoGroupId
}

export interface ProjectSessionOptions {
  readonly store: CorpusStore
  readonly me: Annotator
  readonly surroundings: Surroundings
}

/** The open project. `commit` is the only way to change anything in it. */
export class ProjectSession {
  readonly #store: CorpusStore
  #me: Annotator
  readonly #surroundings: Surroundings
  readonly #index
  readonly #open = createValue<DocumentSession | null>(null)
  readonly #saver: Saver
  readonly #history: History
  readonly #restFolder: RestFolder
  #lastSeq: number
  /** The version of the open article that its snapshot holds. */
  #folded: { readonly session: DocumentSession; readonly version: number } | undefined
  #opening: Promise<void> = Promise.resolve()

  private constructor(
    { store, me, surroundings }: ProjectSessionOptions,
    loaded: { readonly index: ProjectIndex; readonly lastSeq: number },
  ) {
    this.#store = store
    this.#me = me
    this.#surroundings = surroundings
    this.#index = createValue(loaded.index)
    this.#lastSeq = loaded.lastSeq
    const wait = (time: number): Promise<void> => surroundings.wait(time)
    const writer = new CommandWriter({
      store,
      index: this.#index,
      me: () => this.#me.id,
      open: () => this.#open.get()?.id,
    })
    this.#saver = new Saver({
      keep: (command) => store.keep(command),
      store: (command) => writer.write(command),
      wait,
    })
    this.#history = new History({
      older: (before, limit) => store.commandsBefore(before, limit),
      isStored: (seq) => this.#saver.hasStored(seq),
    })
    this.#restFolder = new RestFolder({ wait, lastSeq: () => this.#lastSeq, fold: () => this.#foldIfSaved() })
  }

  /** Opens a project that was created before; rejects when there is none in the store. */
  static async open(options: ProjectSessionOptions): Promise<ProjectSession> {
    const loaded = await options.store.load()
    if (loaded === undefined) throw new Error('This project is empty. Open its file again.')
    const session = new ProjectSession(options, loaded)
    await session.#history.settle()
    return session
  }

  get me(): Annotator {
    return this.#me
  }

  get index(): ReadableValue<ProjectIndex> {
    return this.#index
  }

  get openDocument(): ReadableValue<DocumentSession | null> {
    return this.#open
  }

  /** The number of the last command, saved or not. */
  get lastSeq(): number {
    return this.#lastSeq
  }

  get saver(): Pick<Saver, 'state' | 'problem' | 'flush' | 'settle'> {
    return this.#saver
  }

  get history(): Pick<History, 'state' | 'commands'> {
    return this.#history
  }

  get surroundings(): Surroundings {
    return this.#surroundings
  }

  /** A new name for the person, also among the project's annotators if they are there. */
  renameMe(after: Annotator): void {
    this.#me = after
    const before = this.#index.get().annotators.find((one) => one.id === after.id) ?? null
    if (before?.name === after.name) return
    this.commit({
      label: 'Change your name',
      scope: 'project',
      changes: [{ kind: 'annotator', before, after }],
    })
  }

  /**
   * Opens an article, one after the other; the one open before is folded into its snapshot.
   * Rejects while the last changes cannot be saved.
   */
  open(id: DocumentId): Promise<DocumentSession> {
    const opened = this.#opening.then(() => this.#openNow(id))
    this.#opening = opened.then(
      () => undefined,
      () => undefined,
    )
    return opened
  }

  async #openNow(id: DocumentId): Promise<DocumentSession> {
    const current = this.#open.get()
    if (current?.id === id) return current
    await this.ensureSaved()
    await this.#fold()
    const stored = await this.#store.loadSnapshot(id)
    if (stored === undefined) throw new Error('This article is no longer in the project.')
    const session = await inSlices(DocumentSession.inSteps(stored.document), this.#surroundings.breathe)
    session.apply(stored.changes)
    this.#folded = { session, version: 0 }
    this.#open.set(session)
    return session
  }

  /** The document as it is now, whether open or not, and whether saved or not. */
  async read(id: DocumentId): Promise<AnnotatedDocument | undefined> {
    const current = this.#open.get()
    if (current?.id === id) return this.#hashed(current.toDocument())
    const read = await this.#saver.between(async (waiting) => {
      const changes = waiting.flatMap((command) => command.changes)
      return documentAfter(id, await this.#store.loadDocument(id), changes)
    })
    return read && this.#hashed(read)
  }

  /** The place in the list of articles after the last one. */
  nextOrder(): number {
    return Math.max(0, ...this.#index.get().documents.map((summary) => summary.order)) + 1
  }

  /** The whole project as it is now, in the order of the list. */
  async readAll(): Promise<Project> {
    const { documents, ...header } = this.#index.get()
    const read: AnnotatedDocument[] = []
    for (const { id } of documents) {
      const document = await this.read(id)
      if (document !== undefined) read.push(document)
    }
    return { ...header, documents: read }
  }

  /** Applies the changes at once and stores them as one command; "Saved" says when that is done. */
  commit(draft: Draft): UndoGroupId {
    const id = this.#surroundings.newId()
    const undoGroup = draft.undoGroup ?? undoGroupId(id)
    this.#record({ ...draft, undoGroup, id: commandId(id) })
    return undoGroup
  }

  undo(): Promise<Undone | undefined> {
    return this.#takeBack('undo')
  }

  redo(): Promise<Undone | undefined> {
    return this.#takeBack('redo')
  }

  /** Keeps everything safe anew from what is stored, because what kept it is damaged. */
  keepAnew(): Promise<void> {
    return this.#saver.between((waiting) => this.#store.keepAnew(waiting))
  }

  /** Rejects while the last changes cannot be saved. */
  async close(): Promise<void> {
    await this.ensureSaved()
    await this.#fold()
    this.#store.close()
  }

  /** Rejects with a message for the person as soon as the last changes could not be saved. */
  async ensureSaved(): Promise<void> {
    if (await this.#saver.settle()) return
    throw new Error(
      `The last changes are not saved yet (${this.#saver.problem.get()}). Stay here until the status says “Saved”, or export your work.`,
    )
  }

  /** With everything saved: what was done to the open article goes into its snapshot. */
  async #fold(): Promise<void> {
    this.#restFolder.reset()
    const current = this.#open.get()
    if (current === null || this.#isFolded(current)) return
    const { version } = current
    const { document, seq } = { document: current.toDocument(), seq: this.#lastSeq }
    await this.#store.snapshot(await this.#hashed(document), seq)
    this.#folded = { session: current, version }
  }

  #isFolded(session: DocumentSession): boolean {
    return this.#folded?.session === session && this.#folded.version === session.version
  }

  /** A document as others may have it: while a text is edited nobody keeps its hash. */
  async #hashed(document: AnnotatedDocument): Promise<AnnotatedDocument> {
    if (document.textHash !== '') return document
    return { ...document, textHash: await textHashOf(this.#surroundings, document.text) }
  }

  async #foldIfSaved(): Promise<void> {
    if (this.#saver.state.get() === 'saved') await this.#fold()
  }

  #takeBack(direction: keyof UndoState): Promise<Undone | undefined> {
    const deed = { history: this.#history, open: this.open.bind(this), commit: this.commit.bind(this) }
    return takeBack(deed, direction)
  }

  #record(draft: Draft & Pick<Command, 'id' | 'undoGroup'>): void {
    const command: Command = {
      ...draft,
      seq: this.#lastSeq + 1,
      by: this.me.id,
      at: this.#surroundings.now(),
    }
    const touched = this.#summariesOfOpen(command.changes)
    this.#lastSeq = command.seq
    this.#index.update((index) => applyToIndex(index, command.changes, touched))
    this.#history.push(command)
    this.#saver.save(command)
    void this.#restFolder.notice()
  }

  /** Applies to the open document and gives the summaries that are known without loading anything. */
  #summariesOfOpen(changes: readonly Change[]): readonly DocumentSummary[] {
    const current = this.#open.get()
    if (current !== null && changes.some((one) => one.kind === 'document' && one.before?.id === current.id))
      this.#open.set(null)
    else current?.apply(changes)
    return knownSummaries(changes, {
      me: this.#me.id,
      open: this.#open.get(),
      documents: this.#index.get().documents,
    })
  }
}

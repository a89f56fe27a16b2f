import { applyToDocument, applyToIndex, touchedDocuments } from '#core/edit/apply'
import { invertChanges, type Change } from '#core/edit/change'
import type { Command, Scope } from '#core/edit/command'
import { summarise } from '#core/edit/summarise'
import type { UndoState } from '#core/edit/undo-state'
import type { DocumentSummary } from '#core/model/document-summary'
import { commandId, undoGroupId, type DocumentId, type UndoGroupId } from '#core/model/ids'
import type { AnnotatedDocument, Annotator, Project, ProjectIndex } from '#core/model/project'
import type { CorpusStore } from '#storage/corpus-store'
import { DocumentSession } from './document-session'
import { History } from './history'
import { Saver } from './saver'
import type { Surroundings } from './surroundings'
import { createValue, type ReadableValue } from './value'

/** What a use case wants done, before it is numbered and signed. */
export interface Draft {
  readonly label: string
  readonly scope: Scope
  readonly changes: readonly Change[]
  readonly undoes?: UndoGroupId
}

/** What was undone or redone, so that the window can show it. */
export interface Undone {
  readonly label: string
  readonly scope: Scope
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
  #lastSeq: number
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
    this.#saver = new Saver(
      (command) => this.#write(command),
      (time) => surroundings.wait(time),
    )
    this.#history = new History((before, limit) => store.commandsBefore(before, limit))
  }

  /** Opens a project that was created before; rejects when there is none in the store. */
  static async open(options: ProjectSessionOptions): Promise<ProjectSession> {
    const loaded = await options.store.load()
    if (loaded === undefined) throw new Error('This project is empty. Open its file again.')
    const session = new ProjectSession(options, loaded)
    await session.#history.load(loaded.lastSeq)
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

  get saver(): Pick<Saver, 'state' | 'problem' | 'flush'> {
    return this.#saver
  }

  get history(): Pick<History, 'state'> {
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

  /** Opens an article, one after the other; the one open before is folded into its snapshot. */
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
    await this.#saver.flush()
    if (current !== null) await this.#store.snapshot(current.toDocument(), this.#lastSeq)
    const document = await this.#store.loadDocument(id)
    if (document === undefined) throw new Error('This article is no longer in the project.')
    const session = new DocumentSession(document)
    this.#open.set(session)
    return session
  }

  /** The document as it is now, whether open or not. */
  async read(id: DocumentId): Promise<AnnotatedDocument | undefined> {
    const current = this.#open.get()
    if (current?.id === id) return current.toDocument()
    await this.#saver.flush()
    return this.#store.loadDocument(id)
  }

  /** The place in the list of articles after the last one. */
  nextOrder(): number {
    return Math.max(0, ...this.#index.get().documents.map((summary) => summary.order)) + 1
  }

  /** The whole project as it is now, in the order of the list. */
  async readAll(): Promise<Project> {
    const { project, tagset, annotators, documents } = this.#index.get()
    const read: AnnotatedDocument[] = []
    for (const { id } of documents) {
      const document = await this.read(id)
      if (document !== undefined) read.push(document)
    }
    return { project, tagset, annotators, documents: read }
  }

  /** Applies the changes at once and stores them as one command; "Saved" says when that is done. */
  commit(draft: Draft): void {
    const id = this.#surroundings.newId()
    this.#record({ ...draft, undoGroup: undoGroupId(id), id: commandId(id) })
  }

  undo(): Promise<Undone | undefined> {
    return this.#takeBack('undo')
  }

  redo(): Promise<Undone | undefined> {
    return this.#takeBack('redo')
  }

  async close(): Promise<void> {
    await this.#saver.flush()
    const current = this.#open.get()
    if (current !== null) await this.#store.snapshot(current.toDocument(), this.#lastSeq)
    this.#store.close()
  }

  async #takeBack(direction: keyof UndoState): Promise<Undone | undefined> {
    const group = this.#history.state.get()[direction]
    if (group === undefined) return undefined
    const commands = await this.#history.group(group)
    const [newest] = commands
    if (newest === undefined) return undefined
    if (newest.scope !== 'project') await this.open(newest.scope)
    // Something else was done meanwhile, perhaps this very step: go by what is newest now.
    if (this.#history.state.get()[direction] !== group) return this.#takeBack(direction)
    const changes = commands.flatMap((command) => invertChanges(command.changes))
    this.commit({ label: newest.label, scope: newest.scope, changes, undoes: group })
    return { label: newest.label, scope: newest.scope }
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
  }

  /** Applies to the open document and gives the summaries that are known without loading anything. */
  #summariesOfOpen(changes: readonly Change[]): readonly DocumentSummary[] {
    const current = this.#open.get()
    if (current !== null && changes.some((one) => one.kind === 'document' && one.before?.id === current.id))
      this.#open.set(null)
    else current?.apply(changes)
    return [...this.#summariesOfAdded(changes), ...this.#summaryOfOpen(changes)]
  }

  #summariesOfAdded(changes: readonly Change[]): readonly DocumentSummary[] {
    return changes.flatMap((change) =>
      change.kind === 'document' && change.after !== null
        ? [summarise(change.after, this.me.id, change.order)]
        : [],
    )
  }

  #summaryOfOpen(changes: readonly Change[]): readonly DocumentSummary[] {
    const open = this.#open.get()
    if (open === null || !touchedDocuments(changes).includes(open.id)) return []
    return [
      open.summary(this.me.id, this.#index.get().documents.find((one) => one.id === open.id)?.order ?? 0),
    ]
  }

  /** Runs in the saver's line: what is not open is loaded, so that its summary is right too. */
  async #write(command: Command): Promise<void> {
    const touched: DocumentSummary[] = []
    for (const id of touchedDocuments(command.changes)) {
      const known = this.#index.get().documents.find((summary) => summary.id === id)
      if (known !== undefined) touched.push(await this.#freshSummary(command, known))
    }
    await this.#store.append(command, touched)
    this.#index.update((index) =>
      applyToIndex(
        index,
        [],
        touched.filter((one) => stillThere(index, one.id)),
      ),
    )
  }

  async #freshSummary(command: Command, known: DocumentSummary): Promise<DocumentSummary> {
    const isNew = command.changes.some(
      (change) => change.kind === 'document' && change.after?.id === known.id,
    )
    if (isNew || this.#open.get()?.id === known.id) return known
    const document = await this.#store.loadDocument(known.id)
    if (document === undefined) return known
    return summarise(applyToDocument(document, command.changes), this.me.id, known.order)
  }
}

function stillThere(index: ProjectIndex, id: DocumentId): boolean {
  return index.documents.some((summary) => summary.id === id)
}

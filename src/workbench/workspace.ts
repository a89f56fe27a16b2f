import { annotatorId, projectId, type DocumentId, type ProjectId } from '#core/model/ids'
import { summarise } from '#core/edit/summarise'
import type { DocumentSummary } from '#core/model/document-summary'
import type { Annotator, Project } from '#core/model/project'
import type { ProjectHistory } from '#core/model/reading'
import type { DesktopBridge, Settings } from '#ipc/contract'
import type { CorpusStore, Library, LibraryEntry } from '#storage/corpus-store'
import { attempt } from './acting/attempt'
import { busyWith } from './acting/busy'
import type { Desk } from './annotating/own-layer'
import { Drafts } from './drafts'
import { freeName } from './free-name'
import { goToLastPlace, lastPlace } from './last-place'
import { takeSnapshot } from './keeping/snapshots'
import { ProjectSession } from './project-session'
import type { Surroundings } from './surroundings'
import { createValue, type ReadableValue, type Value } from './value'
import { clearView, createView, type View } from './view'

/** Milliseconds that closing waits for a snapshot and its backup: a folder in a network may never answer. */
const PATIENCE = 20_000

export interface WorkspaceOptions {
  readonly library: Library
  readonly desktop: DesktopBridge
  readonly surroundings: Surroundings
  /** The project a new person finds open, as their own work. */
  readonly sample: (me: Annotator) => Project
  /** An empty project with the default tagset. */
  readonly blank: (id: ProjectId, name: string) => Project
}

/** What is opened at the start: a project that is there, an empty one, or none yet. */
export type First = ProjectId | 'empty' | 'none'

/** Everything went well but that this project could not be opened; the cause says why. */
export class ProjectNotOpened extends Error {
  readonly project: ProjectId

  constructor(project: ProjectId, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.project = project
  }
}

/** The window's whole state: the person, their projects, the open one and what is in view. */
export class Workspace {
  readonly view: View = createView()
  readonly settings: Value<Settings>
  /** To be kept before anything is left. */
  readonly drafts = new Drafts()
  readonly #options: WorkspaceOptions
  readonly #me: Value<Annotator>
  readonly #projects = createValue<readonly LibraryEntry[]>([])
  readonly #project = createValue<ProjectSession | null>(null)
  /** Settles when nothing is half noted any more. */
  #noting: Promise<unknown> = Promise.resolve()
  /** Settles when no project is being opened. */
  #opening: Promise<unknown> = Promise.resolve()

  private constructor(options: WorkspaceOptions, me: Annotator, settings: Settings) {
    this.#options = options
    this.#me = createValue(me)
    this.settings = createValue(settings)
    this.settings.subscribe(
      () => void attempt(this, () => options.desktop.call('settings:save', this.settings.get())),
    )
  }

  /**
   * Opens the project that was open last, or the one asked for; at the first start, the sample. Rejects with
   * `ProjectNotOpened` where another choice may help.
   */
  static async start(options: WorkspaceOptions, first?: First): Promise<Workspace> {
    const [known, projects, settings] = await Promise.all([
      options.library.me(),
      options.library.projects(),
      options.desktop.call('settings:load', undefined),
    ])
    const me = known ?? (await firstStart(options))
    const workspace = new Workspace(options, me, settings)
    workspace.#projects.set(projects)
    const chosen = first ?? projects[0]?.id
    if (chosen === undefined) await workspace.createProject(options.sample(me))
    else if (chosen === 'empty') await workspace.createBlankProject()
    else if (chosen !== 'none') {
      await workspace.#show(chosen).catch(async (error: unknown) => {
        await Promise.allSettled([workspace.#project.get()?.close()])
        throw error instanceof ProjectNotOpened ? error : new ProjectNotOpened(chosen, error)
      })
      void attempt(workspace, () => workspace.rememberProject())
    }
    return workspace
  }

  get me(): ReadableValue<Annotator> {
    return this.#me
  }

  get desktop(): DesktopBridge {
    return this.#options.desktop
  }

  get surroundings(): Surroundings {
    return this.#options.surroundings
  }

  get projects(): ReadableValue<readonly LibraryEntry[]> {
    return this.#projects
  }

  get project(): ReadableValue<ProjectSession | null> {
    return this.#project
  }

  /** The open article in the open project, or undefined while there is none. */
  desk(): Desk | undefined {
    const project = this.#project.get()
    const document = project?.openDocument.get()
    return project === null || document === null || document === undefined ? undefined : { project, document }
  }

  /** The article is not left, nor the window closed, before this has settled. It must not leave the article itself. */
  noting<Result>(work: Promise<Result>): Promise<Result> {
    // Not what came of it: that would be kept, and all that came before it with it.
    this.#noting = Promise.allSettled([this.#noting, work]).then(() => undefined)
    return work
  }

  /** Ends the editing of the text, if it goes on, and notes what was changed as a revision. Waits for one ended before. */
  async endEditing(): Promise<void> {
    const editing = this.view.editing.get()
    this.view.editing.set(null)
    const before = this.#noting
    if (editing !== null && editing.document === this.desk()?.document) await this.noting(editing.end())
    await before
  }

  /** `history` is what led to the project. Rejects while the last changes of the open project cannot be saved. */
  async createProject(project: Project, history?: ProjectHistory): Promise<void> {
    const { id } = project.project
    await this.#makeRoomFor(id)
    const store = await this.#store(id)
    const summaries = this.#summariesOf(project, history)
    await store.create(project, summaries, history?.commands).finally(() => store.close())
    await this.openProject(id)
  }

  /** The same in the place of a project that cannot be opened. Gives whether there was something, which is put aside. */
  async replaceProject(project: Project, history?: ProjectHistory): Promise<boolean> {
    const { id } = project.project
    await this.#makeRoomFor(id)
    const summaries = this.#summariesOf(project, history)
    const had = await this.#options.library.replace(project, summaries, history?.commands)
    await this.openProject(id)
    return had
  }

  async createBlankProject(name = freeName(this.#projects.get())): Promise<void> {
    await this.createProject(this.#options.blank(projectId(this.surroundings.newId()), name))
  }

  /**
   * One after the other, so that no project is ever open twice; the open one stays as it is. Rejects while the last
   * changes of the open project cannot be saved, or when the other cannot be opened.
   */
  openProject(id: ProjectId): Promise<void> {
    const opened = this.#opening.then(() => this.#goTo(id))
    this.#opening = opened.catch(() => undefined)
    return opened
  }

  async openArticle(id: DocumentId): Promise<void> {
    const project = this.#project.get()
    if (project === null || project.openDocument.get()?.id === id) return
    await this.endEditing()
    const title = project.index.get().documents.find((one) => one.id === id)?.title ?? ''
    await busyWith(this, `Opening “${title}”…`, () => project.open(id))
    clearView(this.view)
  }

  /** The person here is this one from now on, with the project that is opened next. */
  async become(person: Annotator): Promise<void> {
    await this.#options.library.saveMe(person)
    this.#me.set(person)
  }

  /** The name that goes into exports, here and in the open project; it counts also when it cannot be stored. */
  async rename(name: string): Promise<void> {
    const before = this.#me.get()
    const me = { ...before, name }
    this.#me.set(me)
    this.#project.get()?.renameMe(me)
    await attempt(this, () => this.#options.library.saveMe(me))
  }

  /** Rejects while the last changes cannot be saved. A snapshot is waited for a while; what is done then is saved too. */
  async close(): Promise<void> {
    await this.#keepWork()
    const kept = takeSnapshot(this, 'closing')
    await busyWith(this, 'Closing…', () => Promise.race([kept, this.surroundings.wait(PATIENCE)]))
    await this.#keepWork()
    await this.#project.get()?.close()
    await this.rememberProject()
  }

  /** Notes the open project's name, time and place in the list of projects. */
  async rememberProject(): Promise<void> {
    const session = this.#project.get()
    if (session !== null) await this.#remember(session)
  }

  async #goTo(id: ProjectId): Promise<void> {
    if (this.#isOpen(id)) return
    await this.#keepWork()
    const session = await busyWith(this, 'Opening the project…', () => this.#opened(id))
    // Work went on while it was opened.
    await this.#keepWork().catch(async (error: unknown) => {
      await session.close()
      throw error
    })
    const before = this.#project.get()
    void takeSnapshot(this, 'closing')
    await Promise.all([this.rememberProject(), this.#enter(session, id), before?.close()])
    await this.rememberProject()
  }

  /** What is to be stored cannot be what is open. */
  async #makeRoomFor(id: ProjectId): Promise<void> {
    if (this.#isOpen(id)) throw new Error('This project is open already.')
    await this.#keepWork()
  }

  #summariesOf({ documents }: Project, history: ProjectHistory | undefined): readonly DocumentSummary[] {
    const me = this.#me.get().id
    return documents.map((document, i) => summarise(document, me, history?.orders[i] ?? i + 1))
  }

  #isOpen(id: ProjectId): boolean {
    return this.#project.get()?.index.get().project.id === id
  }

  /** Settles at a moment at which nothing is half typed, and all that was done is saved. */
  async #keepWork(): Promise<void> {
    const session = this.#project.get()
    let kept: number | undefined
    do {
      this.drafts.keepAll()
      await this.endEditing()
      kept = session?.lastSeq
      await session?.ensureSaved()
      this.drafts.keepAll()
    } while (session?.lastSeq !== kept || this.view.editing.get() !== null)
  }

  async #show(id: ProjectId): Promise<void> {
    await this.#enter(await this.#opened(id), id)
  }

  async #opened(id: ProjectId): Promise<ProjectSession> {
    this.view.message.set(null)
    const store = await this.#store(id)
    const { me, surroundings } = this
    try {
      return await ProjectSession.open({ store, me: me.get(), surroundings })
    } catch (error) {
      store.close()
      throw new ProjectNotOpened(id, error)
    }
  }

  #store(id: ProjectId): Promise<CorpusStore> {
    return this.#options.library.open(id).catch((error: unknown) => {
      throw new ProjectNotOpened(id, error)
    })
  }

  /** Makes a project the open one, at the place the person left. */
  async #enter(session: ProjectSession, id: ProjectId): Promise<void> {
    clearView(this.view)
    this.view.review.set(null)
    this.#project.set(session)
    await goToLastPlace(this, this.#projects.get().find((one) => one.id === id)?.place)
  }

  async #remember(session: ProjectSession): Promise<void> {
    const { project } = session.index.get()
    const openedAt = this.surroundings.now()
    await this.#options.library.remember({ ...project, openedAt, ...lastPlace(session, this) })
    this.#projects.set(await this.#options.library.projects())
  }
}

async function firstStart({ library, surroundings }: WorkspaceOptions): Promise<Annotator> {
  const me = { id: annotatorId(surroundings.newId()), name: '' }
  await library.saveMe(me)
  return me
}

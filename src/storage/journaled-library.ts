import type { Command } from '#core/edit/command'
import { summarise } from '#core/edit/summarise'
import type { Breathe } from '#core/in-slices'
import type { DocumentSummary } from '#core/model/document-summary'
import type { ProjectId } from '#core/model/ids'
import type { Annotator, Project } from '#core/model/project'
import type { CorpusStore, Library, LibraryEntry } from './corpus-store'
import type { DiscardableLibrary, Journal, LibraryFile } from './journal'
import { beginningOf, journaled, Rebuilding, type Rebuilt } from '#core/edit/rebuild'
import { readingStored } from './damaged-store'
import { allCommands, readWhole } from './read-whole'
import { JournaledStore } from './journaled-store'
import { replaceProject } from './replace-project'

/** How far a project is that is made anew. */
export interface RebuildProgress {
  /** Commands read so far. */
  readonly done: number
  readonly total: number
}

/** A project that was made anew. */
export interface RebuildReport {
  readonly commands: number
  /** Commands that could not be read; their journal was put aside. */
  readonly lost: number
}

export interface JournaledOptions {
  /** The working copy. */
  readonly stores: DiscardableLibrary
  readonly journal: Journal
  /** Called between the steps of long work. */
  readonly pause: Breathe
  readonly onProgress: (progress: RebuildProgress) => void
  readonly onRebuilt: (report: RebuildReport) => void
  /** What is stored cannot be read, and had better be made anew at the next start. */
  readonly onDamaged: () => void
}

type Loaded = Awaited<ReturnType<CorpusStore['load']>>

/** Projects whose commands are in the journal before they are in the store; what the store lacks is made anew. */
export class JournaledLibrary implements Library {
  readonly #options: JournaledOptions
  #file: Promise<LibraryFile | undefined> | undefined
  /** Changes of the file take turns. */
  #turn: Promise<void> = Promise.resolve()

  constructor(options: JournaledOptions) {
    this.#options = options
  }

  async projects(): Promise<readonly LibraryEntry[]> {
    const projects = (await this.#load())?.projects ?? []
    return projects.toSorted((a, b) => (a.openedAt < b.openedAt ? 1 : -1))
  }

  remember(entry: LibraryEntry): Promise<void> {
    return this.#change((file) => {
      if (file === undefined) throw new Error('Nobody works here yet')
      return { ...file, projects: [entry, ...file.projects.filter(({ id }) => id !== entry.id)] }
    })
  }

  async me(): Promise<Annotator | undefined> {
    return (await this.#load())?.me
  }

  saveMe(me: Annotator): Promise<void> {
    return this.#change((file) => ({ projects: [], ...file, me }))
  }

  async open(id: ProjectId): Promise<CorpusStore> {
    const { stores, journal, pause, onDamaged } = this.#options
    const [store, written] = await Promise.all([stores.open(id), journal.lastSeq(id)])
    const [kept, isWhole] = await readingStored(Promise.all([store.load(), store.isWhole()]))
    if (written === undefined) await this.#adopt(id, store, kept)
    else {
      const stored = kept?.lastSeq ?? 0
      const last = stored > written ? await this.#writeMissing(id, store, written) : written
      if (kept === undefined || stored !== last || !isWhole) return this.#rebuilt(id, store, last)
    }
    return new JournaledStore({ id, store, journal, kept, pause, onDamaged })
  }

  replace(
    project: Project,
    summaries: readonly DocumentSummary[],
    past: readonly Command[] = [],
  ): Promise<boolean> {
    return replaceProject(this.#options, { project, summaries, past })
  }

  /** Tried again by the next who asks, when it fails. */
  #load(): Promise<LibraryFile | undefined> {
    const loading = (this.#file ??= this.#loadOrTakeOver())
    loading.catch(() => (this.#file = undefined))
    return loading
  }

  async #loadOrTakeOver(): Promise<LibraryFile | undefined> {
    return (await this.#options.journal.loadLibrary()) ?? this.#takeOver()
  }

  /** Those who worked here before there were journals: all their projects get one before the file says so. */
  async #takeOver(): Promise<LibraryFile | undefined> {
    const { stores, journal } = this.#options
    const me = await stores.me()
    if (me === undefined) return undefined
    const file = { me, projects: await stores.projects() }
    for (const { id } of file.projects) {
      const store = await stores.open(id)
      if ((await journal.lastSeq(id)) === undefined) await this.#adopt(id, store, await store.load())
      store.close()
    }
    await journal.saveLibrary(file)
    return file
  }

  #change(change: (file: LibraryFile | undefined) => LibraryFile): Promise<void> {
    const done = this.#turn.then(async () => {
      const file = change(await this.#load())
      await this.#options.journal.saveLibrary(file)
      this.#file = Promise.resolve(file)
    })
    this.#turn = done.catch(() => undefined)
    return done
  }

  /** Gives a project that is stored the journal it lacks. */
  async #adopt(id: ProjectId, store: CorpusStore, kept: Loaded): Promise<void> {
    if (kept === undefined) return
    const { journal, pause } = this.#options
    await journal.begin(id, await beginningOf(await readWhole(store, kept), pause))
  }

  /** The store is ahead where the end of the journal was damaged. Gives the number of the last command of both. */
  async #writeMissing(id: ProjectId, store: CorpusStore, written: number): Promise<number> {
    let last = written
    for (const command of await allCommands(store, written))
      if (command.seq === last + 1) {
        await this.#options.journal.append(id, await journaled(command, this.#options.pause))
        last = command.seq
      }
    return last
  }

  async #rebuilt(id: ProjectId, old: CorpusStore, written: number): Promise<CorpusStore> {
    const { stores, journal, pause, onRebuilt, onDamaged } = this.#options
    const { rebuilding, lost, isCut } = await this.#readAgain(id, old, written).finally(() => old.close())
    const rebuilt = await rebuilding.finish(pause)
    if (rebuilt === undefined) throw new Error('The journal of this project has no beginning.')
    await stores.discard(id)
    const store = await stores.open(id)
    const summaries = await this.#summariesOf(rebuilt)
    // Of a database that Chromium mended, something old may come to light here.
    await readingStored(store.create(projectOf(rebuilt), summaries, rebuilt.commands))
    if (isCut) await journal.replace(id, await beginningOf(rebuilt, pause))
    onRebuilt({ commands: rebuilding.lastSeq, lost })
    return new JournaledStore({ id, store, journal, kept: await store.load(), pause, onDamaged })
  }

  /** What the journal says, and where it is cut, what the store says of what came then. */
  async #readAgain(
    id: ProjectId,
    store: CorpusStore,
    written: number,
  ): Promise<{ readonly rebuilding: Rebuilding; readonly lost: number; readonly isCut: boolean }> {
    const { journal, pause, onProgress } = this.#options
    const rebuilding = new Rebuilding()
    let last = written
    for await (const page of journal.read(id)) {
      rebuilding.take(page)
      last += page.lost ?? 0
      onProgress({ done: rebuilding.lastSeq, total: written })
      await pause()
    }
    const isCut = rebuilding.lastSeq < last
    if (isCut) for (const one of await storedAfter(store, rebuilding.last)) rebuilding.takeCommand(one)
    return { rebuilding, lost: Math.max(0, last - rebuilding.lastSeq), isCut }
  }

  async #summariesOf({ documents }: Rebuilt): Promise<readonly DocumentSummary[]> {
    const me = await this.me()
    if (me === undefined) throw new Error('Nobody works here yet')
    return documents.map(({ order, document }) => summarise(document, me.id, order))
  }
}

/** Commands that the journal has lost and the store has, as far as it can be read; it goes on where the journal ends. */
async function storedAfter(store: CorpusStore, last: Command | undefined): Promise<readonly Command[]> {
  const after = (last?.seq ?? 1) - 1
  const [same, ...rest] = await allCommands(store, after).catch(() => [])
  return same !== undefined && same.id === last?.id ? goingOn(rest, last.seq) : []
}

function goingOn(commands: readonly Command[], last: number): readonly Command[] {
  const end = commands.findIndex(({ seq }, at) => seq !== last + 1 + at)
  return end === -1 ? commands : commands.slice(0, end)
}

function projectOf({ header, documents }: Rebuilt): Project {
  return { ...header, documents: documents.map(({ document }) => document) }
}

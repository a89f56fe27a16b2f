import type { Command } from '#core/edit/command'
import type { DocumentSummary } from '#core/model/document-summary'
import type { ProjectId } from '#core/model/ids'
import type { Annotator, Project } from '#core/model/project'
import type { CorpusStore, Library, LibraryEntry } from './corpus-store'

/** A command as it is in the journal. */
export interface JournaledCommand {
  readonly seq: number
  readonly json: string
}

/** A project after the command `seq`, in parts of JSON, and the commands up to there. */
export interface Beginning {
  readonly seq: number
  readonly parts: readonly string[]
  readonly history: readonly JournaledCommand[]
}

/** A part of what a journal holds: first the base it began with, then commands, oldest first. */
export interface JournalPage {
  readonly kind: 'base' | 'commands'
  readonly json: readonly string[]
}

/** Who the person is and their projects, in one small file. */
export interface LibraryFile {
  readonly me: Annotator
  readonly projects: readonly LibraryEntry[]
}

/** The durable truth of all projects; stores are made anew from it whenever there is doubt. */
export interface Journal {
  /** Undefined at the first start. */
  loadLibrary(): Promise<LibraryFile | undefined>
  saveLibrary(file: LibraryFile): Promise<void>
  /** The number of the project's last command, 0 before the first; undefined when it has no journal. */
  lastSeq(project: ProjectId): Promise<number | undefined>
  begin(project: ProjectId, beginning: Beginning): Promise<void>
  /** Resolves when the command is on the disk. */
  append(project: ProjectId, command: JournaledCommand): Promise<void>
  read(project: ProjectId): AsyncIterable<JournalPage>
  /** Puts away a journal that is damaged, so that another can begin in its place. */
  setAside(project: ProjectId): Promise<void>
}

/** A store that can be made anew with its past. */
export interface RestorableStore extends CorpusStore {
  /** Stores a project after its commands, in one transaction. Refuses (rejects) when one is there. */
  restore(
    project: Project,
    summaries: readonly DocumentSummary[],
    commands: readonly Command[],
  ): Promise<void>
}

/** Stores that can be thrown away and made anew. */
export interface RestorableLibrary extends Library {
  open(id: ProjectId): Promise<RestorableStore>
  /** Throws away what is stored of a project. */
  discard(id: ProjectId): Promise<void>
}

import type { Beginning, JournaledCommand, JournalPage } from '#core/edit/journal'
import type { ProjectId } from '#core/model/ids'
import type { Annotator } from '#core/model/project'
import type { CorpusStore, Library, LibraryEntry } from './corpus-store'

/** Who the person is and their projects, in one small file. */
export interface LibraryFile {
  readonly me: Annotator
  readonly projects: readonly LibraryEntry[]
}

/** The durable truth of all projects; stores are made anew from it whenever there is doubt. */
export interface Journal {
  /** Undefined while there is no such file. */
  loadLibrary(): Promise<LibraryFile | undefined>
  saveLibrary(file: LibraryFile): Promise<void>
  /** The number of the project's last command, 0 before the first; undefined when it has no journal. */
  lastSeq(project: ProjectId): Promise<number | undefined>
  /** Refuses (rejects) when the project has a journal. */
  begin(project: ProjectId, beginning: Beginning): Promise<void>
  /** Begins anew in the place of a journal that is damaged, and is kept beside it; or of none. */
  replace(project: ProjectId, beginning: Beginning): Promise<void>
  /** Resolves when the command is on the disk. */
  append(project: ProjectId, command: JournaledCommand): Promise<void>
  read(project: ProjectId): AsyncIterable<JournalPage>
}

/** A store that can be thrown away and made anew. */
export interface DiscardableStore extends CorpusStore {
  /** Whether as many articles and commands are there as its lists say. */
  isWhole(): Promise<boolean>
}

export interface DiscardableLibrary extends Omit<Library, 'replace'> {
  open(id: ProjectId): Promise<DiscardableStore>
  /** Throws away what is stored of a project. */
  discard(id: ProjectId): Promise<void>
}

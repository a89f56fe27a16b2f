import type { Beginning, JournaledCommand, JournalPage } from '#core/edit/journal'
import type { ProjectId } from '#core/model/ids'
import type { Journal, LibraryFile } from './journal'

interface Kept {
  readonly base: Beginning
  readonly commands: JournaledCommand[]
  /** So many of the last commands cannot be read. */
  damaged: number
  /** So many came after them, of which only this is known. */
  lost: number
}

/** A journal that lives as long as the object, and can lose its end. */
export class MemoryJournal implements Journal {
  readonly journals = new Map<ProjectId, Kept>()
  library: LibraryFile | undefined

  async loadLibrary(): Promise<LibraryFile | undefined> {
    await Promise.resolve()
    return this.library
  }

  async saveLibrary(file: LibraryFile): Promise<void> {
    await Promise.resolve()
    this.library = file
  }

  async lastSeq(project: ProjectId): Promise<number | undefined> {
    await Promise.resolve()
    const found = this.journals.get(project)
    return found && (found.commands.at(-1)?.seq ?? found.base.seq)
  }

  async begin(project: ProjectId, base: Beginning): Promise<void> {
    await Promise.resolve()
    if (this.journals.has(project)) throw new Error('begun before')
    this.journals.set(project, { base, commands: [...base.history], damaged: 0, lost: 0 })
  }

  async append(project: ProjectId, command: JournaledCommand): Promise<void> {
    if (command.seq !== ((await this.lastSeq(project)) ?? NaN) + 1) throw new Error('not the next command')
    this.journals.get(project)?.commands.push(command)
  }

  async *read(project: ProjectId): AsyncIterable<JournalPage> {
    await Promise.resolve()
    const found = this.journals.get(project)
    if (found === undefined) return
    for (const part of found.base.parts) yield { kind: 'base', json: [part] }
    const whole = found.commands.slice(0, found.commands.length - found.damaged)
    for (const { json } of whole) yield { kind: 'commands', json: [json] }
    if (found.lost > 0) yield { kind: 'commands', json: [], lost: found.lost }
  }

  async replace(project: ProjectId, base: Beginning): Promise<void> {
    this.journals.delete(project)
    await this.begin(project, base)
  }
}

import { applyToDocument, applyToIndex } from './apply'
import { isDocumentChange, type Change, type DocumentChange } from './change'
import type { Command } from './command'
import type { Beginning, JournaledCommand, JournalPage } from './journal'
import { inSlices, type Breathe } from '../in-slices'
import { jsonOf } from '../json'
import type { DocumentId } from '../model/ids'
import type { AnnotatedDocument, Project } from '../model/project'

type Header = Omit<Project, 'documents'>

interface Placed {
  readonly order: number
  readonly document: AnnotatedDocument
}

/** A project with the places of its articles in the list, and all commands that led to it. */
export interface Rebuilt {
  readonly header: Header
  /** In the order of the list. */
  readonly documents: readonly Placed[]
  readonly commands: readonly Command[]
}

export async function journaled(command: Command, breathe: Breathe): Promise<JournaledCommand> {
  return { seq: command.seq, json: await inSlices(jsonOf(command), breathe) }
}

/** What the first part of a base says. */
interface Base {
  /** The number of the last command that the base holds already. */
  readonly seq: number
  readonly header: Header
}

/** Takes its time where the project is large. */
export async function beginningOf(
  { header, documents, commands }: Rebuilt,
  breathe: Breathe,
): Promise<Beginning> {
  const base: Base = { seq: commands.at(-1)?.seq ?? 0, header }
  const parts = [JSON.stringify(base)]
  for (const placed of documents) parts.push(await inSlices(jsonOf(placed), breathe))
  const history: JournaledCommand[] = []
  for (const command of commands) history.push(await journaled(command, breathe))
  return { seq: base.seq, parts, history }
}

/** Takes the pages of a journal in, one after the other, and says what they make. */
export class Rebuilding {
  readonly #commands: Command[] = []
  readonly #documents = new Map<DocumentId, Placed>()
  /** What happened to articles since they came. */
  readonly #changes = new Map<DocumentId, DocumentChange[]>()
  #base: Base | undefined

  /** The number of the last command so far. */
  get lastSeq(): number {
    return this.#commands.at(-1)?.seq ?? this.#base?.seq ?? 0
  }

  get last(): Command | undefined {
    return this.#commands.at(-1)
  }

  take({ kind, json }: JournalPage): void {
    for (const one of json)
      if (kind === 'commands') this.takeCommand(read(one, isCommand))
      else if (this.#base === undefined) this.#base = read(one, isBase)
      else this.#put(read(one, isPlaced))
  }

  /** Undefined when there was no base. Waits between articles, so that nothing stands still. */
  async finish(pause: () => Promise<void>): Promise<Rebuilt | undefined> {
    if (this.#base === undefined) return undefined
    for (const id of this.#documents.keys()) if (this.#catchUp(id)) await pause()
    return this.result()
  }

  /** All at once. Throws when there was no base. */
  result(): Rebuilt {
    if (this.#base === undefined) throw new Error('The journal of this project has no beginning.')
    for (const id of this.#documents.keys()) this.#catchUp(id)
    const documents = [...this.#documents.values()].toSorted((a, b) => a.order - b.order)
    return { header: this.#base.header, documents, commands: this.#commands }
  }

  /** Whether there was anything to do. */
  #catchUp(id: DocumentId): boolean {
    const placed = this.#documents.get(id)
    const changes = this.#changes.get(id) ?? []
    if (placed === undefined || changes.length === 0) return false
    this.#put({ order: placed.order, document: applyToDocument(placed.document, changes) })
    return true
  }

  takeCommand(command: Command): void {
    this.#commands.push(command)
    if (command.seq > (this.#base?.seq ?? 0)) for (const change of command.changes) this.#apply(change)
  }

  #apply(change: Change): void {
    if (isDocumentChange(change)) this.#changes.get(change.document)?.push(change)
    else if (change.kind === 'document') {
      if (change.before !== null) this.#documents.delete(change.before.id)
      if (change.after !== null) this.#put({ order: change.order, document: change.after })
    } else if (this.#base !== undefined) {
      const { documents: _, ...header } = applyToIndex({ ...this.#base.header, documents: [] }, [change], [])
      this.#base = { ...this.#base, header }
    }
  }

  #put(placed: Placed): void {
    this.#documents.set(placed.document.id, placed)
    this.#changes.set(placed.document.id, [])
  }
}

/** What this app wrote itself, with a checksum that was right: only the kind of thing is looked at. */
function read<Written>(json: string, isIt: (value: unknown) => value is Written): Written {
  const value: unknown = JSON.parse(json)
  if (!isIt(value)) throw new Error('The journal of this project holds something else than it should')
  return value
}

function isCommand(value: unknown): value is Command {
  return typeof value === 'object' && value !== null && 'seq' in value && 'changes' in value
}

function isBase(value: unknown): value is Base {
  return typeof value === 'object' && value !== null && 'seq' in value && 'header' in value
}

function isPlaced(value: unknown): value is Placed {
  return typeof value === 'object' && value !== null && 'order' in value && 'document' in value
}

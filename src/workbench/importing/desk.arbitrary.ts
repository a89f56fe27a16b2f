import { createHash } from 'node:crypto'
import { neverBreathe } from '#core/in-slices'
import { piecesOf } from '#core/pieces'
import { annotatorId, type ProjectId } from '#core/model/ids'
import type { Annotator, Project } from '#core/model/project'
import type { FileReading, ProjectHistory } from '#core/model/reading'
import { readFile, readPasted } from '#formats/read-file'
import { writeProject } from '#formats/rubricator/write-project'
import type { Answer, Argument, DesktopBridge, PageCallName, PickedFile } from '#ipc/contract'
import { firstSettings } from '#ipc/first-settings'
import type { ReadingPage } from '#ipc/reading'
import type { Library } from '#storage/corpus-store'
import { memoryLibrary } from '#storage/memory-store'
import { blankProject } from '../sample/blank-project'
import { sampleProject } from '../sample/sample-project'
import type { Surroundings } from '../surroundings'
import type { ImportLine } from './import-articles'
import { Workspace, type WorkspaceOptions } from '../workspace'

const now = '2026-01-31T12:00:00Z'

/** The person's desktop as a value: files by name, what was written, and where the next export goes. */
export interface TestDesktop {
  readonly files: Map<string, Uint8Array>
  readonly written: { readonly name: string; readonly text: string }[]
  saveTo: string | null
  /** What is in archives, by the archive's name, then by that of the file. */
  readonly archives: Map<string, ReadonlyMap<string, Uint8Array>>
  /** What files say that hold what undo needs. */
  readonly histories: Map<string, ProjectHistory>
  readonly snapshots: { readonly seq: number; readonly why: string }[]
  /** What is wrong with the backup. */
  backupProblem: string | null
  /** Whether the journal is found damaged when a snapshot is to be taken next. */
  isDamaged: boolean
  /** The folder that is chosen. */
  backupFolder: string | null
}

/** What keeps the work is a library in memory here. */
type Asked = Exclude<PageCallName, `library:${string}` | `journal:${string}` | 'snapshots:list'>

type Handlers = { readonly [Name in Asked]: (argument: Argument<Name>) => Answer<Name> }

function isAsked(handlers: Handlers, name: PageCallName): name is Asked {
  return Object.hasOwn(handlers, name)
}

const reading = {
  sha256: (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex'),
  now: (): string => now,
}

/** Pages of a single piece. */
function pager(): { begin: (read: FileReading) => ReadingPage; next: (rest: string) => ReadingPage } {
  let pieces: string[] = []
  const next = (rest: string): ReadingPage => {
    const page = pieces.splice(0, 1)
    return { pieces: page, rest: pieces.length === 0 ? null : rest }
  }
  const begin = (read: FileReading): ReadingPage => {
    pieces = [...piecesOf(read)]
    return next('rest')
  }
  return { begin, next }
}

function handlersOf(desktop: TestDesktop): Handlers {
  const pages = pager()
  return {
    'files:pick': () => [...desktop.files.keys()].map(picked),
    'files:read': ({ token, encoding }) => {
      const archive = desktop.archives.get(token)
      if (archive !== undefined) return pages.begin(readingOfAll(archive))
      const bytes = desktop.files.get(token)
      if (bytes === undefined) throw new Error('This file was not chosen in this session. Choose it again.')
      const read = readFile({ name: token, bytes, ...(encoding === undefined ? {} : { encoding }) }, reading)
      const history = desktop.histories.get(token)
      return pages.begin(read.kind === 'project' && history !== undefined ? { ...read, history } : read)
    },
    'files:read-pasted': (pasted) => pages.begin(readPasted(pasted, reading)),
    'files:read-on': ({ rest }) => pages.next(rest),
    'files:pick-save': () => (desktop.saveTo === null ? null : picked(desktop.saveTo)),
    'files:write': ({ token, text, beside }) => {
      const files = [{ name: token, text }, ...beside.map((one) => ({ name: one.suffix, text: one.text }))]
      desktop.written.push(...files)
      return files.map((file) => file.name)
    },
    'settings:load': () => firstSettings,
    'settings:save': () => undefined,
    'app:info': () => ({ version: '0', electron: '0', userData: '/', platform: 'linux' }),
    'snapshots:take': ({ seq, why }) => {
      desktop.snapshots.push({ seq, why })
      const { isDamaged, backupProblem } = desktop
      desktop.isDamaged = false
      return { backupProblem, isDamaged }
    },
    'snapshots:save-copy': () => undefined,
    'backup:state': () => ({ folder: desktop.backupFolder, problem: desktop.backupProblem }),
    'backup:catch-up': () => {
      desktop.snapshots.push({ seq: 0, why: 'catch-up' })
      return { folder: desktop.backupFolder, problem: null }
    },
    'backup:choose': () => desktop.backupFolder,
    'backup:stop': () => undefined,
    'app:restart': () => undefined,
    'app:close': () => undefined,
    'app:keep-open': () => undefined,
    'menu:state': () => undefined,
  }
}

function readingOfAll(files: ReadonlyMap<string, Uint8Array>): FileReading {
  const entries = [...files].map(([name, bytes]) => ({ name, reading: readFile({ name, bytes }, reading) }))
  return { kind: 'archive', entries }
}

export function picked(name: string): PickedFile {
  return { token: name, name, size: 0 }
}

function bridgeOf(desktop: TestDesktop): DesktopBridge {
  const handlers = handlersOf(desktop)
  return {
    call: async (name, argument) => {
      await Promise.resolve()
      if (!isAsked(handlers, name)) throw new Error(`${name} is not answered here`)
      return handlers[name](argument)
    },
    listen: () => () => undefined,
    acceptDropped: () => Promise.resolve([]),
  }
}

function surroundings(prefix: string): Surroundings {
  let count = 0
  return {
    now: () => now,
    newId: () => `${prefix}-${++count}`,
    wait: () => Promise.resolve(),
    breathe: neverBreathe,
    sha256: (text) => Promise.resolve(createHash('sha256').update(text).digest('hex')),
  }
}

/** What a workspace starts with; ids begin with `person`. */
export function optionsOf(
  person: string,
  library: Library,
): { options: WorkspaceOptions; desktop: TestDesktop } {
  const desktop: TestDesktop = {
    files: new Map(),
    archives: new Map(),
    written: [],
    saveTo: null,
    histories: new Map(),
    snapshots: [],
    backupProblem: null,
    isDamaged: false,
    backupFolder: null,
  }
  const options = {
    library,
    desktop: bridgeOf(desktop),
    surroundings: surroundings(person),
    sample: (me: Annotator) => sampleProject(me, now),
    blank: (id: ProjectId, name: string) => blankProject(id, name),
  }
  return { options, desktop }
}

/** A workspace with the sample open, whose desktop the test can look at. */
export async function deskOf(
  person = 'me',
  library: Library = memoryLibrary(),
): Promise<{ workspace: Workspace; desktop: TestDesktop }> {
  await library.saveMe({ id: annotatorId(person), name: person })
  const { options, desktop } = optionsOf(person, library)
  return { workspace: await Workspace.start(options), desktop }
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

export function exchangeFile(project: Project): Uint8Array {
  return utf8(writeProject(project, { generator: 'test', exportedAt: now }))
}

/** The open project; throws when there is none. */
export function openProject(workspace: Workspace): NonNullable<ReturnType<Workspace['project']['get']>> {
  const session = workspace.project.get()
  if (session === null) throw new Error('No project is open')
  return session
}

/** What the import report says; nothing while there is none. */
export function reportLines({ view }: Workspace): readonly ImportLine[] {
  const panel = view.panel.get()
  return panel.kind === 'import-report' ? panel.report.lines : []
}

/** The titles of the open project's articles. */
export function titlesIn(workspace: Workspace): readonly string[] {
  return openProject(workspace)
    .index.get()
    .documents.map((one) => one.title)
}

import type { AnnotatedDocument } from '#core/model/project'
import type { CorpusStore } from '#storage/corpus-store'
import { memoryLibrary } from '#storage/memory-store'
import { deskOf, openProject } from './importing/desk.arbitrary'
import { ProjectSession } from './project-session'

export interface Refusing {
  readonly session: ProjectSession
  readonly first: AnnotatedDocument
  readonly second: AnnotatedDocument
  refuses: boolean
  snapshots: number
  goOn: () => void
}

/** The sample project in a store that refuses to write while it is told to; a retry waits for `goOn`. */
export async function refusing(): Promise<Refusing> {
  const { workspace } = await deskOf()
  const sample = openProject(workspace)
  const stored = await sample.readAll()
  const [first, second] = stored.documents
  if (first === undefined || second === undefined) throw new Error('Two articles are needed')
  const store = await memoryLibrary().open(stored.project.id)
  await store.create(stored, sample.index.get().documents)
  const state = { refuses: false, snapshots: 0, goOn: (): void => undefined }
  const stubborn = delegate(store, {
    append: async (command, touched) => {
      if (state.refuses) throw new Error('The disk is full.')
      await store.append(command, touched)
    },
    snapshot: async (document, seq) => {
      state.snapshots += 1
      await store.snapshot(document, seq)
    },
  })
  const wait = (): Promise<void> => new Promise((resolve) => (state.goOn = resolve))
  const surroundings = { ...workspace.surroundings, wait, newId: () => workspace.surroundings.newId() }
  const session = await ProjectSession.open({
    store: stubborn,
    me: sample.me,
    surroundings: { ...surroundings, now: () => workspace.surroundings.now() },
  })
  await session.open(first.id)
  return Object.assign(state, { session, first, second })
}

export function retitle(
  { session }: Refusing,
  { id, language, metadata, title }: AnnotatedDocument,
  to: string,
): void {
  const before = { title, language, metadata }
  const changes = [{ kind: 'details', document: id, before, after: { ...before, title: to } } as const]
  session.commit({ label: 'Change the title', scope: id, changes })
}

/** A store that does some things its own way. */
export function delegate(store: CorpusStore, own: Partial<CorpusStore>): CorpusStore {
  return {
    create: (project, summaries) => store.create(project, summaries),
    load: () => store.load(),
    loadDocument: (id) => store.loadDocument(id),
    loadSnapshot: (id) => store.loadSnapshot(id),
    keep: (command) => store.keep(command),
    keepAnew: (waiting) => store.keepAnew(waiting),
    append: (command, touched) => store.append(command, touched),
    commandsBefore: (seq, limit) => store.commandsBefore(seq, limit),
    snapshot: (document, seq) => store.snapshot(document, seq),
    close: () => store.close(),
    ...own,
  }
}

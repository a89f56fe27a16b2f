import { journalPageSize, type Beginning, type JournalPage } from '#core/edit/journal'
import { inPages } from '#core/in-pages'
import { annotatorId, documentId, projectId } from '#core/model/ids'
import type { Answer, Argument, DesktopBridge } from '#ipc/contract'
import type { Journal, LibraryFile } from '#storage/journal'

/** The journal that main keeps. */
export function desktopJournal(desktop: DesktopBridge): Journal {
  return {
    loadLibrary: async () => named(await desktop.call('library:load', undefined)),
    saveLibrary: ({ me, projects }) =>
      desktop.call('library:save', {
        me: { id: me.id, name: me.name },
        projects: projects.map(({ id, name, openedAt, place }) => ({
          id,
          name,
          openedAt,
          ...(place === undefined ? {} : { place: { article: place.article, caret: place.caret } }),
        })),
      }),
    lastSeq: async (project) => (await desktop.call('journal:last-seq', project)) ?? undefined,
    begin: (project, beginning) => begin(desktop, beginning, { project, replaces: false }),
    replace: (project, beginning) => begin(desktop, beginning, { project, replaces: true }),
    append: (project, { seq, json }) => desktop.call('journal:append', { project, seq, json }),
    read: (project) => pagesIn(desktop, project),
  }
}

function named(file: Answer<'library:load'>): LibraryFile | undefined {
  if (file === null) return undefined
  return {
    me: { id: annotatorId(file.me.id), name: file.me.name },
    projects: file.projects.map(({ id, name, openedAt, place }) => ({
      id: projectId(id),
      name,
      openedAt,
      ...(place === undefined ? {} : { place: { ...place, article: documentId(place.article) } }),
    })),
  }
}

async function* pagesIn(desktop: DesktopBridge, project: string): AsyncIterable<JournalPage> {
  for (let isFirst = true; ; isFirst = false) {
    const page = await desktop.call('journal:read', { project, isFirst })
    if (page === null) return
    yield page
  }
}

type BeginningPage = Argument<'journal:begin'>

async function begin(
  desktop: DesktopBridge,
  { seq, parts, history }: Beginning,
  which: Pick<BeginningPage, 'project' | 'replaces'>,
): Promise<void> {
  const pages: Pick<BeginningPage, 'parts' | 'history'>[] = [
    ...inPages(parts, journalPageSize, (part) => part.length).map((page) => ({
      parts: [...page],
      history: [],
    })),
    ...inPages(history, journalPageSize, ({ json }) => json.length).map((page) => ({
      parts: [],
      history: [...page],
    })),
  ]
  for (const [i, page] of pages.entries())
    await desktop.call('journal:begin', {
      ...which,
      ...page,
      seq,
      isFirst: i === 0,
      isLast: i === pages.length - 1,
    })
}

import type { Beginning, JournalPage } from '#core/edit/journal'
import { annotatorId, documentId, projectId } from '#core/model/ids'
import type { Answer, Argument, DesktopBridge } from '#ipc/contract'
import type { Journal, LibraryFile } from '#storage/journal'
import { beginningPages } from './beginning-pages'

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

/** Ends with an empty page, as each is made only when it is sent. */
async function begin(
  desktop: DesktopBridge,
  beginning: Beginning,
  which: Pick<Argument<'journal:begin'>, 'project' | 'replaces'>,
): Promise<void> {
  const { seq } = beginning
  let isFirst = true
  for (const page of beginningPages(beginning)) {
    await desktop.call('journal:begin', { ...which, ...page, seq, isFirst, isLast: false })
    isFirst = false
  }
  const end = { parts: [], history: [], goesOn: false, isFirst, isLast: true }
  await desktop.call('journal:begin', { ...which, ...end, seq })
}

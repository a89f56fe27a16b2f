import { annotatorId, documentId, projectId } from '#core/model/ids'
import type { Answer, DesktopBridge } from '#ipc/contract'
import type { Beginning, Journal, JournalPage, LibraryFile } from '#storage/journal'

/** Characters of JSON that go over to main at once. */
const PAGE = 1_000_000

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
    begin: async (project, beginning) => {
      for (const page of pagesOf(beginning)) await desktop.call('journal:begin', { project, ...page })
    },
    append: (project, { seq, json }) => desktop.call('journal:append', { project, seq, json }),
    read: (project) => pagesIn(desktop, project),
    setAside: (project) => desktop.call('journal:set-aside', project),
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

interface BeginningPage {
  readonly seq: number
  readonly parts: string[]
  readonly history: { seq: number; json: string }[]
  readonly isLast: boolean
}

function pagesOf({ seq, parts, history }: Beginning): readonly BeginningPage[] {
  const pages = [
    ...inPages(parts, (part) => part.length).map((page) => ({ seq, parts: page, history: [] })),
    ...inPages(history, ({ json }) => json.length).map((page) => ({ seq, parts: [], history: page })),
  ]
  return pages.map((page, i) => ({ ...page, isLast: i === pages.length - 1 }))
}

function inPages<Item>(items: readonly Item[], sizeOf: (item: Item) => number): Item[][] {
  const pages: Item[][] = []
  let size = Infinity
  for (const item of items) {
    if (size >= PAGE) pages.push([])
    if (size >= PAGE) size = 0
    pages.at(-1)?.push(item)
    size += sizeOf(item)
  }
  return pages
}

import type { Answer } from '#ipc/contract'
import { z } from 'zod'
import type { Report } from '../error-log'
import { refuseFor } from '../files/explain'
import type { Handlers } from '../handle'
import type { Run } from './exit-mark'
import type { Journals } from './journals'
import type { LibraryStore } from './library-file'

export type JournalCalls = Pick<Handlers, Extract<keyof Handlers, `journal:${string}` | `library:${string}`>>

type Projects = NonNullable<Answer<'library:load'>>['projects']

const firstPart = z.object({ header: z.object({ project: z.object({ id: z.string(), name: z.string() }) }) })

export interface JournalOptions {
  readonly journals: Journals
  readonly library: LibraryStore
  readonly run: Run
  readonly report: Report
}

/** What keeps the work: journals of commands, and the list of projects. */
export function journalCalls({ journals, library, run, report }: JournalOptions): JournalCalls {
  return {
    'library:load': async () => {
      const file = await library.load()
      if (file === undefined) return null
      const tell = (damage: Error): void => report('a project in no list', damage)
      const others = await foundAgain(journals, file.projects, tell).catch(notRead)
      return { ...file, projects: [...file.projects, ...others] }
    },
    'library:save': async (file) => {
      await library.save(file)
      return undefined
    },
    'journal:last-seq': async (project) => (await journals.lastSeq(project).catch(notRead)) ?? null,
    'journal:begin': async (page) => {
      await journals.begin(page).catch(notWritten)
      return undefined
    },
    'journal:append': async ({ project, ...command }) => {
      await journals.append(project, command).catch(notWritten)
      return undefined
    },
    'journal:doubt': () => {
      run.doubt()
      return Promise.resolve(undefined)
    },
    'journal:read': async ({ project, isFirst }) => {
      const page = await journals.read(project, isFirst).catch(notRead)
      return page === undefined ? null : { ...page, json: [...page.json] }
    },
  }
}

function notWritten(error: unknown): never {
  return refuseFor('Your last changes were not written', error)
}

function notRead(error: unknown): never {
  return refuseFor('Your work cannot be read', error)
}

/** Projects whose journal had begun when the app was ended, before they came into the list. */
async function foundAgain(
  journals: Journals,
  known: Projects,
  tell: (damage: Error) => void,
): Promise<Projects> {
  const ids = known.map(({ id }) => id)
  const parts = await journals.others(ids, tell)
  return parts.map((json) => ({ ...firstPart.parse(JSON.parse(json)).header.project, openedAt: '' }))
}

import { libraryFile, type Answer } from '#ipc/contract'
import { join } from 'node:path'
import { z } from 'zod'
import { refuseFor } from '../files/explain'
import { writeTogether } from '../files/write-together'
import type { Handlers } from '../handle'
import type { Disk } from './disk'
import type { Journals } from './journals'

export type JournalCalls = Pick<Handlers, Extract<keyof Handlers, `journal:${string}` | `library:${string}`>>

const firstPart = z.object({ header: z.object({ project: z.object({ id: z.string(), name: z.string() }) }) })

export interface JournalOptions {
  readonly disk: Disk
  readonly journals: Journals
  readonly userData: string
}

/** What keeps the work: journals of commands, and the list of projects. */
export function journalCalls({ disk, journals, userData }: JournalOptions): JournalCalls {
  const library = join(userData, 'library.json')
  return {
    'library:load': async () => {
      const file = await loadLibrary(disk, library)
      return file && { ...file, projects: [...file.projects, ...(await foundAgain(journals, file))] }
    },
    'library:save': async (file) => {
      await writeTogether([{ path: library, text: `${JSON.stringify(file, null, 1)}\n` }])
      return undefined
    },
    'journal:last-seq': async (project) => (await journals.lastSeq(project)) ?? null,
    'journal:begin': async (page) => {
      await journals.begin(page).catch(notWritten)
      return undefined
    },
    'journal:append': async ({ project, ...record }) => {
      await journals.append(project, record).catch(notWritten)
      return undefined
    },
    'journal:read': async ({ project, isFirst }) => {
      const page = await journals.read(project, isFirst)
      return page === undefined ? null : { kind: page.kind, json: [...page.json] }
    },
    'journal:set-aside': async (project) => {
      await journals.setAside(project)
      return undefined
    },
  }
}

function notWritten(error: unknown): never {
  return refuseFor('Your last changes were not written', error)
}

/** Null at the first start. A list that is damaged is made again from the journals. */
async function loadLibrary(disk: Disk, path: string): Promise<Answer<'library:load'>> {
  const names = await disk.names(join(path, '..'))
  if (!names.includes('library.json')) return null
  return libraryFile.parse(JSON.parse((await disk.read(path)).toString('utf8')))
}

/** Projects whose journal had begun when the app was ended, before they came into the list. */
async function foundAgain(
  journals: Journals,
  { projects }: NonNullable<Answer<'library:load'>>,
): Promise<NonNullable<Answer<'library:load'>>['projects']> {
  const parts = await journals.others(projects.map(({ id }) => id))
  return parts.map((json) => ({ ...firstPart.parse(JSON.parse(json)).header.project, openedAt: '' }))
}

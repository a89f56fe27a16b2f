import { libraryFile, type Answer } from '#ipc/contract'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { refuseFor } from '../files/explain'
import { writeTogether } from '../files/write-together'
import { profileVersion } from '../profile-version'
import { Refusal } from '../refusal'

type Library = NonNullable<Answer<'library:load'>>

/** The first lists did not say their version. All there were until now hold the same. */
const storedFile = libraryFile.extend({ version: z.int().min(1).max(profileVersion).default(1) })

/** The list of projects, in a file of the profile folder and, as it was before the last change, in another. */
export class LibraryStore {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Undefined at the first start. */
  async load(): Promise<Library | undefined> {
    const texts = [await this.#text('library.json'), await this.#text('library.before.json')]
    if (texts.every((text) => text === undefined)) return undefined
    const file = texts.map(checked).find((one) => one !== undefined)
    if (file === undefined)
      throw new Refusal(
        `library.json in ${this.#folder} is damaged. Your articles and annotations are safe in the folder "projects" beside it. Put a copy of library.json from a backup there.`,
      )
    return file
  }

  async save(file: Library): Promise<void> {
    const before = await this.#text('library.json')
    const copy = checked(before) === undefined ? undefined : before
    await writeTogether([
      ...(copy === undefined ? [] : [{ path: this.#path('library.before.json'), text: copy }]),
      {
        path: this.#path('library.json'),
        text: `${JSON.stringify({ version: profileVersion, ...file }, null, 1)}\n`,
      },
    ])
  }

  #path(name: string): string {
    return join(this.#folder, name)
  }

  /** Undefined when there is no such file. */
  async #text(name: string): Promise<string | undefined> {
    try {
      return await readFile(this.#path(name), 'utf8')
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
      return refuseFor(`${name} cannot be read`, error)
    }
  }
}

/** Undefined for what is damaged. */
function checked(text: string | undefined): Library | undefined {
  try {
    const stored = text === undefined ? undefined : storedFile.safeParse(JSON.parse(text)).data
    return stored && { me: stored.me, projects: stored.projects }
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

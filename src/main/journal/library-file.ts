import { libraryFile, type Answer } from '#ipc/contract'
import { readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Report } from '../error-log'
import { refuseFor } from '../files/explain'
import { writeTogether } from '../files/write-together'
import { profileVersion } from '../profile-version'
import { Refusal } from '../refusal'

type Library = NonNullable<Answer<'library:load'>>

/** The first lists did not say their version. All there were until now hold the same. */
const storedFile = libraryFile.extend({ version: z.int().min(1).max(profileVersion).default(1) })

const names = { list: 'library.json', copy: 'library.before.json' } as const

/** A file as it was found: whole, damaged, not there, or why it cannot be read. */
type Found =
  | { readonly kind: 'whole'; readonly library: Library; readonly text: string }
  | { readonly kind: 'damaged' | 'missing' }
  | { readonly kind: 'unreadable'; readonly error: unknown }

/** The list of projects, in a file of the profile folder and, as it was before the last change, in another. */
export class LibraryStore {
  readonly #folder: string
  readonly #report: Report
  /** Whether the list of this run was begun with the copy, which may know fewer projects. */
  #isFromCopy = false

  constructor(folder: string, report: Report) {
    this.#folder = folder
    this.#report = report
  }

  /** Undefined at the first start. Where the list is not whole, the copy is taken. */
  async load(): Promise<Library | undefined> {
    const [list, copy] = [await this.#find(names.list), await this.#find(names.copy)]
    for (const [name, found] of [[names.list, list] as const, [names.copy, copy] as const])
      if (found.kind === 'unreadable') this.#report(`${name} cannot be read`, found.error)
    if (list.kind === 'whole') return list.library
    if (copy.kind === 'whole') {
      this.#report(`${names.list} is ${list.kind}`, new Error(`${names.copy} takes its place`))
      this.#isFromCopy = true
      return copy.library
    }
    if (list.kind === 'missing' && copy.kind === 'missing') return undefined
    return this.#refuse(list, copy)
  }

  async save(file: Library): Promise<void> {
    const [list, copy] = [await this.#find(names.list), await this.#find(names.copy)]
    // It could be read at the start, and is likely to be so again.
    if (list.kind === 'unreadable' && !this.#isFromCopy) return this.#refuse(list)
    const text = textOf(this.#isFromCopy ? withThoseIn(list, file) : file)
    if (list.kind === 'whole')
      return writeTogether([
        { path: this.#path(names.copy), text: list.text },
        { path: this.#path(names.list), text },
      ])
    // At every moment one of the two is whole, and what is damaged is kept for whoever can read it.
    if (list.kind !== 'missing' && copy.kind !== 'whole')
      await writeTogether([{ path: this.#path(names.copy), text }])
    if (list.kind !== 'missing') await this.#setAside()
    await writeTogether([{ path: this.#path(names.list), text }])
  }

  async #setAside(): Promise<void> {
    const path = this.#path(names.list)
    await rename(path, `${path}.damaged`).catch((error: unknown) =>
      refuseFor(`${names.list} was not written`, error),
    )
  }

  #refuse(...all: readonly Found[]): never {
    for (const found of all)
      if (found.kind === 'unreadable') refuseFor(`${names.list} cannot be read`, found.error)
    throw new Refusal(
      `library.json in ${this.#folder} is damaged. Your articles and annotations are safe in the folder "projects" beside it. Put a copy of library.json from a backup there.`,
    )
  }

  #path(name: string): string {
    return join(this.#folder, name)
  }

  async #find(name: string): Promise<Found> {
    try {
      const text = await readFile(this.#path(name), 'utf8')
      const library = checked(text)
      return library === undefined ? { kind: 'damaged' } : { kind: 'whole', library, text }
    } catch (error) {
      const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
      return isMissing ? { kind: 'missing' } : { kind: 'unreadable', error }
    }
  }
}

function textOf(library: Library): string {
  return `${JSON.stringify({ version: profileVersion, ...library }, null, 1)}\n`
}

/** With the projects that only the file knows. */
function withThoseIn(found: Found, library: Library): Library {
  if (found.kind !== 'whole') return library
  const ids = new Set(library.projects.map(({ id }) => id))
  const others = found.library.projects.filter(({ id }) => !ids.has(id))
  return { ...library, projects: [...library.projects, ...others] }
}

/** Undefined for what is damaged. */
function checked(text: string): Library | undefined {
  try {
    const stored = storedFile.safeParse(JSON.parse(text)).data
    return stored && { me: stored.me, projects: stored.projects }
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

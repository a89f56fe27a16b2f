import { neverBreathe, type Breathe } from '#core/in-slices'
import type { ProjectId } from '#core/model/ids'
import type { Annotator } from '#core/model/project'
import type { LibraryEntry } from '../corpus-store'
import type { DiscardableLibrary, DiscardableStore } from '../journal'
import { CatalogDatabase } from './catalog-database'
import { openDatabase, type Listing } from './open-database'
import { ProjectDatabase } from './project-database'
import { ProjectStore } from './project-store'

class DexieLibrary implements DiscardableLibrary {
  readonly #breathe: Breathe
  readonly #listing: Listing
  #catalog: Promise<CatalogDatabase> | undefined

  constructor(breathe: Breathe, listing: Listing) {
    this.#breathe = breathe
    this.#listing = listing
  }

  async projects(): Promise<readonly LibraryEntry[]> {
    const { projects } = await this.#open()
    return projects.orderBy('openedAt').reverse().toArray()
  }

  async remember(entry: LibraryEntry): Promise<void> {
    const { projects } = await this.#open()
    await projects.put(entry)
  }

  async open(id: ProjectId): Promise<DiscardableStore> {
    const db = new ProjectDatabase(id)
    await openDatabase(db, this.#listing)
    return new ProjectStore(db, this.#breathe)
  }

  async discard(id: ProjectId): Promise<void> {
    await new ProjectDatabase(id).delete()
  }

  async me(): Promise<Annotator | undefined> {
    const { profile } = await this.#open()
    return (await profile.get('me'))?.annotator
  }

  async saveMe(annotator: Annotator): Promise<void> {
    const { profile } = await this.#open()
    await profile.put({ key: 'me', annotator })
  }

  /** The catalog is opened once; after a failure the next call tries again. */
  async #open(): Promise<CatalogDatabase> {
    this.#catalog ??= openCatalog(this.#listing)
    try {
      return await this.#catalog
    } catch (cause) {
      this.#catalog = undefined
      throw cause
    }
  }
}

async function openCatalog(listing: Listing): Promise<CatalogDatabase> {
  const db = new CatalogDatabase()
  await openDatabase(db, listing)
  return db
}

/** The projects kept in this browser profile's IndexedDB. `listing` is what was there when the app started. */
export function dexieLibrary(
  breathe: Breathe = neverBreathe,
  listing: Listing = indexedDB.databases(),
): DiscardableLibrary {
  listing.catch(() => undefined) // Said by whoever opens something.
  return new DexieLibrary(breathe, listing)
}

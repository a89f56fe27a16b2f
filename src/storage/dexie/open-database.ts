import type { Dexie, DexieOptions } from 'dexie'
import { readingStored } from '../damaged-store'

/** A write is over when it is on the disk; nothing opens or caches by itself. */
export const durable: DexieOptions = {
  autoOpen: false,
  cache: 'disabled',
  chromeTransactionDurability: 'strict',
}

/** The databases there are. */
export type Listing = Promise<readonly IDBDatabaseInfo[]>

/** Dexie counts versions in tens, to have room for its own repairs. */
async function storedVersion(name: string, listing: Listing): Promise<number> {
  const found = (await listing).find((database) => database.name === name)
  return Math.floor((found?.version ?? 0) / 10)
}

/**
 * Opens a database at its newest declared version; older ones are upgraded.
 * Rejects with a message for the person, and touches nothing that a newer version of the app made: the listing is of
 * any moment since the app was started, for only one runs at a time.
 */
export async function openDatabase(db: Dexie, listing: Listing): Promise<void> {
  if ((await readingStored(storedVersion(db.name, listing))) > db.verno)
    throw new Error(
      'This was made by a newer version of Rubricator. Nothing was changed. Update Rubricator to open it.',
    )
  db.on('versionchange', () => {
    db.close()
    return false
  })
  await readingStored(openNow(db))
}

/** Dexie's promise, as an ordinary one. */
async function openNow(db: Dexie): Promise<void> {
  await db.open()
}

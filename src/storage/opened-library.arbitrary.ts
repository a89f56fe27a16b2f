import { projectId } from '#core/model/ids'
import type { CorpusStore } from './corpus-store'
import type { DiscardableLibrary } from './journal'
import { JournaledLibrary, type RebuildReport } from './journaled-library'
import type { MemoryJournal } from './memory-journal.arbitrary'
import { me } from './replay.arbitrary'

export const id = projectId('p')
export const person = { id: me, name: 'Me' }

export interface Opened {
  readonly library: JournaledLibrary
  readonly reports: RebuildReport[]
  /** How often the store was said to be damaged. */
  readonly damages: () => number
}

export function openedOver(stores: DiscardableLibrary, journal: MemoryJournal): Opened {
  const reports: RebuildReport[] = []
  let damages = 0
  const library = new JournaledLibrary({
    stores,
    journal,
    pause: () => Promise.resolve(),
    onProgress: () => undefined,
    onRebuilt: (report) => reports.push(report),
    onDamaged: () => (damages += 1),
  })
  return { library, reports, damages: () => damages }
}

/** All that can be seen of a store. */
export async function seen(store: CorpusStore): Promise<unknown> {
  const loaded = await store.load()
  const ids = loaded?.index.documents.map((summary) => summary.id) ?? []
  const documents = await Promise.all(ids.map((document) => store.loadDocument(document)))
  return { loaded, documents, commands: await store.commandsBefore(Infinity, 1000) }
}

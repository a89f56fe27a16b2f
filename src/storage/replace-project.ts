import type { Command } from '#core/edit/command'
import { beginningOf } from '#core/edit/rebuild'
import type { Breathe } from '#core/in-slices'
import type { DocumentSummary } from '#core/model/document-summary'
import type { ProjectId } from '#core/model/ids'
import type { Project } from '#core/model/project'
import { readingStored } from './damaged-store'
import type { DiscardableLibrary, Journal } from './journal'

export interface Replacing {
  readonly stores: DiscardableLibrary
  readonly journal: Journal
  /** Called between the steps of long work. */
  readonly pause: Breathe
}

/** What takes the place of a project. */
export interface Replacement {
  readonly project: Project
  readonly summaries: readonly DocumentSummary[]
  /** All commands that led to it. */
  readonly past: readonly Command[]
}

/**
 * Gives whether the project had a journal, which is kept beside the new one. Rejects when that journal can be read: then
 * the project can be made anew from it, with more than the other may have.
 */
export async function replaceProject(
  { stores, journal, pause }: Replacing,
  { project, summaries, past }: Replacement,
): Promise<boolean> {
  const { documents, ...header } = project
  const { id } = header.project
  // What a newer app made is refused here, before anything is touched.
  const broken = await stores.open(id)
  broken.close()
  if (await canBeRead(journal, id))
    throw new Error(
      'Your work is safe in its journal, and can be made anew from it. Close Rubricator and start it again.',
    )
  const had = await journal.lastSeq(id).then(
    (seq) => seq !== undefined,
    () => true,
  )
  const orders = new Map(summaries.map((summary) => [summary.id, summary.order]))
  const placed = documents.map((document, i) => ({ order: orders.get(document.id) ?? i + 1, document }))
  await journal.replace(id, await beginningOf({ header, documents: placed, commands: past }, pause))
  await stores.discard(id)
  const store = await stores.open(id)
  await readingStored(store.create(project, summaries, past)).finally(() => store.close())
  return had
}

/** Whether there is a journal that can be read to its end. */
async function canBeRead(journal: Journal, id: ProjectId): Promise<boolean> {
  let pages = 0
  try {
    for await (const { json } of journal.read(id)) pages += Math.min(1, json.length)
  } catch {
    // Why it cannot be read was said when the project was to be opened.
    return false
  }
  return pages > 0
}

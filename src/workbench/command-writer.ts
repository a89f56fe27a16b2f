import { applyToDocument, applyToIndex, touchedDocuments } from '#core/edit/apply'
import type { Command } from '#core/edit/command'
import { summarise } from '#core/edit/summarise'
import type { DocumentSummary } from '#core/model/document-summary'
import type { AnnotatorId, DocumentId } from '#core/model/ids'
import type { ProjectIndex } from '#core/model/project'
import type { CorpusStore } from '#storage/corpus-store'
import type { Value } from './value'

export interface CommandWriterOptions {
  readonly store: CorpusStore
  readonly index: Value<ProjectIndex>
  /** Whose work the summaries count. */
  readonly me: () => AnnotatorId
  /** The document whose summary is right already. */
  readonly open: () => DocumentId | undefined
}

/** Stores commands with the summaries they change; what is not open is loaded for that. */
export class CommandWriter {
  readonly #options: CommandWriterOptions

  constructor(options: CommandWriterOptions) {
    this.#options = options
  }

  async write(command: Command): Promise<void> {
    const { store, index } = this.#options
    const fresh = new Map<DocumentSummary, DocumentSummary>()
    for (const known of this.#knownOf(command)) fresh.set(known, await this.#freshSummary(command, known))
    await store.append(command, [...fresh.values()])
    index.update((now) => applyToIndex(now, [], newsIn(now, fresh)))
  }

  #knownOf({ changes }: Command): readonly DocumentSummary[] {
    const touched = touchedDocuments(changes)
    return this.#options.index.get().documents.filter(({ id }) => touched.includes(id))
  }

  async #freshSummary({ changes }: Command, known: DocumentSummary): Promise<DocumentSummary> {
    const { store, me, open } = this.#options
    const isNew = changes.some((change) => change.kind === 'document' && change.after?.id === known.id)
    if (isNew || open() === known.id) return known
    const document = await store.loadDocument(known.id)
    if (document === undefined) return known
    return summarise(applyToDocument(document, changes), me(), known.order)
  }
}

/** Summaries that say something else than those they were made for, where these are still in the list. */
function newsIn(
  { documents }: ProjectIndex,
  fresh: ReadonlyMap<DocumentSummary, DocumentSummary>,
): readonly DocumentSummary[] {
  return documents.flatMap((known) => {
    const one = fresh.get(known)
    return one === undefined || one === known ? [] : [one]
  })
}

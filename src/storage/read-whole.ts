import type { Command } from '#core/edit/command'
import type { Rebuilt } from '#core/edit/rebuild'
import type { CorpusStore } from './corpus-store'

/** Commands read at once. */
const PAGE = 1000

/** A whole project as a store has it. */
export async function readWhole(
  store: CorpusStore,
  { index }: NonNullable<Awaited<ReturnType<CorpusStore['load']>>>,
): Promise<Rebuilt> {
  const { documents: summaries, ...header } = index
  const documents = await Promise.all(
    summaries.map(async ({ id, order }) => ({ order, document: await store.loadDocument(id) })),
  )
  return {
    header,
    documents: documents.flatMap(({ order, document }) =>
      document === undefined ? [] : [{ order, document }],
    ),
    commands: await allCommands(store, 0),
  }
}

/** Those after the one with this number, oldest first. */
export async function allCommands(store: CorpusStore, after: number): Promise<readonly Command[]> {
  const newestFirst: Command[] = []
  for (let before = Infinity; before > after + 1;) {
    const page = await store.commandsBefore(before, PAGE)
    const last = page.at(-1)
    if (last === undefined) break
    newestFirst.push(...page)
    before = last.seq
  }
  return newestFirst.toReversed().filter(({ seq }) => seq > after)
}

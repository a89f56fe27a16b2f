import { journalPageSize, type Beginning, type JournaledCommand } from '#core/edit/journal'
import { inPages } from '#core/in-pages'
import type { Argument } from '#ipc/contract'

type BeginningPage = Pick<Argument<'journal:begin'>, 'parts' | 'history' | 'goesOn'>

interface Piece extends JournaledCommand {
  readonly goesOn: boolean
}

/** What a journal begins with, to be sent page by page. What is long comes in pieces; each page is made when asked for. */
export function* beginningPages({ parts, history }: Beginning): Generator<BeginningPage, void> {
  for (const page of pagesOf(parts.map((json, seq) => ({ seq, json }))))
    yield { parts: page.map(({ json }) => json), history: [], goesOn: endsWithin(page) }
  for (const page of pagesOf(history))
    yield { parts: [], history: page.map(({ seq, json }) => ({ seq, json })), goesOn: endsWithin(page) }
}

function pagesOf(records: readonly JournaledCommand[]): Iterable<readonly Piece[]> {
  return inPages(piecesOf(records), journalPageSize, ({ json }) => json.length)
}

/** A piece that goes on fills its page, and so is the last there. */
function* piecesOf(records: readonly JournaledCommand[]): Generator<Piece, void> {
  for (const { seq, json } of records)
    for (let from = 0, goesOn = true; goesOn; from += journalPageSize) {
      goesOn = from + journalPageSize < json.length
      yield { seq, json: json.slice(from, from + journalPageSize), goesOn }
    }
}

function endsWithin(page: readonly Piece[]): boolean {
  return page.at(-1)?.goesOn === true
}

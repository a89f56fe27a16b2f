import { filesIn, type ArticleDraft, type FileRead } from '#core/model/reading'
import type { DocumentId } from '#core/model/ids'
import type { PickedFile } from '#ipc/contract'
import { takeSnapshot } from '../keeping/snapshots'
import type { Workspace } from '../workspace'
import { busyWith } from '../acting/busy'
import { importArticles, type ImportLine } from './import-articles'
import { lineOf, readPicked, refusing } from './read-picked'

export async function pickArticles(workspace: Workspace): Promise<void> {
  await receiveFiles(workspace, await workspace.desktop.call('files:pick', 'any'))
}

/** A line of the report, with the article where one comes in. */
interface Received {
  readonly line: ImportLine
  readonly article?: ArticleDraft
}

/**
 * Reads the files one after the other, also those in archives; what is clear comes in as one undo step, the rest is
 * asked or refused.
 */
export async function receiveFiles(workspace: Workspace, files: readonly PickedFile[]): Promise<void> {
  if (files.length === 0) return
  const received: Received[] = []
  const coming: ArticleDraft[] = []
  for (const [i, file] of files.entries()) {
    if (files.length > 1)
      workspace.view.message.set({ tone: 'plain', text: `Reading ${i + 1} of ${files.length}…` })
    const reading = await busyWith(workspace, `Reading ${file.name}…`, () =>
      readPicked(workspace, file.token),
    )
    for (const one of filesIn(file.name, reading)) {
      const next = receivedOf(workspace, file.token, one, coming)
      received.push(next)
      if (next.article !== undefined) coming.push(next.article)
    }
  }
  await finish(workspace, received)
}

/** Text from the clipboard, read as an article of its own. */
export async function receivePasted(
  workspace: Workspace,
  text: string,
  format: 'text' | 'html' | 'markdown',
): Promise<void> {
  const reading = await refusing(workspace, workspace.desktop.call('files:read-pasted', { text, format }))
  const pasted = filesIn('Pasted text', reading)
  await finish(
    workspace,
    pasted.map((one) => receivedOf(workspace, '', one, [])),
  )
}

function receivedOf(
  workspace: Workspace,
  token: string,
  { reading, ...file }: FileRead,
  others: readonly ArticleDraft[],
): Received {
  const line = lineOf(workspace, { token, ...file }, reading, others)
  return reading.kind === 'article' && line.outcome === 'imported'
    ? { line, article: reading.article }
    : { line }
}

function articlesOf(received: readonly Received[]): readonly ArticleDraft[] {
  return received.flatMap(({ article }) => (article === undefined ? [] : [article]))
}

async function finish(workspace: Workspace, received: readonly Received[]): Promise<void> {
  const session = workspace.project.get()
  if (session === null) return
  const articles = articlesOf(received)
  if (articles.length > 0) void takeSnapshot(workspace, 'import')
  const ids = importArticles(session, articles)
  const lines = withDocuments(received, ids)
  showReport(workspace, lines)
  workspace.view.message.set(
    ids.length === 0 ? null : { tone: 'plain', text: importedText(ids.length), undo: true },
  )
  const [first] = ids
  if (first !== undefined) await workspace.openArticle(first)
}

/** Shown only when it has more to say than that all came in; a panel of something else stays open then. */
function showReport({ view }: Workspace, lines: readonly ImportLine[]): void {
  const isPlain = lines.every((line) => line.outcome === 'imported' && line.messages.length === 0)
  const { kind } = view.panel.get()
  if (!isPlain) view.panel.set({ kind: 'import-report', report: { lines } })
  else if (kind === 'paste' || kind === 'import-report') view.panel.set({ kind: 'none' })
}

function withDocuments(received: readonly Received[], ids: readonly DocumentId[]): readonly ImportLine[] {
  const coming = received.filter(({ article }) => article !== undefined)
  return received.map((one) => {
    const document = ids[coming.indexOf(one)]
    return document === undefined ? one.line : { ...one.line, document }
  })
}

function importedText(count: number): string {
  return count === 1 ? 'Imported 1 article.' : `Imported ${count} articles.`
}

import { inSlices } from '#core/in-slices'
import type { ArticleDraft, FileProblem, FileReading, Reading } from '#core/model/reading'
import { assemble, type Pieces } from '#core/pieces'
import type { ReadingPage } from '#ipc/reading'
import type { Workspace } from '../workspace'
import type { FileSource } from './file-source'
import { duplicateOf, type ImportLine } from './import-articles'
import { projectInWords } from './project-in-words'

/** Reads a picked file; what fails on the way is a refusal. `encoding` overrules what the bytes say. */
export function readPicked(workspace: Workspace, token: string, encoding?: string): Promise<FileReading> {
  const wish = encoding === undefined ? { token } : { token, encoding }
  return refusing(workspace, workspace.desktop.call('files:read', wish))
}

/** The same for a single file. */
export async function readSingle(
  workspace: Workspace,
  { token, entry }: FileSource,
  encoding?: string,
): Promise<Reading> {
  const read = await readPicked(workspace, token, encoding)
  if (read.kind !== 'archive') return read
  const found = read.entries.find(({ name }) => name === entry)
  const message =
    entry === undefined
      ? 'This is an archive. Use Import to bring in what is in it.'
      : 'The file is not in the archive any more. Import the archive again.'
  return found?.reading ?? { kind: 'refused', problems: [{ where: '', message }] }
}

/** The reading put together, or the refusal that says why there is none. */
export async function refusing(workspace: Workspace, first: Promise<ReadingPage>): Promise<FileReading> {
  try {
    const pieces = await allPieces(workspace, await first)
    return await inSlices(assemble(pieces, isReading), workspace.surroundings.breathe)
  } catch (error) {
    return { kind: 'refused', problems: [{ where: '', message: messageOf(error) }] }
  }
}

async function allPieces({ desktop }: Workspace, first: ReadingPage): Promise<Pieces> {
  const pieces = [...first.pieces]
  for (let { rest } = first; rest !== null;) {
    const page = await desktop.call('files:read-on', { rest })
    pieces.push(...page.pieces)
    rest = page.rest
  }
  return pieces
}

/** What it holds was checked by who read the file, and its parts on the way. */
function isReading(value: unknown): value is FileReading {
  return typeof value === 'object' && value !== null && 'kind' in value
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** What the report says about a file that was read. `others` are the articles that come in along with it. */
export function lineOf(
  workspace: Workspace,
  { name: fileName, ...source }: FileSource & { readonly name: string },
  reading: Reading,
  others: readonly ArticleDraft[],
): ImportLine {
  switch (reading.kind) {
    case 'refused':
      return { fileName, outcome: 'refused', messages: reading.problems }
    case 'encoding-needed': {
      if (source.entry !== undefined) return { fileName, outcome: 'refused', messages: [unpackFirst] }
      const question = { kind: 'encoding', token: source.token, guesses: reading.guesses } as const
      return { fileName, outcome: 'waiting', messages: [reading.problem], question }
    }
    case 'project': {
      const holds = projectInWords(reading.project)
      const question = { kind: 'project', source, holds } as const
      return { fileName, outcome: 'waiting', messages: reading.notes, question }
    }
    case 'article':
      return articleLine(workspace, fileName, reading, others)
  }
}

const unpackFirst: FileProblem = {
  where: '',
  message:
    'The file is neither UTF-8 nor UTF-16. Unpack it and import it by itself, so that you can choose its encoding.',
}

function articleLine(
  workspace: Workspace,
  fileName: string,
  { article, notes }: Reading & { kind: 'article' },
  others: readonly ArticleDraft[],
): ImportLine {
  const session = workspace.project.get()
  const here = session === null ? undefined : duplicateOf(session, article)
  const twin = here ?? others.find((other) => other.textHash === article.textHash)?.title
  if (twin === undefined) return { fileName, outcome: 'imported', messages: notes }
  const question = { kind: 'duplicate', of: twin, incoming: { fileName, article, notes } } as const
  return { fileName, outcome: 'waiting', messages: notes, question }
}

import { isArchive, readArchive } from '#archive/read-archive'
import { filesIn, type FileProblem, type FileReading, type Reading } from '#core/model/reading'
import { readFile } from '#formats/read-file'
import { readableFormats } from '#formats/registry'
import type { Invocation } from './arguments'
import type { Host } from './host'
import { onOneLine } from './shown'

export interface Gathered {
  /** Of a file in an archive both: "articles.zip / news/a.txt". */
  readonly path: string
  readonly reading: Reading
}

/**
 * Reads all inputs. Of a folder only files whose ending is known; a file named is read whatever its ending. Of an
 * archive each file counts.
 */
export async function gather({ inputs, options }: Invocation, host: Host): Promise<readonly Gathered[]> {
  const chosen = {
    ...option('encoding', options.get('--encoding')),
    ...option('format', options.get('--from')),
  }
  const gathered: Gathered[] = []
  for (const input of inputs)
    for (const path of await pathsAt(input, host))
      for (const { name, reading } of filesIn(path, await readingOf(path, chosen, host)))
        gathered.push({ path: name, reading })
  return gathered
}

interface Chosen {
  readonly encoding?: string
  readonly format?: string
}

function option(name: keyof Chosen, value: string | undefined): Chosen {
  return value === undefined ? {} : { [name]: value }
}

/** A path where nothing can be read stays, so that reading it tells. */
async function pathsAt(input: string, host: Host): Promise<readonly string[]> {
  const paths = await host.filesAt(input).catch(() => [input])
  return paths.filter((path) => path === input || hasKnownEnding(path))
}

function hasKnownEnding(path: string): boolean {
  const endings = ['zip', ...readableFormats.flatMap((one) => one.extensions)].filter((one) => one !== '')
  return endings.some((ending) => path.toLowerCase().endsWith(`.${ending}`))
}

async function readingOf(path: string, chosen: Chosen, host: Host): Promise<FileReading> {
  const bytes = await host.read(path)
  if (!bytes.ok) return { kind: 'refused', problems: [bytes.problem] }
  const file = { name: path, bytes: bytes.value, ...chosen }
  return isArchive(file) ? readArchive(file, host) : readFile(file, host)
}

/** Why a file was not read; of one that was, nothing. */
export function problemsOf(reading: Reading): readonly FileProblem[] {
  switch (reading.kind) {
    case 'refused':
      return reading.problems
    case 'encoding-needed':
      return [{ ...reading.problem, message: `${reading.problem.message} ${encodingHint(reading.guesses)}` }]
    case 'article':
    case 'project':
      return []
  }
}

function encodingHint(guesses: readonly string[]): string {
  return `Use --encoding, for example with ${guesses.join(' or ')}.`
}

/** "a.json: documents[0].title: is missing", one line each. */
export function problemLines(path: string, problems: readonly FileProblem[]): string {
  return problems
    .map(({ where, message }) => `${onOneLine([path, where, message].filter(Boolean).join(': '))}\n`)
    .join('')
}

import type { Reading } from '#core/model/reading'
import { readBytes } from '#disk/read-bytes'
import { piecesOf, type Pieces } from '#core/pieces'
import type { Argument } from '#ipc/contract'
import type { BrowserWindow } from 'electron'
import { access } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Handlers } from '../handle'
import type { ParsingProcess } from '../parsing-process'
import { Refusal } from '../refusal'
import { askForFiles, askToReplace, askWhereToSave } from './dialogs'
import { besideName } from './file-name'
import { pickedFiles } from './picked-files'
import { ReadingPages } from './reading-pages'
import type { FileTokens } from './tokens'
import { writeTogether } from './write-together'

export interface FileSurroundings {
  readonly window: BrowserWindow
  readonly tokens: FileTokens
  readonly parsing: ParsingProcess
}

type FileCalls = Pick<Handlers, Extract<keyof Handlers, `files:${string}`>>

export function fileCalls({ window, tokens, parsing }: FileSurroundings): FileCalls {
  const pages = new ReadingPages()
  return {
    'files:pick': async (kind) => pickedFiles(await askForFiles(window, kind), tokens),
    'files:accept-dropped': (paths) => pickedFiles(paths, tokens),
    'files:read': async ({ token, encoding }) => {
      const path = tokens.pathToRead(token)
      return pages.begin(await readFile(path, encoding, parsing))
    },
    'files:read-pasted': async (pasted) => pages.begin(await parsing.read({ kind: 'pasted', ...pasted })),
    'files:read-on': async ({ rest }) => {
      await Promise.resolve()
      return pages.next(rest)
    },
    'files:pick-save': async (wish) => {
      const path = await askWhereToSave(window, wish)
      if (path === undefined) return null
      return { token: tokens.giveToWrite(path), name: basename(path), size: 0 }
    },
    'files:write': (wish) => tokens.write(wish.token, (path) => writeFiles(wish, path, window)),
  }
}

async function readFile(
  path: string,
  encoding: string | undefined,
  parsing: ParsingProcess,
): Promise<Pieces> {
  const read = await readBytes(path)
  if (!read.ok) return [...piecesOf({ kind: 'refused', problems: [read.problem] } satisfies Reading)]
  return parsing.read({
    kind: 'file',
    name: basename(path),
    bytes: read.value,
    ...(encoding === undefined ? {} : { encoding }),
  })
}

async function writeFiles(
  wish: Argument<'files:write'>,
  path: string,
  window: BrowserWindow,
): Promise<string[]> {
  const beside = wish.beside.map(({ suffix, text }) => ({
    path: join(dirname(path), besideName(basename(path), suffix)),
    text,
  }))
  // The dialog that chose the name asked about that name only.
  const taken = await namesTaken(beside.map((file) => file.path))
  if (taken.length > 0 && !(await askToReplace(window, taken)))
    throw new Refusal(`Nothing was written. Choose another name to keep ${taken.join(' and ')}.`)
  const files = [{ path, text: wish.text }, ...beside]
  await writeTogether(files)
  return files.map((file) => basename(file.path))
}

async function namesTaken(paths: readonly string[]): Promise<readonly string[]> {
  const taken: string[] = []
  for (const path of paths) if (await exists(path)) taken.push(basename(path))
  return taken
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

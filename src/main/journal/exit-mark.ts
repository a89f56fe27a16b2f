import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { syncFolderNow } from '../sync-folder'

const KEPT = 3

function markOf(folder: string): string {
  return join(folder, 'running')
}

export interface Start {
  /** Milliseconds since 1970. */
  readonly at: number
  /** The computer's name. */
  readonly host: string
}

/** A run on another computer that has not ended, as far as is known. The first marks did not say where they were made. */
export function runElsewhere(folder: string, host: string): Start | undefined {
  try {
    const mark: unknown = JSON.parse(readFileSync(markOf(folder), 'utf8'))
    if (typeof mark !== 'object' || mark === null || !('host' in mark && 'at' in mark)) return undefined
    const { at, host: other } = mark
    if (typeof at !== 'number' || typeof other !== 'string' || other === host) return undefined
    return { at, host: other }
  } catch {
    // There is none, or what is left of one: then nothing says that it is elsewhere.
    return undefined
  }
}

/** This run of the app. */
export interface Run {
  /** What Chromium's database holds is in doubt: at the next start it is treated as after a run that was broken off. */
  readonly doubt: () => void
  /** Everything is written, and Chromium's database is closed or at rest. */
  readonly end: () => void
}

/**
 * Notes that the app runs, until it ends. Chromium's database may be torn when a run was broken off, and is deleted
 * at some later start without a word: so it is moved aside, and made anew from the journals. Must come before any
 * window. Without a list of projects they have no journals yet, and what they are made from is that database.
 */
export function noteStart(folder: string, { at, host }: Start): Run {
  if (existsSync(markOf(folder)) && isJournaled(folder)) moveAside(folder, at)
  writeFlushed(markOf(folder), JSON.stringify({ at, host }))
  // The mark's own name, and that the database is not there any more.
  syncFolderNow(folder)
  let isInDoubt = false
  return {
    doubt: () => {
      isInDoubt = true
    },
    end: () => {
      if (!isInDoubt) rmSync(markOf(folder), { force: true })
    },
  }
}

/** A list that is not whole may be away for a moment, while its copy takes its place. */
function isJournaled(folder: string): boolean {
  return ['library.json', 'library.before.json'].some((name) => existsSync(join(folder, name)))
}

function moveAside(folder: string, now: number): void {
  const aside = join(folder, 'set-aside')
  mkdirSync(aside, { recursive: true })
  try {
    renameSync(join(folder, 'IndexedDB'), join(aside, String(now)))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
  const old = readdirSync(aside).toSorted().slice(0, -KEPT)
  for (const name of old) rmSync(join(aside, name), { recursive: true, force: true })
}

function writeFlushed(path: string, text: string): void {
  const file = openSync(path, 'w')
  try {
    // Unlike writeSync it goes on after a short write.
    writeFileSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

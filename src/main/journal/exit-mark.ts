import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'

const KEPT = 3

function markOf(folder: string): string {
  return join(folder, 'running')
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
export function noteStart(folder: string, now: number): Run {
  if (existsSync(markOf(folder)) && existsSync(join(folder, 'library.json'))) moveAside(folder, now)
  writeFlushed(markOf(folder), String(now))
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
    writeSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

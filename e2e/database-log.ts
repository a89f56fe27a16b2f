import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Launched } from './launch'
import { end, processesOf } from './processes'

// LevelDB's log is blocks of 32 KiB. In them lie pieces of records: four bytes of checksum, two of length, one that
// says which piece it is, and the piece. What is left of a block and too short for that is not used.
const BLOCK = 32 * 1024
const HEAD = 7
const [WHOLE, LAST] = [1, 4]

/** Where Chromium keeps what the page has in IndexedDB. */
export function databaseFolder(profile: string): string {
  return join(profile, 'IndexedDB/app_bundle_0.indexeddb.leveldb')
}

/** The newest file there that matches. */
export function newestIn(profile: string, pattern: RegExp): string {
  const folder = databaseFolder(profile)
  const newest = readdirSync(folder)
    .filter((name) => pattern.test(name))
    .toSorted()
    .at(-1)
  if (newest === undefined) throw new Error(`There is no such file: ${String(pattern)}`)
  return join(folder, newest)
}

/** Whether the log ends within a record. */
function isTorn(log: Buffer): boolean {
  let [at, piece] = [0, WHOLE]
  while (at < log.length) {
    const left = BLOCK - (at % BLOCK)
    if (left >= HEAD) {
      if (at + HEAD > log.length) return true
      piece = log[at + 6] ?? 0
      at += HEAD + log.readUInt16LE(at + 4)
    } else at += left
  }
  return at > log.length || (piece !== WHOLE && piece !== LAST)
}

function hasStopped(pid: number): boolean {
  return readFileSync(`/proc/${pid}/stat`, 'latin1').includes(' T ')
}

/**
 * Ends all of the app at a random moment out of those in which a record is half written: it is stopped again and again
 * until it is such a moment. When none comes for long it is ended at any. Gives whether one came. Linux only.
 */
export async function killWhileWriting({ app, profile }: Launched, patience = 20_000): Promise<boolean> {
  const child = app.process()
  const gone = new Promise((resolve) => child.once('exit', resolve))
  const all = processesOf(child.pid)
  const [main] = all
  if (main === undefined) throw new Error('There is no app to kill: it never started.')
  const until = Date.now() + patience
  let isWithin = false
  while (!isWithin && Date.now() < until) {
    process.kill(main, 'SIGSTOP')
    while (!hasStopped(main));
    isWithin = isTorn(readFileSync(newestIn(profile, /\.log$/u)))
    if (!isWithin) process.kill(main, 'SIGCONT')
    if (!isWithin) await pause(Math.random() * 5)
  }
  all.forEach(end)
  await gone
  return isWithin
}

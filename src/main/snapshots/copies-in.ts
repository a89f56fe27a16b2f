import { largestProjectFile, projectFileHead, projectFileVersion } from '#ipc/snapshots'
import type { JournaledCommand } from '#core/edit/journal'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { Disk } from '../journal/disk'
import type { JournalCopy } from '../journal/fill-gaps'
import { folderName } from '../journal/journals'
import { newestFirst, withoutNumbers } from './snapshot-name'

const LF = 0x0a
const largest = { maxOutputLength: largestProjectFile }
const unpack = promisify(gunzip)

interface Place {
  readonly disk: Disk
  /** The folder that has a folder for each project. */
  readonly root: string
}

/** The snapshots of a journal that is replaced are older than all that come, and mend nothing of what takes its place. */
export async function outdate({ disk, root }: Place, project: string): Promise<void> {
  const folder = join(root, folderName(project))
  for (const { from, to } of withoutNumbers(await disk.names(folder)))
    await disk.rename(join(folder, from), join(folder, to))
}

/** What the whole ones of a project's snapshots hold, the newest first. */
export async function* copiesIn({ disk, root }: Place, project: string): AsyncGenerator<JournalCopy> {
  const folder = join(root, folderName(project))
  for (const { name, seq } of newestFirst(await disk.names(folder))) {
    const copy = seq === undefined ? undefined : await copyIn(disk, join(folder, name))
    if (copy !== undefined) yield copy
  }
}

/** Undefined for what is damaged, whatever it is; an older one may be whole. */
async function copyIn(disk: Disk, path: string): Promise<JournalCopy | undefined> {
  try {
    const [head = '', first = '', ...rest] = lines(await unpack(await disk.read(path), largest))
    if (projectFileHead.parse(JSON.parse(head)).version > projectFileVersion) return undefined
    const base = numberIn(JSON.parse(first), 'seq')
    if (base === undefined) return undefined
    // Articles have a place in the list, and commands a number.
    const commands = rest.flatMap((json): readonly JournaledCommand[] => {
      const seq = numberIn(JSON.parse(json), 'seq')
      return seq === undefined ? [] : [{ seq, json }]
    })
    return { base, parts: [first, ...rest.slice(0, rest.length - commands.length)], commands }
  } catch {
    return undefined
  }
}

function* lines(bytes: Buffer): Generator<string> {
  for (let from = 0; from < bytes.length;) {
    const found = bytes.indexOf(LF, from)
    const end = found === -1 ? bytes.length : found
    yield bytes.toString('utf8', from, end)
    from = end + 1
  }
}

function numberIn(value: unknown, key: string): number | undefined {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
  return typeof found === 'number' ? found : undefined
}

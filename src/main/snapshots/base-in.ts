import { projectFileHead, projectFileVersion } from '#ipc/snapshots'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { Disk } from '../journal/disk'
import { folderName } from '../journal/journals'
import { newestFirst } from './snapshot-name'

const LF = 0x0a
const largest = { maxOutputLength: 512 * 1024 * 1024 }
const unpack = promisify(gunzip)

/**
 * The parts of a base, by the number of its last command, as a snapshot of the project has them: the newest that is
 * whole and began with that base. A base never changes. Undefined when there is none.
 */
export async function baseIn(
  { disk, root }: { readonly disk: Disk; readonly root: string },
  project: string,
  seq: number,
): Promise<readonly string[] | undefined> {
  const folder = join(root, folderName(project))
  for (const { name } of newestFirst(await disk.names(folder))) {
    const parts = await baseOf(disk, join(folder, name), seq)
    if (parts !== undefined) return parts
  }
  return undefined
}

async function baseOf(disk: Disk, path: string, seq: number): Promise<readonly string[] | undefined> {
  try {
    const [head = '', first = '', ...rest] = baseLines(await unpack(await disk.read(path), largest))
    const isOurs = projectFileHead.parse(JSON.parse(head)).version <= projectFileVersion
    return isOurs && numberIn(JSON.parse(first), 'seq') === seq ? [first, ...rest] : undefined
  } catch {
    // Damaged, whatever it is; an older one may be whole.
    return undefined
  }
}

/** The head, what the project is, and its articles; the commands come after them. */
function* baseLines(bytes: Buffer): Generator<string> {
  for (let [from, line] = [0, 0]; from < bytes.length; line += 1) {
    const found = bytes.indexOf(LF, from)
    const end = found === -1 ? bytes.length : found
    const text = bytes.toString('utf8', from, end)
    if (line > 1 && numberIn(JSON.parse(text), 'order') === undefined) return
    yield text
    from = end + 1
  }
}

function numberIn(value: unknown, key: string): number | undefined {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
  return typeof found === 'number' ? found : undefined
}

import { ok, refuse, type Result } from '#core/result'
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { flawOfName, foldedName, nameOf, shownName } from './entry-name'
import type { ArchiveLimits } from './limits'

/** An entry as the list at the archive's end has it. Nothing of what the list says of sizes is believed yet. */
export interface PackedFile {
  readonly name: string
  readonly method: number
  readonly isLocked: boolean
  /** Bytes when it is unpacked. */
  readonly size: number
  readonly crc32: number
  /** Where in the archive it begins with its header, and where its packed bytes begin and end. */
  readonly header: number
  readonly start: number
  readonly end: number
}

const damaged =
  'The archive is damaged or cut off, or it is no ordinary zip. Get another copy, or pack the files again.'

/** All entries, or why the archive is not to be trusted. */
export async function directoryOf(
  bytes: Uint8Array,
  limits: ArchiveLimits,
): Promise<Result<readonly PackedFile[], string>> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const zip = await fromBufferPromise(buffer, { decodeStrings: false, validateEntrySizes: false })
    if (zip.entryCount > limits.entries)
      return refuse(`The archive has more than ${limits.entries} entries. Divide it.`)
    return await entriesOf(zip, limits)
  } catch {
    // The list, or the header of an entry, is not what it must be: yauzl only says so in words.
    return refuse(damaged)
  }
}

async function entriesOf(
  zip: ZipFile,
  limits: ArchiveLimits,
): Promise<Result<readonly PackedFile[], string>> {
  const files: PackedFile[] = []
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry)
    const flaw = flawOfName(name, limits.name) ?? flawOfKind(entry)
    if (flaw !== undefined) return refuse(untrusted(name, flaw))
    const header = await zip.readLocalFileHeaderPromise(entry)
    if (!header.fileName.equals(entry.fileNameRaw)) return refuse(untrusted(name, 'has two different names'))
    files.push({
      name: shownName(name),
      method: entry.compressionMethod,
      isLocked: entry.isEncrypted(),
      size: entry.uncompressedSize,
      crc32: entry.crc32,
      header: entry.relativeOffsetOfLocalHeader,
      start: header.fileDataStart,
      end: header.fileDataStart + entry.compressedSize,
    })
  }
  const twin = twinIn(files)
  if (twin !== undefined) return refuse(untrusted(twin, 'is in it twice'))
  const overlapping = overlapIn(files)
  return overlapping === undefined
    ? ok(files)
    : refuse(untrusted(overlapping, 'shares its bytes with another file'))
}

/** In the upper half of the attributes, as Unix writes them, is what kind of file it is. */
function flawOfKind({ externalFileAttributes }: Entry): string | undefined {
  const [kinds, link, plain, folder] = [0o170000, 0o120000, 0o100000, 0o040000]
  const kind = (externalFileAttributes >>> 16) & kinds
  if (kind === link) return 'is a link to another place'
  return [0, plain, folder].includes(kind) ? undefined : 'is no ordinary file'
}

function twinIn(files: readonly PackedFile[]): string | undefined {
  const seen = new Set<string>()
  return files.find(({ name }) => !name.endsWith('/') && seen.size === seen.add(foldedName(name)).size)?.name
}

/** Many entries over the same bytes make a small archive unpack to an enormous one. */
function overlapIn(files: readonly PackedFile[]): string | undefined {
  const inOrder = files.toSorted((a, b) => a.header - b.header)
  return inOrder.find(({ header }, i) => header < (inOrder[i - 1]?.end ?? 0))?.name
}

/** Why nothing of an archive is taken, because of one entry. */
export function untrusted(name: string, flaw: string): string {
  const shown = shownName(name)
  const short = shown.length <= 100 ? shown : `${shown.slice(0, 100).toWellFormed()}…`
  return `“${short}” in the archive ${flaw}. Nothing of the archive was taken: ask whoever made it to pack the files again.`
}

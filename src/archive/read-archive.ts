import type { ArchiveEntry, FileReading, Reading } from '#core/model/reading'
import type { Surroundings } from '#formats/format'
import { readFile, type ImportedFile } from '#formats/read-file'
import { directoryOf, type PackedFile } from './directory'
import { isPassedOver } from './entry-name'
import { archiveLimits, type ArchiveLimits } from './limits'
import { isKnownMethod, unpack } from './unpack'

/** Whether a file is called a zip and begins like one; office files begin so too. */
export function isArchive({ name, bytes }: ImportedFile): boolean {
  return /\.zip$/iu.test(name) && bytes[0] === 0x50 && bytes[1] === 0x4b
}

/**
 * Reads all files in a zip as if each came by itself, in memory. An archive that is dangerous or damaged is refused as
 * a whole; a file in it that merely cannot be read is refused alone. Never throws for what is in it.
 */
export async function readArchive(
  file: ImportedFile,
  surroundings: Surroundings,
  limits: ArchiveLimits = archiveLimits,
): Promise<FileReading> {
  const directory = await directoryOf(file.bytes, limits)
  if (!directory.ok) return refused(directory.problem)
  const files = directory.value.filter(({ name }) => !isPassedOver(name))
  if (files.length === 0) return refused('The archive holds no files. Pack the articles into it again.')
  if (files.length > limits.files)
    return refused(`The archive has ${files.length} files; at most ${limits.files} can be read. Divide it.`)
  const entries: ArchiveEntry[] = []
  let unpacked = 0
  for (const packed of files) {
    const obstacle = obstacleTo(packed, limits)
    if (obstacle !== undefined) {
      entries.push({ name: packed.name, reading: refused(obstacle) })
      continue
    }
    const bytes = unpack(file.bytes, packed, { unpacked, packed: file.bytes.length }, limits)
    if (!bytes.ok) return refused(bytes.problem)
    unpacked += bytes.value.length
    const reading = readFile({ ...file, name: packed.name, bytes: bytes.value }, surroundings)
    entries.push({ name: packed.name, reading })
  }
  return { kind: 'archive', entries }
}

/** Why a file is left packed. */
function obstacleTo(file: PackedFile, limits: ArchiveLimits): string | undefined {
  if (/\.zip$/iu.test(file.name))
    return 'This is an archive inside an archive. Unpack it and import it by itself.'
  if (/\.rubricator$/iu.test(file.name))
    return 'This is a whole project inside an archive. Unpack it and import it by itself.'
  if (file.isLocked)
    return 'It is locked with a password. Unpack it with the password, and import what comes out.'
  if (!isKnownMethod(file))
    return 'It is packed in a way that cannot be read. Pack the files again as an ordinary zip.'
  if (file.size <= limits.file) return undefined
  const size = Math.ceil(file.size / 1024 / 1024)
  return `It has ${size} MB; at most ${limits.file / 1024 / 1024} MB can be read in an archive. Unpack it and import it by itself.`
}

function refused(message: string): Reading {
  return { kind: 'refused', problems: [{ where: '', message }] }
}

import { ok, refuse, type Result } from '#core/result'
import { crc32, inflateRawSync } from 'node:zlib'
import { untrusted, type PackedFile } from './directory'
import type { ArchiveLimits } from './limits'

const STORED = 0
const DEFLATED = 8

/** Bytes that were unpacked of an archive so far, and those it has. */
export interface Measure {
  readonly unpacked: number
  readonly packed: number
}

/** Whether it is packed in one of the two ways that are in use. */
export function isKnownMethod({ method }: PackedFile): boolean {
  return method === STORED || method === DEFLATED
}

/** The bytes of one file, never more than it says and the limits allow, or why the archive is not to be trusted. */
export function unpack(
  archive: Uint8Array,
  file: PackedFile,
  soFar: Measure,
  limits: ArchiveLimits,
): Result<Uint8Array, string> {
  const packed = archive.subarray(file.start, file.end)
  const ceilings = ceilingsOf(packed.length, file, soFar, limits)
  const lowest = ceilings.reduce((low, one) => (one.most < low.most ? one : low))
  const content = file.method === STORED ? packed : inflated(packed, lowest.most)
  if (content === 'broken') return refuse(untrusted(file.name, broken))
  if (content === 'too-much' || content.length > lowest.most) return refuse(lowest.said)
  const isWhole = content.length === file.size && crc32(content) === file.crc32
  return isWhole ? ok(content) : refuse(untrusted(file.name, broken))
}

const broken = 'is damaged'

interface Ceiling {
  readonly most: number
  readonly said: string
}

/** How many bytes may come out, and what is said when there are more. */
function ceilingsOf(
  packed: number,
  { name, size }: PackedFile,
  soFar: Measure,
  { ratio, anyRatio, unpacked }: ArchiveLimits,
): readonly Ceiling[] {
  const megabytes = Math.round(unpacked / 1024 / 1024)
  return [
    {
      most: Math.max(anyRatio, packed * ratio),
      said: untrusted(name, `becomes more than ${ratio} times as large when it is unpacked`),
    },
    {
      most: Math.max(anyRatio, soFar.packed * ratio) - soFar.unpacked,
      said: `The archive becomes more than ${ratio} times as large when it is unpacked. Nothing of it was taken: ask whoever made it to pack the files again.`,
    },
    {
      most: unpacked - soFar.unpacked,
      said: `The archive becomes larger than ${megabytes} MB when it is unpacked. Divide it.`,
    },
    { most: size, said: untrusted(name, 'is larger than it says') },
  ]
}

function inflated(packed: Uint8Array, most: number): Uint8Array | 'too-much' | 'broken' {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'ERR_BUFFER_TOO_LARGE') return 'too-much'
    if (code.startsWith('Z_')) return 'broken'
    throw error
  }
}

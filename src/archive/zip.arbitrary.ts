import { crc32, deflateRawSync } from 'node:zlib'

/** One entry of a zip made for a test. What is left out is as it must be; all else may lie. */
export interface ZipPart {
  /** Written as UTF-8; bytes without the sign for it. */
  readonly name: string | Uint8Array
  readonly content?: string | Uint8Array
  /** 0 stores, 8 deflates; of other methods the bytes are stored. */
  readonly method?: number
  readonly flags?: number
  readonly crc32?: number
  /** What is said of the size when it is unpacked. */
  readonly size?: number
  readonly packedSize?: number
  /** Unix mode: what kind of file it is. */
  readonly mode?: number
  /** The name in front of the bytes, where it differs from that in the list. */
  readonly localName?: string
  /** Instead of bytes of its own it points to where another begins. */
  readonly at?: number
}

export interface ZipShape {
  /** Sizes and places as 64 bits. */
  readonly zip64?: boolean
  readonly comment?: string
  /** What is said of how many entries there are. */
  readonly count?: number
}

interface Written {
  readonly local: Buffer
  readonly central: Buffer
}

const UTF8 = 0x800
const LARGE = 0xffffffff

/** A zip as APPNOTE.TXT describes it, https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT */
export function zipOf(parts: readonly ZipPart[], shape: ZipShape = {}): Buffer {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const { local, central } = written(part, part.at ?? offset, shape.zip64 === true)
    centrals.push(central)
    if (part.at !== undefined) continue
    locals.push(local)
    offset += local.length
  }
  const list = Buffer.concat(centrals)
  return Buffer.concat([...locals, list, ending(shape, { offset, size: list.length, entries: parts.length })])
}

function written(part: ZipPart, offset: number, zip64: boolean): Written {
  const { name, localName, method, mode, packed, ...said } = filled(part)
  const sizes = zip64 ? [LARGE, LARGE] : [said.packedSize, said.size]
  const common = Buffer.concat([u16(zip64 ? 45 : 20, said.flags, method, 0, 0x21), u32(said.crc32, ...sizes)])
  const inFull = [said.size, said.packedSize]
  const more = zip64 ? Buffer.concat([u16(1, 24), u64(...inFull, offset)]) : Buffer.alloc(0)
  const localMore = zip64 ? Buffer.concat([u16(1, 16), u64(...inFull)]) : more
  return {
    local: Buffer.concat([
      ...[u32(0x04034b50), common, u16(localName.length, localMore.length)],
      ...[localName, localMore, packed],
    ]),
    central: Buffer.concat([
      ...[u32(0x02014b50), u16((3 << 8) | 45), common, u16(name.length, more.length, 0, 0, 0)],
      ...[u32((mode << 16) >>> 0, zip64 ? LARGE : offset), name, more],
    ]),
  }
}

interface Filled {
  readonly name: Buffer
  readonly localName: Buffer
  readonly method: number
  readonly mode: number
  readonly packed: Buffer
  readonly flags: number
  readonly crc32: number
  readonly size: number
  readonly packedSize: number
}

function filled({ name, content = '', method = 8, ...said }: ZipPart): Filled {
  const plain = Buffer.from(content)
  const packed = method === 8 ? deflateRawSync(plain) : plain
  const fitting = {
    ...{ mode: 0o100644, flags: typeof name === 'string' ? UTF8 : 0, localName: name },
    ...{ crc32: crc32(plain), size: plain.length, packedSize: packed.length },
  }
  const all = { ...fitting, ...said }
  return { ...all, name: Buffer.from(name), localName: Buffer.from(all.localName), method, packed }
}

interface List {
  readonly offset: number
  readonly size: number
  readonly entries: number
}

function ending({ zip64 = false, comment = '', count }: ZipShape, { offset, size, entries }: List): Buffer {
  const said = count ?? entries
  const short = Math.min(said, 0xffff)
  const end = Buffer.concat([
    ...[u32(0x06054b50), u16(0, 0, short, short), u32(size, zip64 ? LARGE : offset)],
    ...[u16(Buffer.byteLength(comment)), Buffer.from(comment)],
  ])
  if (!zip64) return end
  const record = Buffer.concat([
    ...[u32(0x06064b50), u64(44), u16(45, 45), u32(0, 0), u64(said, said, size, offset)],
  ])
  return Buffer.concat([record, u32(0x07064b50, 0), u64(offset + size), u32(1), end])
}

function u16(...values: readonly number[]): Buffer {
  return numbers(2, values, (buffer, value, at) => buffer.writeUInt16LE(value & 0xffff, at))
}

function u32(...values: readonly number[]): Buffer {
  return numbers(4, values, (buffer, value, at) => buffer.writeUInt32LE(value, at))
}

function u64(...values: readonly number[]): Buffer {
  return numbers(8, values, (buffer, value, at) => buffer.writeBigUInt64LE(BigInt(value), at))
}

function numbers(
  width: number,
  values: readonly number[],
  write: (buffer: Buffer, value: number, at: number) => unknown,
): Buffer {
  const buffer = Buffer.alloc(width * values.length)
  for (const [i, value] of values.entries()) write(buffer, value, i * width)
  return buffer
}

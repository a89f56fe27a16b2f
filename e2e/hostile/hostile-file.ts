import type { FileReading } from '#core/model/reading'

/** A file that means harm or went wrong, and what must become of it. */
export interface HostileFile {
  readonly name: string
  readonly content: string | Uint8Array
  readonly kind: FileReading['kind']
  /** Part of what is said about it; of an article or a project, part of what is in it. */
  readonly told: string
  /** Of an article all of its text, where that is known. */
  readonly text?: string
}

export type Row = readonly [
  name: string,
  content: string | Uint8Array,
  kind: FileReading['kind'],
  /** Left out: the content itself is found in the article as it is. `text`: the article is that and no more. */
  told?: string | { readonly text: string },
]

export function filesOf(rows: readonly Row[]): readonly HostileFile[] {
  return rows.map(([name, content, kind, told = String(content)]) => {
    const file = { name, content, kind }
    return typeof told === 'string' ? { ...file, told } : { ...file, told: told.text, text: told.text }
  })
}

/** Bytes from bytes and ASCII text. */
export function bytes(...parts: readonly (string | readonly number[])[]): Uint8Array {
  return Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  )
}

/** Big-endian UTF-16. */
export function utf16be(text: string): Uint8Array {
  return Buffer.from(text, 'utf16le').swap16()
}

const megabyte = 1024 * 1024

/** What an archive may ask of whoever reads it. Sizes are bytes. */
export interface ArchiveLimits {
  /** Entries of its list, with folders and hidden ones. */
  readonly entries: number
  /** Files that are read. */
  readonly files: number
  /** UTF-16 code units of a name with its folders. */
  readonly name: number
  /** One file when it is unpacked; a larger one is refused alone. */
  readonly file: number
  /** All files together when they are unpacked. */
  readonly unpacked: number
  /** How many times as large a file may become, and all of them together. */
  readonly ratio: number
  /** Up to this size the ratio does not count: a few words that repeat are packed as tightly as a bomb. */
  readonly anyRatio: number
}

/**
 * All that comes out of an archive is in the memory of the reader at once, which has 1 GB: 100 MB of Cyrillic need 0.45
 * GB of it. The archive itself may have 50 MB, as any file but those of annotations.
 */
export const archiveLimits: ArchiveLimits = {
  entries: 20_000,
  files: 1000,
  name: 500,
  file: 50 * megabyte,
  unpacked: 100 * megabyte,
  ratio: 200,
  anyRatio: 100_000,
}

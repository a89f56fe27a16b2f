import type { FileProblem } from '#core/model/reading'
import type { Result } from '#core/result'

/** What the command line needs of the machine. Paths are as a person wrote them. */
export interface Host {
  /** The files at a path: itself, or all files of a folder and its folders, by name. Rejects when nothing is there. */
  readonly filesAt: (path: string) => Promise<readonly string[]>
  /** The bytes of an ordinary file, or why there are none. */
  readonly read: (path: string) => Promise<Result<Uint8Array, FileProblem>>
  readonly write: (path: string, text: string) => Promise<void>
  /** Standard output, for people. */
  readonly out: (text: string) => void
  /** Standard output of a file that was asked for: just as it is. */
  readonly data: (text: string) => void
  /** Standard error. */
  readonly err: (text: string) => void
  /** Lower-case hex. */
  readonly sha256: (bytes: Uint8Array) => string
  /** ISO 8601. */
  readonly now: () => string
  /** A random id that was never used before. */
  readonly newId: () => string
}

/** 0 done, 1 input refused, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2

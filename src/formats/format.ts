import type { Reading } from '#core/model/reading'

/** What reading and writing need from outside. `sha256` gives lower-case hex, `now` ISO 8601. */
export interface Surroundings {
  readonly sha256: (bytes: Uint8Array) => string
  readonly now: () => string
}

/** Text as a format gets it: decoded, without byte order mark, line ends as LF. */
export interface TextInput {
  /** The file's name without folders; of pasted text, what stands in for it. */
  readonly name: string
  readonly text: string
  /** Lower-case hex digest of the bytes the text came from. */
  readonly sha256: string
  /** Pasted text is what a person picked out: nothing of it is taken for boilerplate. */
  readonly origin: 'file' | 'pasted'
}

/** One format that can be read. */
export interface Format {
  readonly id: string
  readonly name: string
  /** Endings of file names, without the dot, lower case. */
  readonly extensions: readonly string[]
  readonly reads: 'article' | 'project'
  /** Largest file in bytes. */
  readonly limit: number
  /** Whether a text can be nothing else, whatever the file is called. */
  readonly recognises: (text: string) => boolean
  readonly read: (input: TextInput, surroundings: Surroundings) => Reading
}

import type { Command } from '../edit/command'
import type { Annotator, Project } from './project'
import type { Block, DocumentDetails, Mark } from './source-document'

/** What is wrong with a file: where ("line 3", "documents[0].title", "" for the whole) and what to do. */
export interface FileProblem {
  readonly where: string
  readonly message: string
}

/** An article as read from a file or from pasted text, not yet part of a project. */
export interface ArticleDraft extends DocumentDetails {
  readonly source: { readonly fileName: string; readonly mediaType: string; readonly sha256: string }
  readonly text: string
  /** `sha256:` and the hex digest of the UTF-8 text. */
  readonly textHash: string
  readonly blocks: readonly Block[]
  readonly marks: readonly Mark[]
}

/** What led to a project: the places of its articles in the list, and all commands, oldest first. */
export interface ProjectHistory {
  readonly orders: readonly number[]
  readonly commands: readonly Command[]
  /** Whose work it is. */
  readonly by?: Annotator
}

/** What reading one file came to. Notes say what was changed or left out on the way. */
export type Reading =
  | { readonly kind: 'article'; readonly article: ArticleDraft; readonly notes: readonly FileProblem[] }
  | {
      readonly kind: 'project'
      readonly project: Project
      readonly notes: readonly FileProblem[]
      /** Of files that hold what undo needs. */
      readonly history?: ProjectHistory
    }
  | { readonly kind: 'encoding-needed'; readonly guesses: readonly string[]; readonly problem: FileProblem }
  | { readonly kind: 'refused'; readonly problems: readonly FileProblem[] }

/** A file of an archive, by its name with its folders. */
export interface ArchiveEntry {
  readonly name: string
  readonly reading: Reading
}

/** What a file came to that may also be an archive of files. */
export type FileReading = Reading | { readonly kind: 'archive'; readonly entries: readonly ArchiveEntry[] }

/** A file that was read, or one of those in an archive that was. */
export interface FileRead {
  /** Of one in an archive both names: "articles.zip / news/a.txt". */
  readonly name: string
  /** Its name in the archive. */
  readonly entry?: string
  readonly reading: Reading
}

/** Each file of an archive as if it had come by itself; any other file alone. */
export function filesIn(name: string, reading: FileReading): readonly FileRead[] {
  if (reading.kind !== 'archive') return [{ name, reading }]
  return reading.entries.map((one) => ({
    name: `${name} / ${one.name}`,
    entry: one.name,
    reading: one.reading,
  }))
}

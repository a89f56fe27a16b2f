/** A command as it is in a journal. */
export interface JournaledCommand {
  readonly seq: number
  readonly json: string
}

/** What a journal begins with: a project after the command `seq`, in parts of JSON, and the commands up to there. */
export interface Beginning {
  readonly seq: number
  readonly parts: readonly string[]
  /** What undo needs. */
  readonly history: readonly JournaledCommand[]
}

/** A part of what a journal holds: first the base it began with, then commands, oldest first. */
export interface JournalPage {
  readonly kind: 'base' | 'commands'
  readonly json: readonly string[]
  /** Commands after these that were written and cannot be read. */
  readonly lost?: number | undefined
}

/** Characters of JSON that are handed over at once. */
export const journalPageSize = 1_000_000

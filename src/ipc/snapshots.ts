import { z } from 'zod'
import { count, id, pickedFile, token } from './primitives'

/** What a project or a person is known by, wherever it is kept. */
const named = z.strictObject({ id, name: z.string() })

/** Why a project was written as a file. */
export const snapshotReason = z.enum(['time', 'closing', 'import', 'version', 'backup', 'copy'])
export type SnapshotReason = z.infer<typeof snapshotReason>

/** What a project holds: its articles, and the person's own annotations by kind. */
const holdings = z.strictObject({ articles: count, entity: count, event: count, claim: count })

/** A project as it was after the command `seq`, and who works on it. */
const moment = z.strictObject({
  project: named,
  seq: count,
  by: named.optional(),
  holds: holdings.optional(),
})
export type Moment = z.infer<typeof moment>

export const projectFileFormat = 'rubricator-project'
export const projectFileVersion = 1
/** Bytes of a project file, unpacked, that can be opened again. */
export const largestProjectFile = 512 * 1024 * 1024

/** The first line of a project file. Later versions may say more. */
export const projectFileHead = z.object({
  format: z.literal(projectFileFormat),
  version: z.int().min(1),
  project: z.object(named.shape),
  seq: count,
  /** ISO 8601. */
  takenAt: z.string(),
  why: snapshotReason,
  /** The version of the app that wrote it. */
  app: z.string(),
  /** Whose work it is. */
  by: z.object(named.shape).optional(),
  holds: z.object(holdings.shape).optional(),
})
export type ProjectFileHead = z.infer<typeof projectFileHead>

/** A snapshot in a list. */
const listed = z.strictObject({
  takenAt: z.string(),
  /** Bytes. */
  size: count,
  /** Null for what is damaged or was made by a newer app. */
  file: pickedFile.nullable(),
  problem: z.enum(['damaged', 'newer']).optional(),
  why: snapshotReason.optional(),
  holds: holdings.optional(),
})
export type ListedSnapshot = z.infer<typeof listed>

const backupState = z.strictObject({
  /** The folder every snapshot is also written to; null for none. */
  folder: z.string().nullable(),
  /** What is wrong with the last snapshots or their backup, maybe since an earlier start; null while nothing is. */
  problem: z.string().nullable(),
})
export type BackupState = z.infer<typeof backupState>

export const snapshotCalls = {
  /** Writes a snapshot, unless there is one of this very moment. Gives what is wrong with the backup. */
  'snapshots:take': {
    argument: moment.extend({ why: snapshotReason }),
    result: z.strictObject({
      backupProblem: z.string().nullable(),
      /** No snapshot was written: the project's journal is damaged, and should be written anew from what is stored. */
      isDamaged: z.boolean(),
    }),
  },
  /** Newest first. */
  'snapshots:list': { argument: id, result: z.array(listed) },
  /** Writes the project as one file the person chose. */
  'snapshots:save-copy': { argument: moment.extend({ token }), result: z.undefined() },
  'backup:state': { argument: z.undefined(), result: backupState },
  /** Asks for a folder, and gives the one that holds from now on. */
  'backup:choose': { argument: z.undefined(), result: z.string().nullable() },
  /** Has every project in the backup that is not there as it is now. Answered when that is done. */
  'backup:catch-up': { argument: z.undefined(), result: backupState },
  'backup:stop': { argument: z.undefined(), result: z.undefined() },
} as const

import { Rebuilding } from '#core/edit/rebuild'
import { annotatorId } from '#core/model/ids'
import type { Command } from '#core/edit/command'
import type { Project } from '#core/model/project'
import type { ProjectHistory, Reading } from '#core/model/reading'
import type { Surroundings } from '#formats/format'
import { largestProjectFile, projectFileHead, projectFileVersion } from '#ipc/snapshots'
import { gunzipSync } from 'node:zlib'
import { checkByArticle } from './check-by-article'
import { isUndoable } from './undoable'

const LF = 0x0a

/** Whether a file is packed with gzip, as project files are. */
export function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

/** A project with what led to it. What the file says of the project is held to what an exchange file is held to. */
export function readProjectFile(
  bytes: Uint8Array,
  surroundings: Surroundings,
  limit = largestProjectFile,
): Reading {
  const lines = unpacked(bytes, limit)
  if (lines === undefined)
    return refused('The file is damaged, or too large to be read. Use another copy of it.')
  try {
    const head = headOf(lines.next().value ?? '')
    if (head === undefined) return refused('This is no project file of Rubricator.')
    if (head.version > projectFileVersion)
      return refused('The file was made by a newer version of Rubricator. Update Rubricator to open it.')
    const by = head.by === undefined ? {} : { by: { id: annotatorId(head.by.id), name: head.by.name } }
    return readingOf(replayed(lines), by, surroundings)
  } catch {
    // Whatever it was that could not be read or applied: the app writes no such thing.
    return refused(foreign)
  }
}

function readingOf(
  { project, orders, commands }: Replayed,
  by: Pick<ProjectHistory, 'by'>,
  surroundings: Surroundings,
): Reading {
  const reading = checkByArticle(project, surroundings)
  if (reading.kind !== 'project') return reading
  const sound = new Set(project.documents)
  const isSound = (oldest: Project): boolean => checkByArticle(oldest, surroundings, sound).kind === 'project'
  if (isUndoable(project, commands, isSound)) return { ...reading, history: { orders, commands, ...by } }
  return { ...reading, notes: [...reading.notes, noUndo], history: { orders, commands: [], ...by } }
}

const foreign = 'The file holds something that Rubricator does not write there. Use another copy of it.'

const noUndo = {
  where: '',
  message: 'What was done before cannot be undone here: the file does not say it right.',
}

function refused(message: string): Reading {
  return { kind: 'refused', problems: [{ where: '', message }] }
}

/** Its lines, one after the other, so that they need not all be there as text at once. */
function unpacked(bytes: Uint8Array, limit: number): Generator<string, undefined> | undefined {
  try {
    return linesOf(gunzipSync(bytes, { maxOutputLength: limit }))
  } catch {
    return undefined
  }
}

function* linesOf(bytes: Buffer): Generator<string, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(LF, from)
    const until = end === -1 ? bytes.length : end
    yield decoder.decode(bytes.subarray(from, until))
    from = until + 1
  }
}

function headOf(line: string): ReturnType<typeof projectFileHead.safeParse>['data'] {
  try {
    return projectFileHead.safeParse(JSON.parse(line)).data
  } catch {
    return undefined
  }
}

interface Replayed {
  readonly project: Project
  readonly orders: readonly number[]
  readonly commands: readonly Command[]
}

/** Throws for what no journal of ours says. */
function replayed(lines: Iterable<string>): Replayed {
  const rebuilding = new Rebuilding()
  let kind: 'base' | 'commands' = 'base'
  let isFirst = true
  for (const line of lines) {
    if (!isFirst && !line.startsWith('{"order":')) kind = 'commands'
    isFirst = false
    rebuilding.take({ kind, json: [line] })
  }
  const { header, documents, commands } = rebuilding.result()
  return {
    project: { ...header, documents: documents.map(({ document }) => document) },
    orders: documents.map(({ order }) => order),
    commands,
  }
}

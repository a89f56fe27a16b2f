import { Rebuilding } from '#core/edit/rebuild'
import { annotatorId } from '#core/model/ids'
import type { Command } from '#core/edit/command'
import type { AnnotatedDocument, Annotator, Project } from '#core/model/project'
import type { Reading } from '#core/model/reading'
import type { Surroundings } from '#formats/format'
import { readExchangeFile } from '#formats/rubricator/read'
import { writeProject } from '#formats/rubricator/write-project'
import { projectFileHead, projectFileVersion } from '#ipc/snapshots'
import { gunzipSync } from 'node:zlib'
import { isUndoable } from './undoable'

/** Bytes of a project file when it is unpacked. */
const largest = 512 * 1024 * 1024

/** Whether a file is packed with gzip, as project files are. */
export function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

/** A project with what led to it. What the file says of the project is held to what an exchange file is held to. */
export function readProjectFile(bytes: Uint8Array, surroundings: Surroundings, limit = largest): Reading {
  const lines = unpacked(bytes, limit)
  if (lines === undefined)
    return refused('The file is damaged, or too large to be read. Use another copy of it.')
  const head = headOf(lines[0] ?? '')
  if (head === undefined) return refused('This is no project file of Rubricator.')
  if (head.version > projectFileVersion)
    return refused('The file was made by a newer version of Rubricator. Update Rubricator to open it.')
  const rebuilt = replayed(lines)
  if (rebuilt === undefined) return refused(foreign)
  const { project, orders, commands } = rebuilt
  const reading = checked(project, surroundings)
  if (reading.kind !== 'project') return reading
  const by = head.by === undefined ? {} : { by: { id: annotatorId(head.by.id), name: head.by.name } }
  const history = { orders, ...by }
  if (!isUndoable(project, commands, (oldest) => checked(oldest, surroundings).kind === 'project'))
    return { ...reading, notes: [...reading.notes, noUndo], history: { ...history, commands: [] } }
  return { ...reading, history: { ...history, commands } }
}

const foreign = 'The file holds something that Rubricator does not write there. Use another copy of it.'

const noUndo = {
  where: '',
  message: 'What was done before cannot be undone here: the file does not say it right.',
}

function refused(message: string): Reading {
  return { kind: 'refused', problems: [{ where: '', message }] }
}

function unpacked(bytes: Uint8Array, limit: number): readonly string[] | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(
      gunzipSync(bytes, { maxOutputLength: limit }),
    )
    return text.split('\n').filter((line) => line !== '')
  } catch {
    return undefined
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

/** Undefined for what no journal of ours says. */
function replayed([, base = '', ...others]: readonly string[]): Replayed | undefined {
  try {
    const rebuilding = new Rebuilding()
    const first = others.findIndex((line) => !line.startsWith('{"order":'))
    const documents = first === -1 ? others : others.slice(0, first)
    rebuilding.take({ kind: 'base', json: [base, ...documents] })
    rebuilding.take({ kind: 'commands', json: first === -1 ? [] : others.slice(first) })
    const { header, documents: placed, commands } = rebuilding.result()
    return {
      project: { ...header, documents: placed.map(({ document }) => document) },
      orders: placed.map(({ order }) => order),
      commands,
    }
  } catch {
    return undefined
  }
}

/**
 * Hashes that nobody kept while a text was edited are made here; those that are there are looked at. People are named
 * only when they export, so those who are not yet are named for the check.
 */
function checked({ documents, ...header }: Project, surroundings: Surroundings): Reading {
  const hashed = documents.map((document) =>
    document.textHash === '' ? { ...document, textHash: hashOf(document.text, surroundings) } : document,
  )
  try {
    const annotators = [...header.annotators, ...nameless(header.annotators, documents)]
    const text = writeProject(
      { ...header, annotators, documents: hashed },
      { exportedAt: surroundings.now() },
    )
    const reading = readExchangeFile(text, surroundings)
    if (reading.kind !== 'project') return reading
    const known = new Set(header.annotators.map(({ id }) => id))
    const named = reading.project.annotators.filter(({ id }) => known.has(id))
    return { ...reading, project: { ...reading.project, annotators: named } }
  } catch {
    return refused(foreign)
  }
}

function nameless(
  annotators: readonly Annotator[],
  documents: readonly AnnotatedDocument[],
): readonly Annotator[] {
  const writers = new Set(documents.flatMap(({ layers }) => layers.map(({ annotator }) => annotator)))
  for (const { id } of annotators) writers.delete(id)
  return [...writers].map((id) => ({ id, name: '' }))
}

function hashOf(text: string, { sha256 }: Surroundings): string {
  return `sha256:${sha256(new TextEncoder().encode(text))}`
}

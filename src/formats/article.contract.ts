import { expect } from 'vitest'
import * as ids from '#core/model/ids'
import type { Project } from '#core/model/project'
import type { ArticleDraft, Reading } from '#core/model/reading'
import { sha256 } from './rubricator/project.arbitrary'
import { readFile } from './read-file'
import { writeProject } from './rubricator/write-project'

export const surroundings = { sha256, now: (): string => '2026-02-02T00:00:00Z' }

export function readText(name: string, text: string): Reading {
  return readFile({ name, bytes: new TextEncoder().encode(text) }, surroundings)
}

/** All messages of a reading, problems and notes. */
export function messagesOf(reading: Reading): string {
  const told =
    'notes' in reading ? reading.notes : 'problems' in reading ? reading.problems : [reading.problem]
  return told.map(({ message }) => message).join(' ')
}

/** The article of a reading, which must be one and must be able to stand in an exchange file. */
export function articleOf(reading: Reading): ArticleDraft {
  if (reading.kind !== 'article') throw new Error(JSON.stringify(reading))
  expect(
    readText('again.json', writeProject(projectWith(reading.article), { exportedAt: surroundings.now() })),
  ).toEqual({
    kind: 'project',
    project: projectWith(reading.article),
    notes: [],
  })
  return reading.article
}

function projectWith(article: ArticleDraft): Project {
  const source = { ...article.source, importedAt: surroundings.now() }
  const empty = { revision: 1, revisions: [], layers: [], comments: [], decisions: [] }
  return {
    project: { id: ids.projectId('p'), name: 'p' },
    tagset: { id: 't', version: 1, types: [], relationTypes: [], documentLabels: [] },
    annotators: [],
    documents: [{ ...article, ...empty, id: ids.documentId('d'), source }],
  }
}

/** "heading1 Port raid", one line a block. */
export function outline({ text, blocks }: ArticleDraft): readonly string[] {
  return blocks.map(({ kind, level, row, column, start, end }) => {
    const place = row === undefined || column === undefined ? '' : `[${row},${column}]`
    return `${kind}${level ?? ''}${place} ${text.slice(start, end)}`
  })
}

/** "bold Ruiz", one line a mark. */
export function markedText({ text, marks }: ArticleDraft): readonly string[] {
  return marks.map(({ kind, href, start, end }) =>
    [kind, text.slice(start, end), href].filter(Boolean).join(' '),
  )
}

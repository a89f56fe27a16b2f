import type { AnnotatedDocument, Annotator, Project } from '#core/model/project'
import type { FileProblem, Reading } from '#core/model/reading'
import type { Surroundings } from '#formats/format'
import { idsOf } from '#formats/rubricator/check/ids'
import { firstProblems } from '#formats/shared/first-problems'
import { checkProject } from '#formats/rubricator/read'

type Header = Omit<Project, 'documents'>

/**
 * A project held to everything an exchange file is held to, article by article, so that a large one needs no more room
 * than its largest article. `sound` are articles that were looked at before.
 */
export function checkByArticle(
  { documents, ...header }: Project,
  surroundings: Surroundings,
  sound: ReadonlySet<AnnotatedDocument> = new Set(),
): Reading {
  const whole = checkOne(header, [], surroundings)
  if (whole.kind !== 'project') return whole
  const read: AnnotatedDocument[] = []
  const notes: FileProblem[] = []
  for (const [i, document] of documents.entries()) {
    if (sound.has(document)) continue
    const reading = checkOne(header, [document], surroundings)
    if (reading.kind === 'refused') return { ...reading, problems: placed(reading.problems, i) }
    if (reading.kind !== 'project') return reading
    for (const one of reading.project.documents) read.push(one)
    for (const one of placed(reading.notes, i)) notes.push(one)
  }
  const twice = repeatedId(read)
  if (twice !== undefined)
    return { kind: 'refused', problems: [{ where: '', message: `${twice} is the id of two things` }] }
  return { kind: 'project', project: { ...whole.project, documents: read }, notes: firstProblems(notes) }
}

/** People are named only when they export, so those who are not yet are named for the check. */
function checkOne(
  header: Header,
  documents: readonly AnnotatedDocument[],
  surroundings: Surroundings,
): Reading {
  const annotators = [...header.annotators, ...nameless(header.annotators, documents)]
  const hashed = documents.map((document) => withHash(document, surroundings))
  const reading = checkProject({ ...header, annotators, documents: hashed }, surroundings)
  if (reading.kind !== 'project') return reading
  const known = new Set(header.annotators.map(({ id }) => id))
  const named = reading.project.annotators.filter(({ id }) => known.has(id))
  return { ...reading, project: { ...reading.project, annotators: named } }
}

/** A hash that nobody kept while the text was edited is made here; one that is there is looked at. */
function withHash(document: AnnotatedDocument, { sha256 }: Surroundings): AnnotatedDocument {
  if (document.textHash !== '') return document
  return { ...document, textHash: `sha256:${sha256(new TextEncoder().encode(document.text))}` }
}

function nameless(
  annotators: readonly Annotator[],
  documents: readonly AnnotatedDocument[],
): readonly Annotator[] {
  const writers = new Set(documents.flatMap(({ layers }) => layers.map(({ annotator }) => annotator)))
  for (const { id } of annotators) writers.delete(id)
  return [...writers].map((id) => ({ id, name: '' }))
}

function placed(problems: readonly FileProblem[], document: number): readonly FileProblem[] {
  return problems.map(({ where, message }) => ({
    where: where.replace(/^documents\[0\]/u, `documents[${document}]`),
    message,
  }))
}

/** Within one article ids were looked at before. */
function repeatedId(documents: readonly AnnotatedDocument[]): string | undefined {
  const all = new Set<string>()
  for (const document of documents)
    for (const id of idsOf(document)) {
      if (all.has(id)) return id
      all.add(id)
    }
  return undefined
}

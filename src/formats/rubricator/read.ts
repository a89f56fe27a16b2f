import type { Project } from '#core/model/project'
import type { FileProblem, Reading } from '#core/model/reading'
import type { Surroundings } from '../format'
import { codePointRuler, utf16Ruler, type Ruler } from '../shared/code-points'
import { firstProblems } from '../shared/first-problems'
import { safeLink } from '../shared/safe-link'
import { idProblems } from './check/ids'
import { inspectValues } from './check/json-values'
import { layerProblems } from './check/layer'
import { peopleNotes } from './check/people'
import { remarkNotes } from './check/remarks'
import { schemaProblems } from './check/schema-problems'
import { tagsetProblems } from './check/tagset'
import { textProblems } from './check/text'
import { vocabularyOf } from './check/vocabulary'
import { parseJson } from './parse-json'
import type { FileDocument } from './schema/document'
import { currentVersion, exchangeFileSchema, type ExchangeFile } from './schema/exchange-file'
import { toProject } from './to-project'

/** Reads an exchange file: the project, or every problem with its JSON path. */
export function readExchangeFile(text: string, surroundings: Surroundings): Reading {
  const json = parseJson(text)
  return json.ok ? readValue(json.value, surroundings) : refused([json.problem])
}

/** The same for a project of which nothing is known but that it came as JSON. */
export function checkProject(project: Project, surroundings: Surroundings): Reading {
  const exportedAt = surroundings.now()
  const header = { format: 'rubricator', version: currentVersion, generator: '', exportedAt }
  return readValue({ ...project, ...header, offsetUnit: 'utf-16' }, surroundings)
}

function readValue(value: unknown, surroundings: Surroundings): Reading {
  const foreign = foreignProblem(value)
  if (foreign !== undefined) return refused([foreign])
  const { problems, notes } = inspectValues(value)
  if (problems.length > 0) return refused(problems)
  const file = fileOf(value)
  return file === undefined
    ? refused(schemaProblems(exchangeFileSchema, value))
    : fromFile(file, notes, surroundings)
}

/** Undefined when the schema does not allow it, also for more reasons than the schema can count. */
function fileOf(value: unknown): ExchangeFile | undefined {
  try {
    return exchangeFileSchema.safeParse(value).data
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function fromFile(file: ExchangeFile, notes: readonly FileProblem[], surroundings: Surroundings): Reading {
  const rulers = file.documents.map(({ text }) => rulerOf(file, text))
  const problems = firstProblems(fileProblems(file, rulers, surroundings))
  if (problems.length > 0) return { kind: 'refused', problems }
  return { kind: 'project', project: toProject(file, rulers), notes: firstProblems(allNotes(notes, file)) }
}

function refused(problems: Iterable<FileProblem>): Reading {
  return { kind: 'refused', problems: firstProblems(problems) }
}

function rulerOf({ offsetUnit }: ExchangeFile, text: string): Ruler {
  return offsetUnit === 'utf-16' ? utf16Ruler(text) : codePointRuler(text)
}

/** Whether the file is another format's or a later version's: then nothing else about it is worth saying. */
function foreignProblem(value: unknown): FileProblem | undefined {
  const isObject = typeof value === 'object' && value !== null && 'format' in value
  if (!isObject || value.format !== 'rubricator')
    return { where: 'format', message: 'must be "rubricator": this JSON file is not a Rubricator export' }
  const version = 'version' in value ? value.version : undefined
  if (typeof version !== 'number' || version <= currentVersion) return undefined
  const message = `The file was made by a newer version of Rubricator (format ${version}; this one reads ${currentVersion}). Update Rubricator to open it.`
  return { where: 'version', message }
}

function* fileProblems(
  file: ExchangeFile,
  rulers: readonly Ruler[],
  surroundings: Surroundings,
): Generator<FileProblem> {
  yield* tagsetProblems(file.tagset)
  yield* idProblems(file)
  const vocabulary = vocabularyOf(file)
  for (const [i, document] of file.documents.entries()) {
    const where = `documents[${i}]`
    const measured = { text: document.text, ruler: rulers[i] ?? utf16Ruler(document.text) }
    yield* textProblems(document, where, measured, surroundings)
    for (const [j, layer] of document.layers.entries())
      yield* layerProblems(layer, `${where}.layers[${j}]`, measured, vocabulary)
  }
}

function* allNotes(notes: readonly FileProblem[], file: ExchangeFile): Generator<FileProblem> {
  yield* notes
  yield* peopleNotes(file)
  for (const [i, document] of file.documents.entries()) {
    yield* remarkNotes(document, `documents[${i}]`)
    yield* linkNotes(document, `documents[${i}]`)
  }
}

function* linkNotes({ marks }: FileDocument, where: string): Generator<FileProblem> {
  for (const [i, { href }] of marks.entries())
    if (href !== undefined && safeLink(href) === undefined)
      yield {
        where: `${where}.marks[${i}].href`,
        message: 'is no http, https or mailto link and was left out',
      }
}

import type { ArticleDraft } from '#core/model/reading'
import { busyWith } from '../acting/busy'
import { openReview } from '../reviewing/start-review'
import { takeSnapshot } from '../keeping/snapshots'
import type { Workspace } from '../workspace'
import { importArticles, type ImportLine } from './import-articles'
import { mergeProjectFile, openProjectFile } from './project-files'
import { lineOf, messageOf, readSingle } from './read-picked'

/** The person's answer to a question of the import report. */
export type ImportAnswer =
  'import' | 'skip' | 'open-project' | 'merge-project' | 'review' | { readonly encoding: string }

/** Does what was answered; the line that asked then says what became of the file. */
export async function answerImport(
  workspace: Workspace,
  line: ImportLine,
  answer: ImportAnswer,
): Promise<void> {
  const next = await busyWith(workspace, `Bringing in ${line.fileName}…`, () =>
    answered(workspace, line, answer),
  ).catch((error: unknown) => refused(line, error))
  const panel = workspace.view.panel.get()
  if (panel.kind !== 'import-report') return
  const lines = panel.report.lines.map((one) => (one === line ? next : one))
  const isOver = lines.every((one) => one.outcome !== 'waiting' && one.outcome !== 'refused')
  if (!isOver || !leadsAway(answer, next)) {
    workspace.view.panel.set({ kind: 'import-report', report: { lines } })
    return
  }
  workspace.view.panel.set({ kind: 'none' })
  if (next.document !== undefined) await workspace.openArticle(next.document)
}

/** With nothing more to say or to ask, the report makes way for what came of the answer. */
function leadsAway(answer: ImportAnswer, { outcome, messages }: ImportLine): boolean {
  if (answer === 'open-project' || answer === 'review') return true
  return outcome === 'imported' && messages.length === 0
}

function refused({ fileName }: ImportLine, error: unknown): ImportLine {
  return { fileName, outcome: 'refused', messages: [{ where: '', message: messageOf(error) }] }
}

async function answered(workspace: Workspace, line: ImportLine, answer: ImportAnswer): Promise<ImportLine> {
  const { fileName, question } = line
  if (answer === 'skip' || question === undefined) return { fileName, outcome: 'skipped', messages: [] }
  if (question.kind === 'duplicate') return importOne(workspace, line, question.incoming.article)
  if (question.kind === 'encoding') return readAgain(workspace, line, question.token, answer)
  if (answer === 'merge-project') return { fileName, ...(await mergeProjectFile(workspace, question.source)) }
  if (answer === 'review') return { fileName, ...(await openReview(workspace, question.source)) }
  return { fileName, ...(await openProjectFile(workspace, question.source)) }
}

function importOne(workspace: Workspace, line: ImportLine, article: ArticleDraft): ImportLine {
  const session = workspace.project.get()
  void takeSnapshot(workspace, 'import')
  const [document] = session === null ? [] : importArticles(session, [article])
  if (document === undefined) return line
  return { fileName: line.fileName, outcome: 'imported', messages: line.messages, document }
}

async function readAgain(
  workspace: Workspace,
  { fileName, ...line }: ImportLine,
  token: string,
  answer: ImportAnswer,
): Promise<ImportLine> {
  if (typeof answer === 'string') return { fileName, ...line }
  const reading = await readSingle(workspace, { token }, answer.encoding)
  const next = lineOf(workspace, { token, name: fileName }, reading, [])
  return reading.kind === 'article' && next.outcome === 'imported'
    ? importOne(workspace, next, reading.article)
    : next
}

/** The beginning of the file in an encoding, or why it cannot be read so. */
export async function previewEncoding(
  workspace: Workspace,
  token: string,
  encoding: string,
): Promise<{ readonly isReadable: boolean; readonly text: string }> {
  const reading = await readSingle(workspace, { token }, encoding)
  switch (reading.kind) {
    case 'article':
      return { isReadable: true, text: opening(reading.article.text) }
    case 'project':
      return { isReadable: true, text: reading.project.project.name }
    case 'encoding-needed':
      return { isReadable: false, text: reading.problem.message }
    case 'refused':
      return { isReadable: false, text: reading.problems[0]?.message ?? 'The file cannot be read so.' }
  }
}

const PREVIEW_LINES = 4
const PREVIEW_LENGTH = 320

function opening(text: string): string {
  const lines = text.split('\n', PREVIEW_LINES).join('\n')
  return lines.length <= PREVIEW_LENGTH ? lines : `${lines.slice(0, PREVIEW_LENGTH).toWellFormed()}…`
}

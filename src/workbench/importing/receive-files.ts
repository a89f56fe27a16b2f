import type { Answer, PickedFile } from '#ipc/contract'
import type { ArticleDraft, FileProblem } from '#core/model/reading'
import type { Project } from '#core/model/project'
import { openReview } from '../reviewing/start-review'
import type { Workspace } from '../workspace'
import { duplicateOf, importArticles, type ImportLine, type ImportReport } from './import-articles'
import { planMerge } from './merge-project'

type Reading = Answer<'files:read'>

export async function pickArticles(workspace: Workspace): Promise<void> {
  await receiveFiles(workspace, await workspace.desktop.call('files:pick', 'any'))
}

export async function pickProject(workspace: Workspace): Promise<void> {
  const [file] = await workspace.desktop.call('files:pick', 'annotations')
  if (file !== undefined) await openProjectFile(workspace, file.token)
}

/** Reads the files one after the other; what is clear comes in as one undo step, the rest is asked or refused. */
export async function receiveFiles(workspace: Workspace, files: readonly PickedFile[]): Promise<void> {
  if (files.length === 0) return
  const lines: ImportLine[] = []
  const articles: { readonly line: ImportLine; readonly article: ArticleDraft }[] = []
  for (const [i, file] of files.entries()) {
    if (files.length > 1)
      workspace.view.message.set({ tone: 'plain', text: `Reading ${i + 1} of ${files.length}…` })
    const reading = await readFile(workspace, file.token)
    const line = lineOf(
      workspace,
      file,
      reading,
      articles.map((one) => one.article.textHash),
    )
    if (reading.kind === 'article' && line.outcome === 'imported')
      articles.push({ line, article: reading.article })
    lines.push(line)
  }
  await finish(workspace, lines, articles)
}

async function readFile(workspace: Workspace, token: string, encoding?: string): Promise<Reading> {
  try {
    return await workspace.desktop.call('files:read', {
      token,
      ...(encoding === undefined ? {} : { encoding }),
    })
  } catch (error) {
    return {
      kind: 'refused',
      problems: [{ where: '', message: error instanceof Error ? error.message : String(error) }],
    }
  }
}

function lineOf(
  workspace: Workspace,
  file: PickedFile,
  reading: Reading,
  others: readonly string[],
): ImportLine {
  const fileName = file.name
  switch (reading.kind) {
    case 'refused':
      return { fileName, outcome: 'refused', messages: reading.problems }
    case 'encoding-needed': {
      const question = { kind: 'encoding', token: file.token, guesses: reading.guesses } as const
      return { fileName, outcome: 'waiting', messages: [reading.problem], question }
    }
    case 'project':
      return {
        fileName,
        outcome: 'waiting',
        messages: reading.notes,
        question: { kind: 'project', token: file.token },
      }
    case 'article': {
      const { article, notes } = reading
      const session = workspace.project.get()
      const of = session === null ? undefined : duplicateOf(session, article)
      const twin = of ?? (others.includes(article.textHash) ? article.title : undefined)
      if (twin === undefined) return { fileName, outcome: 'imported', messages: notes }
      const question = { kind: 'duplicate', of: twin, incoming: { fileName, article, notes } } as const
      return { fileName, outcome: 'waiting', messages: notes, question }
    }
  }
}

async function finish(
  workspace: Workspace,
  lines: readonly ImportLine[],
  articles: readonly { readonly line: ImportLine; readonly article: ArticleDraft }[],
): Promise<void> {
  const session = workspace.project.get()
  if (session === null) return
  const ids = importArticles(
    session,
    articles.map((one) => one.article),
  )
  const report = { lines: lines.map((line) => withDocument(line, articles, ids)) }
  const isPlain = lines.every((line) => line.outcome === 'imported' && line.messages.length === 0)
  workspace.view.panel.set(isPlain ? { kind: 'none' } : { kind: 'import-report', report })
  workspace.view.message.set(
    ids.length === 0 ? null : { tone: 'plain', text: importedText(ids.length), undo: true },
  )
  const [first] = ids
  if (first !== undefined) await workspace.openArticle(first)
}

function withDocument(
  line: ImportLine,
  articles: readonly { readonly line: ImportLine }[],
  ids: readonly ReturnType<typeof importArticles>[number][],
): ImportLine {
  const document = ids[articles.findIndex((one) => one.line === line)]
  return document === undefined ? line : { ...line, document }
}

function importedText(count: number): string {
  return count === 1 ? 'Imported 1 article.' : `Imported ${count} articles.`
}

/** Text from the clipboard, read as an article of its own. */
export async function receivePasted(
  workspace: Workspace,
  text: string,
  format: 'text' | 'html' | 'markdown',
): Promise<void> {
  const reading = await workspace.desktop.call('files:read-pasted', { text, format })
  const line = lineOf(workspace, { token: '', name: 'Pasted text', size: text.length }, reading, [])
  const isIn = reading.kind === 'article' && line.outcome === 'imported'
  await finish(workspace, [line], isIn ? [{ line, article: reading.article }] : [])
}

/** The person's answer to a question of the import report: replaces the line that asked. */
export type ImportAnswer =
  'import' | 'skip' | 'open-project' | 'merge-project' | 'review' | { readonly encoding: string }

export async function answerImport(
  workspace: Workspace,
  line: ImportLine,
  answer: ImportAnswer,
): Promise<void> {
  const next = await answered(workspace, line, answer)
  const panel = workspace.view.panel.get()
  if (panel.kind !== 'import-report') return
  const lines = panel.report.lines.map((one) => (one === line ? next : one))
  const report: ImportReport = { lines }
  workspace.view.panel.set({ kind: 'import-report', report })
}

async function answered(workspace: Workspace, line: ImportLine, answer: ImportAnswer): Promise<ImportLine> {
  const { fileName, question } = line
  const done = (messages: readonly FileProblem[] = []): ImportLine => ({
    fileName,
    outcome: 'imported',
    messages,
  })
  if (answer === 'skip' || question === undefined) return { fileName, outcome: 'skipped', messages: [] }
  if (question.kind === 'duplicate') return importOne(workspace, line, question.incoming.article)
  if (question.kind === 'encoding') return readAgain(workspace, line, question.token, answer)
  if (answer === 'open-project') await openProjectFile(workspace, question.token)
  else if (answer === 'review') await openReview(workspace, question.token)
  else return done(await mergeProjectFile(workspace, question.token))
  return done()
}

async function importOne(workspace: Workspace, line: ImportLine, article: ArticleDraft): Promise<ImportLine> {
  const session = workspace.project.get()
  const [document] = session === null ? [] : importArticles(session, [article])
  if (document === undefined) return line
  await workspace.openArticle(document)
  return { fileName: line.fileName, outcome: 'imported', messages: line.messages, document }
}

async function readAgain(
  workspace: Workspace,
  line: ImportLine,
  token: string,
  answer: ImportAnswer,
): Promise<ImportLine> {
  if (typeof answer === 'string') return line
  const reading = await readFile(workspace, token, answer.encoding)
  if (reading.kind === 'article') return importOne(workspace, line, reading.article)
  return lineOf(workspace, { token, name: line.fileName, size: 0 }, reading, [])
}

async function readProject(workspace: Workspace, token: string): Promise<Project> {
  const reading = await readFile(workspace, token)
  if (reading.kind === 'project') return reading.project
  const problems = reading.kind === 'refused' ? reading.problems : []
  throw new Error(
    problems.map((one) => `${one.where} ${one.message}`.trim()).join('\n') ||
      'This is not an annotation file.',
  )
}

/** Opens the file as a project of its own; one that is here already is opened as it is here. */
export async function openProjectFile(workspace: Workspace, token: string): Promise<void> {
  const project = await readProject(workspace, token)
  const isHere = workspace.projects.get().some((one) => one.id === project.project.id)
  if (!isHere) return workspace.createProject(project)
  await workspace.openProject(project.project.id)
  workspace.view.message.set({
    tone: 'plain',
    text: 'This project is on this machine already and was opened as it is here. To bring the file’s work in, import the file.',
  })
}

/** Brings the file's articles and layers into the open project, as one undo step. */
async function mergeProjectFile(workspace: Workspace, token: string): Promise<readonly FileProblem[]> {
  const session = workspace.project.get()
  if (session === null) return []
  const project = await readProject(workspace, token)
  const merge = await planMerge(session, project)
  if (merge.changes.length > 0)
    session.commit({ label: `Bring in “${project.project.name}”`, scope: 'project', changes: merge.changes })
  const counts = { where: '', message: `${merge.articles} new articles, ${merge.layers} new layers.` }
  return [counts, ...merge.problems]
}

import type { DocumentId } from '#core/model/ids'
import type { Project } from '#core/model/project'
import type { FileProblem, ProjectHistory } from '#core/model/reading'
import { ok, refuse, type Result } from '#core/result'
import type { Workspace } from '../workspace'
import type { FileSource } from './file-source'
import { readSingle } from './read-picked'

/** What a file holds, and what was changed or left out on the way. */
export interface ProjectFile {
  readonly project: Project
  readonly notes: readonly FileProblem[]
  readonly history?: ProjectHistory
}

/** What became of an annotation file, for the import report. */
export interface FileOutcome {
  readonly outcome: 'imported' | 'refused'
  readonly messages: readonly FileProblem[]
  /** An article to show what came in. */
  readonly document?: DocumentId
}

/** Reads an annotation file the person chose, or says what is wrong with it. */
export async function readProjectFile(
  workspace: Workspace,
  source: FileSource,
): Promise<Result<ProjectFile, readonly FileProblem[]>> {
  const reading = await readSingle(workspace, source)
  if (reading.kind === 'project') {
    const { kind, ...file } = reading
    return ok(file)
  }
  if (reading.kind === 'refused') return refuse(reading.problems)
  const message = 'This is an article, not an annotation file. Use Import to bring it in.'
  return refuse([{ where: '', message }])
}

/** Shows the import report when there is anything to say about the file. */
export function reportOn({ view }: Workspace, fileName: string, { outcome, messages }: FileOutcome): void {
  if (messages.length > 0)
    view.panel.set({ kind: 'import-report', report: { lines: [{ fileName, outcome, messages }] } })
}

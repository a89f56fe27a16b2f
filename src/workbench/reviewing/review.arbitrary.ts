import type { Difference } from '#agreement/comparison'
import { layerId } from '#core/model/ids'
import type { Project } from '#core/model/project'
import type { Choice } from '#core/model/review'
import { deskOf, exchangeFile } from '../importing/desk.arbitrary'
import type { FileOutcome } from '../importing/read-project-file'
import type { Workspace } from '../workspace'
import { adjudicatedChanges } from './adjudicated-layer'
import { documentReview, type DocumentReview } from './review'
import { settle } from './settle'
import { openReview } from './start-review'

/** What `otherView` differs in from the sample. */
export const five = ['boundary-differs', 'detail-differs', 'only-mine', 'only-theirs', 'type-differs']

export async function reviewing(theirs: Project): Promise<Workspace> {
  const { workspace, desktop } = await deskOf('me')
  await review(workspace, desktop.files, theirs)
  return workspace
}

export async function review(
  workspace: Workspace,
  files: Map<string, Uint8Array>,
  theirs: Project,
): Promise<FileOutcome> {
  files.set('theirs.rubric.json', exchangeFile(theirs))
  return openReview(workspace, { token: 'theirs.rubric.json' })
}

export function open(workspace: Workspace): DocumentReview {
  const [desk, state] = [workspace.desk(), workspace.view.review.get()]
  const found = desk === undefined || state === null ? undefined : documentReview(desk, state)
  if (found === undefined) throw new Error('Nothing is under review')
  return found
}

export function kinds(workspace: Workspace): readonly string[] {
  return open(workspace).differences.map((one) => one.kind)
}

export function differing(workspace: Workspace, kind: Difference['kind']): Difference {
  const found = open(workspace).differences.find((one) => one.kind === kind)
  if (found === undefined) throw new Error(`There is no ${kind}`)
  return found
}

export function choose(workspace: Workspace, kind: Difference['kind'], choice: Choice): void {
  settle(workspace, differing(workspace, kind), choice)
}

/** The layer holds just what the decisions make of the two others. */
export function isInStep(workspace: Workspace): boolean {
  const found = open(workspace)
  const id = found.adjudicated?.id ?? layerId('none')
  return adjudicatedChanges(found, id, found.decisions).length === 0
}

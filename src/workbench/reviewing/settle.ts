import type { Difference } from '#agreement/comparison'
import { decide, decisionFor } from '#agreement/decide'
import { layerDiff } from '#agreement/layer-diff'
import type { Change } from '#core/edit/change'
import { emptyLayer, headerOf } from '#core/edit/layer-store'
import { decisionId } from '#core/model/ids'
import type { Choice, Decision } from '#core/model/review'
import type { Desk } from '../annotating/own-layer'
import type { Workspace } from '../workspace'
import { adjudicated, adjudicatedLayer, documentReview, type DocumentReview } from './review'

/** Settles a difference: one step that stores the decision and what it makes of the adjudicated layer. */
export function settle(workspace: Workspace, difference: Difference, choice: Choice): void {
  const [desk, review] = [workspace.desk(), workspace.view.review.get()]
  const open = desk === undefined || review === null ? undefined : documentReview(desk, review)
  if (desk === undefined || open === undefined) return
  const { me, surroundings } = desk.project
  const before = decisionFor(difference, open.decisions) ?? null
  const id = before?.id ?? decisionId(surroundings.newId())
  const after = decide(difference, choice, { id, by: me.id, at: surroundings.now() })
  const decisions = [...open.decisions.filter((one) => one.id !== id), after]
  desk.project.commit({
    label: `Settle: ${LABELS[choice]}`,
    scope: desk.document.id,
    changes: [
      { kind: 'decision', document: desk.document.id, before, after },
      ...adjudicatedChanges(desk, open, decisions),
    ],
  })
}

const LABELS: Readonly<Record<Choice, string>> = {
  mine: 'keep mine',
  theirs: 'take theirs',
  both: 'both',
  neither: 'neither',
  new: 'a new one',
}

/** Brings the adjudicated layer of the open article up to date with the layers it is made from. */
export function refreshAdjudicated(workspace: Workspace): void {
  const [desk, review] = [workspace.desk(), workspace.view.review.get()]
  const open = desk === undefined || review === null ? undefined : documentReview(desk, review)
  if (desk === undefined || open === undefined) return
  const changes = adjudicatedChanges(desk, open, open.decisions)
  if (changes.length > 0)
    desk.project.commit({ label: 'Bring the review up to date', scope: desk.document.id, changes })
}

function adjudicatedChanges(
  desk: Desk,
  review: DocumentReview,
  decisions: readonly Decision[],
): readonly Change[] {
  const now = adjudicatedLayer(desk, review)
  const layer = adjudicated(desk, review, decisions)
  const header = headerOf(layer)
  const document = desk.document.id
  const opening: readonly Change[] =
    now === undefined ? [{ kind: 'layer-header', document, before: null, after: header }] : []
  const items = layerDiff(now?.toLayer() ?? emptyLayer(header), layer)
  return items.length === 0 ? opening : [...opening, { kind: 'layer', document, layer: header.id, items }]
}

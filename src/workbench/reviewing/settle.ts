import { mineOf, theirsOf, type Difference } from '#agreement/comparison'
import { decide } from '#agreement/decide'
import { decisionId, layerId } from '#core/model/ids'
import type { Choice, Decision } from '#core/model/review'
import { textOf } from '#core/model/source-document'
import type { Desk } from '../annotating/own-layer'
import type { Workspace } from '../workspace'
import { adjudicatedChanges } from './adjudicated-layer'
import { documentReview, type DocumentReview } from './review'

interface OpenReview {
  readonly desk: Desk
  readonly open: DocumentReview
}

function openReview(workspace: Workspace): OpenReview | undefined {
  const [desk, review] = [workspace.desk(), workspace.view.review.get()]
  const open = desk === undefined || review === null ? undefined : documentReview(desk, review)
  return desk === undefined || open === undefined ? undefined : { desk, open }
}

/**
 * Settles a difference of the open article: one step that stores the decision and what it makes of the adjudicated
 * layer. Settled before, it is settled anew.
 */
export function settle(workspace: Workspace, difference: Difference, choice: Choice): void {
  const found = openReview(workspace)
  if (found === undefined) return
  const { desk, open } = found
  const { me, surroundings } = desk.project
  const before = open.decisionOn(difference) ?? null
  if (before?.choice === choice) return
  const layer = open.adjudicated?.id ?? layerId(surroundings.newId())
  const id = before?.id ?? decisionId(`${layer}:${surroundings.newId()}`)
  const after = decide(difference, choice, { id, layer, by: me.id, at: surroundings.now() })
  const decisions: readonly Decision[] = [...open.decisions.filter((one) => one.id !== id), after]
  desk.project.commit({
    label: `${LABELS[choice]} for ${wordsFor(difference, desk.document.document.text)}`,
    scope: desk.document.id,
    changes: [
      { kind: 'decision', document: desk.document.id, before, after },
      ...adjudicatedChanges(open, layer, decisions),
    ],
  })
  if (before !== null)
    workspace.view.message.set({
      tone: 'plain',
      text: `Settled before with “${LABELS[before.choice]}”, now with “${LABELS[choice]}”.`,
      undo: true,
    })
}

const LABELS: Readonly<Record<Choice, string>> = {
  mine: 'Keep mine',
  theirs: 'Take theirs',
  both: 'Both',
  neither: 'Neither',
  new: 'A new one',
}

const LONGEST = 40

function wordsFor(difference: Difference, text: string): string {
  if (difference.of === 'coreference') return 'names of the same'
  if (difference.of === 'relation')
    return `the link ${(mineOf(difference) ?? theirsOf(difference))?.type ?? ''}`
  const words = textOf(text, (mineOf(difference) ?? theirsOf(difference))?.spans ?? [])
  return `“${words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()}…` : words}”`
}

/**
 * Brings the adjudicated layer of the open article in step with the layers it is made from. There is one from the
 * first decision on, or when nothing is to be decided.
 */
export function refreshAdjudicated(workspace: Workspace): void {
  const found = openReview(workspace)
  if (found === undefined) return
  const { desk, open } = found
  if (open.adjudicated === undefined && open.differences.length > 0) return
  const layer = open.adjudicated?.id ?? layerId(desk.project.surroundings.newId())
  const changes = adjudicatedChanges(open, layer, open.decisions)
  if (changes.length > 0)
    desk.project.commit({ label: 'Bring the review up to date', scope: desk.document.id, changes })
}

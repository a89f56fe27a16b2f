import { mineOf, theirsOf, type Difference, type DifferenceOf } from '#agreement/comparison'
import { decide, decideAnew } from '#agreement/decide'
import type { Annotation, DerivedFrom } from '#core/model/annotation'
import { annotationId, decisionId, layerId } from '#core/model/ids'
import type { Choice, Decision } from '#core/model/review'
import { textOf } from '#core/model/source-document'
import type { Span } from '#core/model/span'
import type { AnnotationType } from '#core/model/tagset'
import { annotationOf } from '../annotating/create'
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
  if (found === undefined || found.open.decisionOn(difference)?.choice === choice) return
  const signature = signatureFor(found, difference)
  store(workspace, { ...found, difference, after: decide(difference, choice, signature), signature })
}

/** What a new annotation is to be. */
export interface Wish {
  readonly type: AnnotationType
  readonly spans: readonly Span[]
}

/** Settles a difference by an annotation that neither side has; it stands for theirs and for one's own. */
export function settleAnew(
  workspace: Workspace,
  difference: DifferenceOf<'annotation'>,
  { type, spans }: Wish,
): void {
  const found = openReview(workspace)
  if (found === undefined) return
  const { desk, open } = found
  const signature = signatureFor(found, difference)
  const drawn = annotationOf(desk, type, spans, 'review')
  const made: Annotation = {
    ...drawn,
    id: annotationId(`${signature.layer}:${drawn.id}`),
    provenance: { ...drawn.provenance, derivedFrom: derivedFrom(open, difference) },
  }
  const after = decideAnew(difference, made.id, signature)
  store(workspace, { ...found, difference, after, signature, made })
}

function derivedFrom(
  { mine, theirs }: DocumentReview,
  pair: DifferenceOf<'annotation'>,
): readonly DerivedFrom[] {
  const [ours, others] = [mineOf(pair), theirsOf(pair)]
  return [
    ...(ours === undefined ? [] : [{ layer: mine.id, id: ours.id }]),
    ...(others === undefined ? [] : [{ layer: theirs.id, id: others.id }]),
  ]
}

type Signature = Parameters<typeof decide>[2]

/** Settled before, the decision keeps its id. */
function signatureFor({ desk, open }: OpenReview, difference: Difference): Signature {
  const { me, surroundings } = desk.project
  const layer = open.adjudicated?.id ?? layerId(surroundings.newId())
  const id = open.decisionOn(difference)?.id ?? decisionId(`${layer}:${surroundings.newId()}`)
  return { id, layer, by: me.id, at: surroundings.now() }
}

interface Settling extends OpenReview {
  readonly difference: Difference
  readonly after: Decision
  readonly signature: Signature
  readonly made?: Annotation
}

function store({ view }: Workspace, { desk, open, difference, after, signature, made }: Settling): void {
  const before = open.decisionOn(difference) ?? null
  const decisions: readonly Decision[] = [...open.decisions.filter((one) => one.id !== after.id), after]
  desk.project.commit({
    label: `${LABELS[after.choice]} for ${wordsFor(difference, desk.document.document.text)}`,
    scope: desk.document.id,
    changes: [
      { kind: 'decision', document: desk.document.id, before, after },
      ...adjudicatedChanges(open, signature.layer, decisions, made === undefined ? [] : [made]),
    ],
  })
  if (before !== null)
    view.message.set({
      tone: 'plain',
      text: `Settled before with “${LABELS[before.choice]}”, now with “${LABELS[after.choice]}”.`,
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

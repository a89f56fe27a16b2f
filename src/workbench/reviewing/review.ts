import { compareLayers } from '#agreement/compare'
import { differences, type Comparison, type Difference } from '#agreement/comparison'
import { decisionsInForce } from '#agreement/decide'
import type { LayerStore } from '#core/edit/layer-store'
import type { AnnotatorId, DocumentId } from '#core/model/ids'
import type { AnnotationLayer } from '#core/model/layer'
import type { AnnotatedDocument, Annotator } from '#core/model/project'
import type { Decision } from '#core/model/review'
import { ownLayer, type Desk } from '../annotating/own-layer'
import { decisionsFor, isAdjudicatedFrom, noLayer, type Contest } from './adjudicated-layer'

/** What became of one document of the colleague's file. */
export interface ReviewLine {
  readonly title: string
  readonly state: 'same' | 'normalised' | 'different' | 'unpaired'
  /** For people: why it can or cannot be compared. */
  readonly message: string
  /** One's own document it is compared with. */
  readonly document?: DocumentId
  /** How many differences waited to be settled when it was last looked at. */
  readonly left?: number
}

/** A colleague's work beside one's own. Their layers are in the project, so that a review can be taken up again. */
export interface Review {
  readonly colleague: Annotator
  readonly lines: readonly ReviewLine[]
}

/** One article under review. */
export interface DocumentReview extends Contest {
  readonly differences: readonly Difference[]
  /** Those of this review. */
  readonly decisions: readonly Decision[]
  readonly decisionOn: (difference: Difference) => Decision | undefined
  readonly settled: number
}

interface Compared {
  readonly mine: LayerStore | undefined
  readonly versions: string
  readonly result: {
    readonly mine: AnnotationLayer
    readonly theirs: AnnotationLayer
    readonly comparison: Comparison
    readonly differences: readonly Difference[]
  }
}

const lastCompared = new WeakMap<LayerStore, Compared>()

/** The open article under review; undefined when the colleague has no layer over it. */
export function documentReview(desk: Desk, { colleague }: Review): DocumentReview | undefined {
  const theirs = desk.document.layerOf(colleague.id)
  if (theirs === undefined) return undefined
  const me = desk.project.me.id
  const adjudicated = adjudicatedStore(desk, theirs)
  const found = compared(desk, theirs)
  const decisions = decisionsFor(adjudicated?.header.id, desk.document.decisions)
  return {
    ...found,
    document: desk.document.document,
    me,
    adjudicated: adjudicated?.toLayer(),
    ...countedDecisions(found.differences, decisions),
  }
}

/** The annotator's own layer over a document. */
export function theirLayer(document: AnnotatedDocument, annotator: AnnotatorId): AnnotationLayer | undefined {
  return document.layers.find((one) => one.annotator === annotator && one.role === 'annotator')
}

/** A document that need not be open, with the layer as it is there or as it is to come in. */
export function reviewOf(
  document: AnnotatedDocument,
  theirs: AnnotationLayer,
  me: AnnotatorId,
): DocumentReview {
  const mine = theirLayer(document, me) ?? noLayer(document, me, theirs)
  const comparison = compareLayers(mine, theirs)
  const all = differences(comparison)
  const adjudicated = document.layers.find((one) => isAdjudicatedFrom(one, me, theirs.id))
  const decisions = decisionsFor(adjudicated?.id, document.decisions)
  const decided = countedDecisions(all, decisions)
  return { document, me, mine, theirs, comparison, adjudicated, differences: all, ...decided }
}

/** How many differences wait to be settled. */
export function leftIn({ differences: all, settled }: DocumentReview): number {
  return all.length - settled
}

/** Which of the differences the decisions settle. */
function countedDecisions(
  all: readonly Difference[],
  decisions: readonly Decision[],
): Pick<DocumentReview, 'decisions' | 'decisionOn' | 'settled'> {
  const decisionOn = decisionsInForce(decisions)
  const settled = all.filter((one) => decisionOn(one) !== undefined).length
  return { decisions, decisionOn, settled }
}

function adjudicatedStore({ project, document }: Desk, theirs: LayerStore): LayerStore | undefined {
  for (const layer of document.layers())
    if (isAdjudicatedFrom(layer.header, project.me.id, theirs.header.id)) return layer
  return undefined
}

/** Comparing is done again only when one of the layers changed. */
function compared(desk: Desk, theirs: LayerStore): Compared['result'] {
  const mine = ownLayer(desk)
  const versions = `${mine?.version ?? 0} ${theirs.version}`
  const last = lastCompared.get(theirs)
  if (last !== undefined && last.mine === mine && last.versions === versions) return last.result
  const sides = {
    mine: mine?.toLayer() ?? noLayer(desk.document.document, desk.project.me.id, theirs.header),
    theirs: theirs.toLayer(),
  }
  const comparison = compareLayers(sides.mine, sides.theirs)
  const result = { ...sides, comparison, differences: differences(comparison) }
  lastCompared.set(theirs, { mine, versions, result })
  return result
}

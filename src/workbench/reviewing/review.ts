import { adjudicate } from '#agreement/adjudicate'
import { compareLayers } from '#agreement/compare'
import { differences, type Comparison, type Difference } from '#agreement/comparison'
import { decisionFor } from '#agreement/decide'
import { emptyLayer, type LayerStore } from '#core/edit/layer-store'
import { layerId, type DocumentId } from '#core/model/ids'
import type { AnnotationLayer, LayerHeader } from '#core/model/layer'
import type { Annotator } from '#core/model/project'
import type { Decision } from '#core/model/review'
import { ownLayer, type Desk } from '../annotating/own-layer'

/** What became of one document of the colleague's file. */
export interface ReviewLine {
  readonly title: string
  readonly state: 'same' | 'normalised' | 'different' | 'unpaired'
  /** For people: why it can or cannot be compared. */
  readonly message: string
  /** One's own document it is compared with. */
  readonly document?: DocumentId
}

/** A colleague's work beside one's own. Their layers are in the project, so that a review can be taken up again. */
export interface Review {
  readonly colleague: Annotator
  readonly lines: readonly ReviewLine[]
}

/** One article under review. The adjudicated layer is a function of the other parts. */
export interface DocumentReview {
  readonly mine: AnnotationLayer
  readonly theirs: AnnotationLayer
  readonly comparison: Comparison
  readonly differences: readonly Difference[]
  readonly decisions: readonly Decision[]
  readonly settled: number
}

interface Compared {
  readonly mine: LayerStore | undefined
  readonly theirs: LayerStore
  readonly versions: string
  readonly result: Omit<DocumentReview, 'decisions' | 'settled'>
}

let last: Compared | undefined

/** The open article under review; undefined when the colleague has no layer over it. */
export function documentReview(desk: Desk, { colleague }: Review): DocumentReview | undefined {
  const theirs = desk.document.layerOf(colleague.id)
  if (theirs === undefined) return undefined
  const result = compared(desk, theirs)
  const { decisions } = desk.document
  const settled = result.differences.filter((one) => decisionFor(one, decisions) !== undefined).length
  return { ...result, decisions, settled }
}

/** Comparing is done again only when one of the layers changed. */
function compared(desk: Desk, theirs: LayerStore): Compared['result'] {
  const mine = ownLayer(desk)
  const versions = `${mine?.version ?? 0} ${theirs.version}`
  if (last?.theirs === theirs && last.mine === mine && last.versions === versions) return last.result
  const layers = {
    mine: mine?.toLayer() ?? emptyLayer(emptyHeader(desk, theirs.header)),
    theirs: theirs.toLayer(),
  }
  const comparison = compareLayers(layers.mine, layers.theirs)
  const result = { ...layers, comparison, differences: differences(comparison) }
  last = { mine, theirs, versions, result }
  return result
}

/** Stands for one's own layer while there is none: nothing was tagged, so all is theirs only. */
function emptyHeader({ project, document }: Desk, theirs: LayerHeader): LayerHeader {
  return {
    ...theirs,
    id: layerId(`${document.id}:nothing`),
    annotator: project.me.id,
    basedOn: [],
    labels: [],
  }
}

/** The adjudicated layer of one's own and the colleague's, if review made one. */
export function adjudicatedLayer(desk: Desk, review: Pick<DocumentReview, 'theirs'>): LayerStore | undefined {
  for (const layer of desk.document.layers())
    if (layer.header.role === 'adjudicated' && layer.header.basedOn.includes(review.theirs.id)) return layer
  return undefined
}

/** The adjudicated layer as the decisions make it. */
export function adjudicated(
  desk: Desk,
  review: DocumentReview,
  decisions: readonly Decision[],
): AnnotationLayer {
  const { mine, theirs, comparison } = review
  const header: LayerHeader = adjudicatedLayer(desk, review)?.header ?? {
    id: layerId(desk.project.surroundings.newId()),
    annotator: desk.project.me.id,
    role: 'adjudicated',
    revision: desk.document.document.revision,
    basedOn: [mine.id, theirs.id],
    status: 'in-progress',
    covered: mine.covered.filter((kind) => theirs.covered.includes(kind)),
    labels: [],
  }
  const signed = { by: desk.project.me.id, at: desk.project.surroundings.now() }
  return adjudicate({ mine, theirs, comparison, decisions, header, signed })
}

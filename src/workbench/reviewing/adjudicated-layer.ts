import { adjudicate } from '#agreement/adjudicate'
import { coveredByBoth } from '#agreement/compare'
import type { Comparison } from '#agreement/comparison'
import { layerDiff } from '#agreement/layer-diff'
import { sameValue } from '#agreement/same-value'
import type { Change } from '#core/edit/change'
import type { Annotation } from '#core/model/annotation'
import { emptyLayer, headerOf } from '#core/edit/layer-store'
import { layerId, type AnnotatorId, type LayerId } from '#core/model/ids'
import type { AnnotationLayer, LayerHeader } from '#core/model/layer'
import type { Decision } from '#core/model/review'
import type { SourceDocument } from '#core/model/source-document'

/** Everything the adjudicated layer of one article is made from but the decisions, and the layer as it is now. */
export interface Contest {
  readonly document: Pick<SourceDocument, 'id' | 'revision'>
  readonly me: AnnotatorId
  readonly mine: AnnotationLayer
  readonly theirs: AnnotationLayer
  readonly comparison: Comparison
  /** Undefined until there is a first decision, or nothing to decide. */
  readonly adjudicated: AnnotationLayer | undefined
}

/** Whether the layer is what I made of mine and `theirs`. Others may have adjudicated theirs too. */
export function isAdjudicatedFrom(header: LayerHeader, me: AnnotatorId, theirs: LayerId): boolean {
  return header.role === 'adjudicated' && header.annotator === me && header.basedOn.includes(theirs)
}

/** A decision's id begins with the layer it is for: what is only mine may be judged in two reviews. */
export function decisionsFor(layer: LayerId | undefined, all: readonly Decision[]): readonly Decision[] {
  return layer === undefined ? [] : all.filter((one) => one.id.startsWith(`${layer}:`))
}

/** Stands for one's own layer while there is none: nothing was tagged, so all is theirs only. */
export function noLayer(
  document: Contest['document'],
  me: AnnotatorId,
  theirs: LayerHeader,
): AnnotationLayer {
  return emptyLayer({
    ...theirs,
    id: layerId(`${document.id}:nothing`),
    annotator: me,
    basedOn: [],
    labels: [],
  })
}

/** What brings the adjudicated layer, called `id` if it is a new one, in step with what it is made from; `fresh` were just made. */
export function adjudicatedChanges(
  contest: Contest,
  id: LayerId,
  decisions: readonly Decision[],
  fresh: readonly Annotation[] = [],
): readonly Change[] {
  const { mine, theirs, comparison, me, adjudicated } = contest
  const header = headerFor(contest, id)
  // Those made before are nowhere else.
  const made = [...(adjudicated?.annotations ?? []), ...fresh]
  const layer = adjudicate({ mine, theirs, comparison, decisions, made, header, signed: { by: me } })
  const document = contest.document.id
  const before = adjudicated === undefined ? null : headerOf(adjudicated)
  const items = layerDiff(adjudicated ?? emptyLayer(header), layer)
  return [
    ...(sameValue(before, header)
      ? []
      : [{ kind: 'layer-header', document, before, after: header } as const]),
    ...(items.length === 0 ? [] : [{ kind: 'layer', document, layer: header.id, items } as const]),
  ]
}

function headerFor({ document, me, mine, theirs, adjudicated }: Contest, id: LayerId): LayerHeader {
  const isThere = mine.id !== noLayer(document, me, theirs).id
  const kept: Pick<LayerHeader, 'id' | 'status' | 'labels'> =
    adjudicated === undefined ? { id, status: 'in-progress', labels: [] } : headerOf(adjudicated)
  return {
    ...kept,
    annotator: me,
    role: 'adjudicated',
    revision: document.revision,
    basedOn: isThere ? [mine.id, theirs.id] : [theirs.id],
    covered: coveredByBoth(mine, theirs),
  }
}

import type { AnnotatorId, LayerId } from '#core/model/ids'
import type { LayerHeader } from '#core/model/layer'
import type { Review } from './review'

/** What decides which layers of an article are in view. */
export interface ShownBy {
  readonly me: AnnotatorId
  readonly review: Review | null
  /** Those of others that were asked for. */
  readonly asked: readonly LayerId[]
}

/** A review shows the colleague's layer beside one's own, whether asked for or not. */
export function isReviewed({ annotator, role }: LayerHeader, review: Review | null): boolean {
  return role === 'annotator' && annotator === review?.colleague.id
}

export function isShown(header: LayerHeader, { me, review, asked }: ShownBy): boolean {
  if (header.role === 'annotator' && header.annotator === me) return true
  return isReviewed(header, review) || asked.includes(header.id)
}

import { useMemo, useState } from 'react'
import type { LayerStore } from '#core/edit/layer-store'
import type { DocumentSession } from '#workbench/document-session'
import type { Desk } from '#workbench/annotating/own-layer'
import { outcomeOf, type Outcome } from '#workbench/reviewing/outcome'
import { documentReview, type DocumentReview } from '#workbench/reviewing/review'
import { isReviewed, isShown, type ShownBy } from '#workbench/reviewing/shown-layers'
import type { Workspace } from '#workbench/workspace'
import type { ShownLayer } from '../../editor/layer-reader'
import { useValue } from '../../ui/use-value'
import { useVersion } from '../../ui/use-version'
import { partOfLayer } from './part-of-layer'

/** One's own layer, the colleagues' that were asked for, and in review the colleague's, both as they are settled. */
function layersOf({ document, project }: Desk, by: ShownBy): readonly ShownLayer[] {
  const review = by.review === null ? undefined : documentReview({ document, project }, by.review)
  const outcome = review === undefined ? undefined : outcomeOf(review)
  const anew = review === undefined || outcome === undefined ? [] : newParts(document, review, outcome)
  const shown = [...document.layers()]
    .filter(({ header }) => isShown(header, by))
    .flatMap((store): readonly ShownLayer[] => {
      const isMine = store.header.role === 'annotator' && store.header.annotator === by.me
      const isPart = isMine || isReviewed(store.header, by.review)
      if (outcome === undefined || !isPart) return [{ store, look: isMine ? 'mine' : 'theirs' }]
      return isMine ? [ownPart(store, outcome)] : theirParts(store, outcome)
    })
  return [...shown, ...anew]
}

/** What was made anew in the review is part of the result, like one's own. */
function newParts(
  document: DocumentSession,
  { adjudicated }: DocumentReview,
  { made }: Outcome,
): readonly ShownLayer[] {
  const store = [...document.layers()].find(({ header }) => header.id === adjudicated?.id)
  return store === undefined || made.size === 0
    ? []
    : [{ store: partOfLayer(store, (id) => made.has(id)), look: 'mine' }]
}

function ownPart(store: LayerStore, { hidden }: Outcome): ShownLayer {
  return { store: partOfLayer(store, (id) => !hidden.has(id)), look: 'mine' }
}

/** What was taken looks like one's own, what waits to be settled is hatched. */
function theirParts(store: LayerStore, { hidden, taken }: Outcome): readonly ShownLayer[] {
  return [
    { store: partOfLayer(store, (id) => taken.has(id)), look: 'mine' },
    { store: partOfLayer(store, (id) => !hidden.has(id) && !taken.has(id)), look: 'theirs' },
  ]
}

function sameLayers(a: readonly ShownLayer[], b: readonly ShownLayer[]): boolean {
  return a.length === b.length && a.every((one, i) => one.store === b[i]?.store && one.look === b[i].look)
}

/** The layers to paint; the same array for as long as they are the same layers. */
export function useShownLayers({ view }: Workspace, desk: Desk): readonly ShownLayer[] {
  const version = useVersion(desk.document)
  const asked = useValue(view.shownLayers)
  const review = useValue(view.review)
  const { document, project } = desk
  const found = useMemo(
    () => (version < 0 ? [] : layersOf({ document, project }, { me: project.me.id, review, asked })),
    [document, project, version, asked, review],
  )
  const [kept, setKept] = useState(found)
  if (kept === found || sameLayers(kept, found)) return kept
  setKept(found)
  return found
}

import { useMemo, useState } from 'react'
import type { LayerStore } from '#core/edit/layer-store'
import type { Desk } from '#workbench/annotating/own-layer'
import type { Review } from '#workbench/reviewing/review'
import type { Workspace } from '#workbench/workspace'
import type { Look, ShownLayer } from '../../editor/layer-reader'
import { useValue } from '../../ui/use-value'
import { useVersion } from '../../ui/use-version'

/** One's own layer, the colleagues' that were asked for, and in review the colleague's. */
function lookOf(
  { header }: LayerStore,
  me: Desk['project']['me'],
  review: Review | null,
  isShown: boolean,
): Look | undefined {
  if (header.role === 'adjudicated') return isShown ? 'theirs' : undefined
  if (header.annotator === me.id) return 'mine'
  return isShown || header.annotator === review?.colleague.id ? 'theirs' : undefined
}

function sameLayers(a: readonly ShownLayer[], b: readonly ShownLayer[]): boolean {
  return a.length === b.length && a.every((one, i) => one.store === b[i]?.store && one.look === b[i].look)
}

/** The layers to paint; the same array for as long as they are the same layers. */
export function useShownLayers({ view }: Workspace, desk: Desk): readonly ShownLayer[] {
  const version = useVersion(desk.document)
  const shown = useValue(view.shownLayers)
  const review = useValue(view.review)
  const found = useMemo(() => {
    const { project, document } = desk
    const layers: ShownLayer[] = []
    for (const store of version < 0 ? [] : document.layers()) {
      const look = lookOf(store, project.me, review, shown.includes(store.header.id))
      if (look !== undefined) layers.push({ store, look })
    }
    return layers
  }, [desk, version, shown, review])
  const [kept, setKept] = useState(found)
  if (kept === found || sameLayers(kept, found)) return kept
  setKept(found)
  return found
}

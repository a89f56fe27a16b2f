import type { Claim } from '#core/model/annotation'
import type { AnnotationId } from '#core/model/ids'
import { hull, overlaps, type Span } from '#core/model/span'
import { placeBrackets, type WantedBracket } from './bracket-places'
import { textWidth } from './label-width'
import type { Look, ShownLayer } from './layer-reader'
import type { Shape } from './overlay-layer'
import type { Scene } from './scene'

interface MarginClaim {
  readonly claim: Claim
  readonly look: Look
  readonly extent: Span
}

function claimsOf({ store, look }: ShownLayer, painted: Span): readonly MarginClaim[] {
  const claims = new Map<AnnotationId, MarginClaim>()
  store.visit(painted.start, painted.end, (_fragment, id, part) => {
    const claim = store.get(id)
    if (part === 'cue' || claim?.kind !== 'claim' || claims.has(id)) return
    claims.set(id, { claim, look, extent: hull(claim.spans) })
  })
  return [...claims.values()].filter(({ extent }) => overlaps(extent, painted))
}

function wantedBracket(
  scene: Scene,
  { claim, extent }: MarginClaim,
  lane: number | undefined,
): WantedBracket | undefined {
  const lines = scene.boxesOf(extent)
  const first = lines[0]
  const last = lines.at(-1)
  if (first === undefined || last === undefined) return undefined
  const size = {
    top: first.top,
    bottom: last.bottom,
    labelWidth: 1 + textWidth(scene.looks.of(claim.type).name),
  }
  return lane === undefined ? size : { ...size, lane }
}

/** Brackets of the claims in the painted stretch. It remembers lanes, so that scrolling does not shuffle them. */
export class Brackets {
  #lanes: ReadonlyMap<AnnotationId, number> = new Map()

  shapes(scene: Scene, margin: number): readonly Shape[] {
    const claims = scene.layers.flatMap((layer) => claimsOf(layer, scene.painted))
    const drawn = claims.flatMap((one) => {
      const wanted = wantedBracket(scene, one, this.#lanes.get(one.claim.id))
      return wanted === undefined ? [] : [{ ...one, wanted }]
    })
    const placed = placeBrackets(
      drawn.map(({ wanted }) => wanted),
      margin,
    )
    this.#lanes = new Map(drawn.map(({ claim }, i) => [claim.id, placed[i]?.lane ?? 0]))
    return drawn.flatMap(({ claim, look, extent }, i) => {
      const { name, colours } = scene.looks.of(claim.type)
      const at = placed[i]
      if (at === undefined) return []
      const isCut = extent.start < scene.painted.start || extent.end > scene.painted.end
      const bracket = { look: bracketLook(look, isCut), box: at.box, tone: colours.deep }
      if (at.label === undefined) return [bracket]
      return [bracket, { look: 'bracket-label', box: at.label, text: name, tone: colours.deep }]
    })
  }
}

function bracketLook(look: Look, isCut: boolean): string {
  if (isCut) return 'bracket-cut'
  return look === 'theirs' ? 'bracket-theirs' : 'bracket'
}

import type { Claim } from '#core/model/annotation'
import type { AnnotationId } from '#core/model/ids'
import { hull, overlaps, type Span } from '#core/model/span'
import { fillMargin, type LeftOutBrackets, type PlacedBracket, type WantedBracket } from './bracket-places'
import type { Box } from './boxes'
import { textWidth } from './label-width'
import type { Look, ShownLayer } from './layer-reader'
import type { Shape } from './overlay-layer'
import type { Scene } from './scene'

/** Where brackets stand: to the left of the text, or to the right of text that begins there. In pixels. */
export interface Margin {
  readonly room: number
  readonly isRight: boolean
  /** Of the text. */
  readonly width: number
}

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
  const lines = scene.linesAtEnds(extent)
  if (lines === undefined) return undefined
  const { first, last } = lines
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

  shapes(scene: Scene, margin: Margin): readonly Shape[] {
    const claims = scene.layers.flatMap((layer) => claimsOf(layer, scene.painted))
    const drawn = claims.flatMap((one) => {
      const wanted = wantedBracket(scene, one, this.#lanes.get(one.claim.id))
      return wanted === undefined ? [] : [{ ...one, wanted }]
    })
    const { brackets, leftOut } = fillMargin(
      drawn.map(({ wanted }) => wanted),
      margin.room,
      (count) => 1 + textWidth(countText(count)),
    )
    this.#lanes = new Map(
      drawn.flatMap(({ claim }, i) => {
        const at = brackets[i]
        return at === undefined ? [] : [[claim.id, at.lane] as const]
      }),
    )
    return [
      ...drawn.flatMap((one, i) => {
        const at = brackets[i]
        return at === undefined ? [] : bracketShapes(scene, one, at, margin)
      }),
      ...leftOut.map((one) => countShape(one, margin)),
    ]
  }
}

function countText(count: number): string {
  return `+${count}`
}

function countShape({ count, label }: LeftOutBrackets, margin: Margin): Shape {
  const look = `bracket-label-upright${margin.isRight ? '-right' : ''}`
  return { look, box: mirrored(label, margin), text: countText(count), tone: 'var(--ink-2)' }
}

function bracketShapes(
  scene: Scene,
  { claim, look, extent }: MarginClaim,
  { box, label, isUpright }: PlacedBracket,
  margin: Margin,
): readonly Shape[] {
  const { name, colours } = scene.looks.of(claim.type)
  const tone = colours.deep
  const isCut = extent.start < scene.painted.start || extent.end > scene.painted.end
  const side = margin.isRight ? '-right' : ''
  const bracket = { look: bracketLook(look, isCut) + side, box: mirrored(box, margin), tone }
  if (label === undefined) return [bracket]
  const written = isUpright ? 'bracket-label-upright' : 'bracket-label'
  return [bracket, { look: written + side, box: mirrored(label, margin), text: name, tone }]
}

function mirrored(box: Box, { isRight, width }: Margin): Box {
  return isRight ? { ...box, left: width - box.right, right: width - box.left } : box
}

function bracketLook(look: Look, isCut: boolean): string {
  if (isCut) return 'bracket-cut'
  return look === 'theirs' ? 'bracket-theirs' : 'bracket'
}

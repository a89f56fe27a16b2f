import type { AnnotationId } from '#core/model/ids'
import type { Span } from '#core/model/span'
import {
  chipShapes,
  hatchFrames,
  hatchShapes,
  hoverShapes,
  outlineShapes,
  pendingShapes,
  roleShapes,
} from './annotation-shapes'
import { Brackets, type Margin } from './bracket-shapes'
import { OverlayLayer, type Shape } from './overlay-layer'
import type { PaintedFragment } from './paint-plan'
import type { Scene } from './scene'

/** More labels than this are noise, and cost layout. */
const mostChips = 120

/** What the overlay shows besides the annotations of each block. */
export type OverlayPart = 'brackets' | 'selected' | 'hover' | 'pending' | 'caret'

export type FragmentsByBlock = ReadonlyMap<number, readonly PaintedFragment[]>

interface Drawing {
  readonly layer: OverlayLayer
  readonly group: string
  readonly shapes: readonly Shape[]
}

/** What is to be seen; the overlay only reads it. */
export interface OverlayState {
  readonly labels: 'on-demand' | 'always'
  readonly selected: AnnotationId | null
  readonly related: ReadonlyMap<AnnotationId, string>
  readonly hovered: readonly AnnotationId[]
  readonly pending: readonly Span[]
  /** Null while the article has no caret to show. */
  readonly caret: number | null
}

export interface Redraw {
  readonly scene: Scene
  readonly state: OverlayState
  /** All painted blocks. */
  readonly fragments: FragmentsByBlock
  /** Blocks whose own shapes are drawn anew. */
  readonly blocks: readonly number[]
  readonly parts: ReadonlySet<OverlayPart>
  readonly margin: Margin
}

/** Draws what highlights cannot: labels, frames, brackets, hatching and a steady caret. */
export class Overlay {
  readonly #under: OverlayLayer
  readonly #over: OverlayLayer
  readonly #brackets = new Brackets()
  readonly #chips = new Map<number, number>()

  constructor(host: HTMLElement) {
    this.#under = new OverlayLayer(host, 'under')
    this.#over = new OverlayLayer(host, 'over')
  }

  /** Measures everything first and writes afterwards, so that the page is laid out once. */
  draw(redraw: Redraw): void {
    const blocks = redraw.blocks.flatMap((block) => this.#block(redraw, block))
    const parts = [...redraw.parts].map((part) => ({
      layer: this.#over,
      group: part,
      shapes: this.#shapesOf(part, redraw),
    }))
    for (const { layer, group, shapes } of [...blocks, ...parts]) layer.show(group, shapes)
  }

  clearBlock(block: number): void {
    this.#chips.delete(block)
    this.#under.show(`block-${block}`, [])
    this.#over.show(`block-${block}`, [])
  }

  /** Before all blocks are drawn anew, perhaps with other numbers. */
  clearBlocks(): void {
    for (const block of [...this.#chips.keys()]) this.clearBlock(block)
  }

  /** Whether labels were left out because there were too many. */
  get isFull(): boolean {
    return this.#chipCount() >= mostChips
  }

  dispose(): void {
    this.#under.remove()
    this.#over.remove()
  }

  #chipCount(): number {
    return [...this.#chips.values()].reduce((sum, count) => sum + count, 0)
  }

  #block({ scene, state, fragments }: Redraw, block: number): readonly Drawing[] {
    const here = fragments.get(block) ?? []
    this.#chips.delete(block)
    const room = mostChips - this.#chipCount()
    const chips =
      state.labels === 'always'
        ? chipShapes(
            scene,
            here.filter((one) => isLabelled(one, state)),
          ).slice(0, room)
        : []
    this.#chips.set(block, chips.length)
    return [
      { layer: this.#under, group: `block-${block}`, shapes: hatchShapes(scene, here) },
      { layer: this.#over, group: `block-${block}`, shapes: [...hatchFrames(scene, here), ...chips] },
    ]
  }

  #shapesOf(part: OverlayPart, redraw: Redraw): readonly Shape[] {
    const { scene, state, margin } = redraw
    switch (part) {
      case 'brackets':
        return this.#brackets.shapes(scene, margin)
      case 'selected':
        return selectedShapes(redraw)
      case 'hover':
        return [...hoverShapes(scene, state.hovered), ...chipsOf(redraw, state.hovered)]
      case 'pending':
        return pendingShapes(scene, state.pending)
      case 'caret':
        return caretShapes(scene, state.caret)
    }
  }
}

/** A claim has its label in the margin; what fills a role has the role's name instead. */
function isLabelled({ form, id }: PaintedFragment, { related }: OverlayState): boolean {
  return form !== 'claim' && !related.has(id)
}

function chipsOf({ scene, state, fragments }: Redraw, ids: readonly AnnotationId[]): readonly Shape[] {
  if (state.labels === 'always' || ids.length === 0) return []
  return chipShapes(
    scene,
    [...fragments.values()].flat().filter(({ id }) => ids.includes(id)),
  )
}

function selectedShapes(redraw: Redraw): readonly Shape[] {
  const { scene, state } = redraw
  const { selected, related, hovered } = state
  if (selected === null) return []
  const roles = [...related].flatMap(([id, role]) => roleShapes(scene, id, role))
  const label = hovered.includes(selected) ? [] : chipsOf(redraw, [selected])
  return [...outlineShapes(scene, selected), ...roles, ...label]
}

/** The thick caret stands aside where the browser's own knows better which line it is on. */
function caretShapes(scene: Scene, offset: number | null): readonly Shape[] {
  if (offset === null || offset < scene.painted.start || offset > scene.painted.end) return []
  const { box, isAtWrap } = scene.caretAt(offset)
  if (isAtWrap) return []
  return [{ look: 'caret', box: { ...box, left: box.left - 1, right: box.left + 1 } }]
}

import type { AnnotationId } from '#core/model/ids'
import type { Span } from '#core/model/span'
import { hatchFrames, hatchShapes, hoverShapes, outlineShapes, pendingShapes } from './annotation-shapes'
import { Brackets, type Margin } from './bracket-shapes'
import { invisibleShapes } from './invisible-shapes'
import { labelGroup, Labels } from './labels'
import { OverlayLayer, type Shape } from './overlay-layer'
import type { PaintedFragment } from './paint-plan'
import type { Scene } from './scene'

/** What the overlay shows besides the annotations of each block. */
export type OverlayPart = 'brackets' | 'selected' | 'hover' | 'pending' | 'caret'

const noRoles: ReadonlyMap<AnnotationId, string> = new Map()

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

export const nothingShown: OverlayState = {
  labels: 'on-demand',
  selected: null,
  related: new Map(),
  hovered: [],
  pending: [],
  caret: null,
}

export interface Redraw {
  readonly scene: Scene
  readonly state: OverlayState
  /** All painted blocks. */
  readonly painted: readonly number[]
  readonly fragmentsOf: (block: number) => readonly PaintedFragment[]
  /** Blocks whose own shapes are drawn anew. */
  readonly blocks: readonly number[]
  readonly parts: ReadonlySet<OverlayPart>
  readonly margin: Margin
  /** No brackets are drawn where the text goes by too quickly to be read: in a dense text they cost most of a frame. */
  readonly isFlying: boolean
}

/** Draws what highlights cannot: labels, frames, brackets, hatching and a steady caret. */
export class Overlay {
  readonly #under: OverlayLayer
  readonly #over: OverlayLayer
  readonly #brackets = new Brackets()
  readonly #labels = new Labels()

  constructor(host: HTMLElement) {
    this.#under = new OverlayLayer(host, 'under')
    this.#over = new OverlayLayer(host, 'over')
  }

  /** Measures everything first and writes afterwards, so that the page is laid out once. */
  draw(redraw: Redraw): void {
    for (const block of redraw.blocks) this.#labels.forget(block)
    const blocks = redraw.blocks.flatMap((block) => this.#block(redraw, block))
    const parts = [...redraw.parts].map((part) => ({
      layer: this.#over,
      group: part,
      shapes: this.#shapesOf(part, redraw),
    }))
    for (const { layer, group, shapes } of [...blocks, ...parts, ...this.#labelDrawings(redraw)])
      layer.show(group, shapes)
  }

  clearBlock(block: number): void {
    this.#labels.forget(block)
    this.#under.show(`block-${block}`, [])
    this.#over.show(`block-${block}`, [])
    this.#over.show(labelGroup(block), [])
  }

  /** Before all blocks are drawn anew, perhaps with other numbers. */
  clearBlocks(): void {
    for (const block of this.#labels.blocks) this.clearBlock(block)
  }

  /** Whether labels were left out because there were too many. */
  get isFull(): boolean {
    return this.#labels.isFull
  }

  dispose(): void {
    this.#under.remove()
    this.#over.remove()
  }

  #block({ scene, state, fragmentsOf }: Redraw, block: number): readonly Drawing[] {
    const here = fragmentsOf(block)
    this.#labels.setBlock(scene, block, state.labels === 'always' ? here.filter(hasOwnLabel) : [])
    return [
      { layer: this.#under, group: `block-${block}`, shapes: hatchShapes(scene, here) },
      {
        layer: this.#over,
        group: `block-${block}`,
        shapes: [...hatchFrames(scene, here), ...invisibleShapes(scene, block)],
      },
    ]
  }

  #labelDrawings({ scene, state, painted, fragmentsOf, blocks, parts }: Redraw): readonly Drawing[] {
    if (blocks.length === 0 && !parts.has('selected') && !parts.has('hover')) return []
    const { selected, hovered, related } = state
    const all = selected === null && hovered.length === 0 ? [] : painted.flatMap(fragmentsOf)
    this.#labels.setFront(scene, {
      selected,
      related: selected === null ? noRoles : related,
      fragments: all.filter(({ id }) => id === selected || hovered.includes(id)),
    })
    return this.#labels
      .drawings(new Set(blocks))
      .map(({ group, shapes }) => ({ layer: this.#over, group, shapes }))
  }

  #shapesOf(part: OverlayPart, redraw: Redraw): readonly Shape[] {
    const { scene, state, margin, isFlying } = redraw
    switch (part) {
      case 'brackets':
        return isFlying ? [] : this.#brackets.shapes(scene, margin)
      case 'selected':
        return selectedShapes(scene, state)
      case 'hover':
        return hoverShapes(scene, state.hovered)
      case 'pending':
        return pendingShapes(scene, state.pending)
      case 'caret':
        return caretShapes(scene, state.caret)
    }
  }
}

/** A claim has its label in the margin. */
function hasOwnLabel({ form }: PaintedFragment): boolean {
  return form !== 'claim'
}

function selectedShapes(scene: Scene, { selected, related }: OverlayState): readonly Shape[] {
  return selected === null ? [] : [selected, ...related.keys()].flatMap((id) => outlineShapes(scene, id))
}

/** The thick caret stands aside where the browser's own knows better which line it is on. */
function caretShapes(scene: Scene, offset: number | null): readonly Shape[] {
  if (offset === null || offset < scene.painted.start || offset > scene.painted.end) return []
  const { box, isAtWrap } = scene.caretAt(offset)
  if (isAtWrap) return []
  return [{ look: 'caret', box: { ...box, left: box.left - 1, right: box.left + 1 } }]
}

import type { AnnotationId } from '#core/model/ids'
import { boxesTouch } from './boxes'
import { blockLabels, frontLabels, type Label, type LookedAt } from './label-shapes'
import type { Shape } from './overlay-layer'
import type { PaintedFragment } from './paint-plan'
import type { Scene } from './scene'

/** More labels than this are noise, and cost layout. */
const mostLabels = 480

export interface LabelDrawing {
  readonly group: string
  readonly shapes: readonly Shape[]
}

/** The labels of all blocks, and before them those of what is selected or under the mouse, which hide what they cover. */
export class Labels {
  readonly #blocks = new Map<number, readonly Label[]>()
  /** How many of each block's labels are covered. */
  readonly #hidden = new Map<number, number>()
  #front: readonly Label[] = []

  /** Whether labels were left out because there were too many. */
  get isFull(): boolean {
    return this.#count() >= mostLabels
  }

  get blocks(): readonly number[] {
    return [...this.#blocks.keys()]
  }

  forget(block: number): void {
    this.#blocks.delete(block)
    this.#hidden.delete(block)
  }

  /** Those set first have their labels when there are too many. */
  setBlock(scene: Scene, block: number, fragments: readonly PaintedFragment[]): void {
    this.#blocks.set(block, blockLabels(scene, fragments, Math.max(0, mostLabels - this.#count())))
  }

  setFront(scene: Scene, lookedAt: Omit<LookedAt, 'standing'>): void {
    const standing = [...this.#blocks.values()].flat()
    this.#front = frontLabels(scene, { ...lookedAt, standing })
  }

  /** What is to be drawn anew, given the blocks that were set. */
  drawings(blocks: ReadonlySet<number>): readonly LabelDrawing[] {
    const inFront = new Set(this.#front.flatMap(({ ids }) => ids))
    const front = { group: 'front-labels', shapes: this.#front.map(({ shape }) => shape) }
    const others = [...this.#blocks].flatMap(([block, labels]) => {
      const seen = labels.filter((label) => !this.#isCovered(label, inFront))
      const hidden = labels.length - seen.length
      const isSame = !blocks.has(block) && hidden === 0 && (this.#hidden.get(block) ?? 0) === 0
      this.#hidden.set(block, hidden)
      return isSame ? [] : [{ group: labelGroup(block), shapes: seen.map(({ shape }) => shape) }]
    })
    return [front, ...others]
  }

  #isCovered({ ids, shape }: Label, inFront: ReadonlySet<AnnotationId>): boolean {
    return (
      ids.every((id) => inFront.has(id)) || this.#front.some((one) => boxesTouch(one.shape.box, shape.box))
    )
  }

  #count(): number {
    return [...this.#blocks.values()].reduce((sum, labels) => sum + labels.length, 0)
  }
}

export function labelGroup(block: number): string {
  return `labels-${block}`
}

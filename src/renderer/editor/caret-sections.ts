import type { BlockIndex } from './block-index'

/**
 * Keeps the section with the caret laid out, and the next one when the caret is at its border. The page's own keys
 * pass over sections that are not: pressed before the next frame, an arrow would lead to a far one.
 */
export class CaretSections {
  readonly #index: BlockIndex
  #held: readonly HTMLElement[] = []

  constructor(index: BlockIndex) {
    this.#index = index
  }

  hold(offset: number): void {
    const block = this.#index.blockAt(offset)
    const around = [block - 1, block, block + 1].flatMap((one) => this.#around(one))
    if (around.every((one) => this.#held.includes(one))) return
    for (const section of this.#held) if (!around.includes(section)) section.style.contentVisibility = ''
    for (const section of around) section.style.contentVisibility = 'visible'
    this.#held = around
  }

  /** A block's section and its chapter. */
  #around(block: number): readonly HTMLElement[] {
    if (block < 0 || block >= this.#index.size) return []
    const section = this.#index.elementOf(block).parentElement
    return [section, section?.parentElement].flatMap((one) => one ?? [])
  }
}

import type { TextStep } from '#core/edit/text-change'
import { patchBlocks } from './block-element'
import { followPlan } from './follow-plan'
import type { ReadText } from './read-text'
import { createSection, type PlainSection } from './section-element'
import { freshPlan, planSections, usualSize, type PlannedSection } from './section-plan'

/** Shows a text as plain elements and follows its changes. Nothing in it can be edited. */
export class StillArticle {
  readonly #root: HTMLElement
  readonly #text: ReadText
  #sections: readonly PlainSection[] = []

  constructor(root: HTMLElement, text: ReadText) {
    this.#root = root
    this.#text = text
    this.#follow(freshPlan(text.lines.length, usualSize))
  }

  get sections(): readonly PlainSection[] {
    return this.#sections
  }

  /** Follows steps that the text has already made. */
  follow(steps: readonly TextStep[]): void {
    const counts = this.#sections.map(({ blocks }) => blocks.length)
    this.#follow(planSections(counts, steps, usualSize))
  }

  /** Shows again what was shown by another meanwhile. */
  takeBack(sections: readonly PlainSection[]): void {
    this.#sections = sections
    this.#root.replaceChildren(...sections.map(({ element }) => element))
  }

  #follow(plan: readonly PlannedSection[]): void {
    this.#sections = followPlan(plan, {
      lines: this.#text.lines,
      before: this.#sections,
      create: (blocks, after) => {
        const element = createSection(blocks)
        if (after === undefined) this.#root.prepend(element)
        else after.element.after(element)
        return { element, blocks }
      },
      show: ({ element, blocks: before }, blocks) => {
        patchBlocks(element, before, blocks)
        return { element, blocks }
      },
      remove: ({ element }) => element.remove(),
    })
  }
}

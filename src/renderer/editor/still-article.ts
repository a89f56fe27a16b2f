import type { TextStep } from '#core/edit/text-change'
import { patchBlocks } from './block-element'
import { chaptersOf, estimateChapters, placeSection, removeSection } from './chapter-element'
import { followPlan } from './follow-plan'
import type { ReadText } from './read-text'
import { createWaitingSection, fillSection, type PlainSection } from './section-element'
import { freshPlan, planSections, usualSizes, type PlannedSection } from './section-plan'

/** So many sections are filled before the first painting, whether they are seen or not. */
const atFirst = 8

/**
 * Shows a text as plain elements and follows its changes. Nothing in it can be edited. What is in view is filled
 * first, by who asks for its blocks, and the rest while nothing else is to be done.
 */
export class StillArticle {
  readonly #root: HTMLElement
  readonly #text: ReadText
  #sections: readonly PlainSection[] = []
  #idle = 0

  constructor(root: HTMLElement, text: ReadText) {
    this.#root = root
    this.#text = text
    this.#follow(freshPlan(text.lines.length, usualSizes.section))
  }

  /** All of them show their blocks. */
  get sections(): readonly PlainSection[] {
    for (const { element } of this.#sections) fillSection(element)
    return this.#sections
  }

  /** Follows steps that the text has already made. */
  follow(steps: readonly TextStep[]): void {
    const counts = this.#sections.map(({ blocks }) => blocks.length)
    this.#follow(planSections(counts, steps, usualSizes.section))
  }

  /** Shows again what was shown by another meanwhile. */
  takeBack(sections: readonly PlainSection[]): void {
    this.#sections = sections
    this.#root.replaceChildren(...chaptersOf(sections.map(({ element }) => element)))
  }

  dispose(): void {
    cancelIdleCallback(this.#idle)
  }

  #follow(plan: readonly PlannedSection[]): void {
    this.#sections = followPlan(plan, {
      lines: this.#text.lines,
      before: this.#sections,
      create: (blocks, after) => {
        const element = createWaitingSection(blocks)
        placeSection(this.#root, element, after?.element)
        return { element, blocks }
      },
      show: ({ element, blocks: before }, blocks) => {
        fillSection(element)
        patchBlocks(element, before, blocks)
        return { element, blocks }
      },
      remove: ({ element }) => removeSection(element),
    })
    estimateChapters(this.#root)
    for (const { element } of this.#sections.slice(0, atFirst)) fillSection(element)
    this.#fillRest()
  }

  #fillRest(): void {
    cancelIdleCallback(this.#idle)
    const waiting = this.#sections.slice(atFirst).map(({ element }) => element)
    const fill = (deadline: IdleDeadline): void => {
      do {
        const next = waiting.shift()
        if (next === undefined) return
        fillSection(next)
      } while (deadline.timeRemaining() > 2)
      this.#idle = requestIdleCallback(fill)
    }
    this.#idle = requestIdleCallback(fill)
  }
}

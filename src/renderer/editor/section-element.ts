import { fillWithBlocks } from './block-element'
import type { ShownBlock } from './shown-block'
import styles from './article.module.css'

const lineHeight = 33
const charactersPerLine = 72
const blockGap = 16

/** A section of the page and the blocks it shows as plain elements. */
export interface PlainSection {
  readonly element: HTMLElement
  readonly blocks: readonly ShownBlock[]
}

/** What sections will show that do not yet. */
const waiting = new WeakMap<Node, readonly ShownBlock[]>()
/** In pixels. */
const estimates = new WeakMap<Node, number>()

/** About 40 blocks under one `content-visibility`; carries no text of its own and is never copied. */
export function createSection(blocks: readonly ShownBlock[]): HTMLElement {
  const element = createWaitingSection(blocks)
  fillSection(element)
  return element
}

/** A section that is still to be filled, and meanwhile as high as it is thought to become. */
export function createWaitingSection(blocks: readonly ShownBlock[]): HTMLElement {
  const element = document.createElement('section')
  element.className = styles['section'] ?? ''
  const estimate = estimatedHeight(blocks)
  estimates.set(element, estimate)
  element.style.setProperty('--estimate', `${estimate}px`)
  element.dataset['waiting'] = ''
  waiting.set(element, blocks)
  return element
}

/** Makes a section show its blocks, if it waits for that. */
export function fillSection(section: HTMLElement): void {
  const blocks = waiting.get(section)
  if (blocks === undefined) return
  waiting.delete(section)
  delete section.dataset['waiting']
  // Into the page at once: with each change in it the page looks for the direction of the whole text.
  const filled = document.createDocumentFragment()
  fillWithBlocks(filled, blocks)
  section.append(filled)
}

/** How many blocks a section shows or will show. */
export function countBlocks(section: HTMLElement): number {
  return waiting.get(section)?.length ?? section.childElementCount
}

/** How high a section was thought to become when it was made, in pixels. */
export function estimateOf(section: Node): number {
  return estimates.get(section) ?? 0
}

/** In pixels; assumed until the section is first laid out. */
function estimatedHeight(blocks: readonly ShownBlock[]): number {
  return blocks.reduce((height, { line }) => {
    return height + Math.max(1, Math.ceil(line.text.length / charactersPerLine)) * lineHeight + blockGap
  }, 0)
}

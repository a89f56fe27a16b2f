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

/** About 40 blocks under one `content-visibility`; carries no text of its own and is never copied. */
export function createSection(blocks: readonly ShownBlock[]): HTMLElement {
  const element = document.createElement('section')
  element.className = styles['section'] ?? ''
  element.style.setProperty('--estimate', `${estimatedHeight(blocks)}px`)
  fillWithBlocks(element, blocks)
  return element
}

/** In pixels; assumed until the section is first laid out. */
function estimatedHeight(blocks: readonly ShownBlock[]): number {
  return blocks.reduce((height, { line }) => {
    return height + Math.max(1, Math.ceil(line.text.length / charactersPerLine)) * lineHeight + blockGap
  }, 0)
}

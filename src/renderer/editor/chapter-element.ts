import { estimateOf } from './section-element'
import { usualSizes } from './section-plan'
import styles from './article.module.css'

/**
 * A run of sections under one `content-visibility`. In each frame the page looks after all elements that have it: of a
 * long text these are the chapters, and the sections of those in view.
 */
export function createChapter(): HTMLElement {
  const element = document.createElement('div')
  element.className = styles['chapter'] ?? ''
  return element
}

/** Puts a section behind another, or before all others. */
export function placeSection(root: HTMLElement, section: HTMLElement, after: HTMLElement | undefined): void {
  const chapter = after === undefined ? root.firstElementChild : after.parentElement
  if (chapter !== null && after === undefined) chapter.prepend(section)
  else if (after !== undefined && !isFullUpTo(after)) after.after(section)
  else {
    const next = createChapter()
    if (chapter === null) root.append(next)
    else chapter.after(next)
    next.append(section)
  }
}

/** Takes a section out of the page, and its chapter when that is empty then. */
export function removeSection(section: HTMLElement): void {
  const chapter = section.parentElement
  section.remove()
  if (chapter?.childElementCount === 0) chapter.remove()
}

/** Chapters are as high as their sections are thought to become, until they are first laid out. */
export function estimateChapters(root: HTMLElement): void {
  for (const chapter of root.children) {
    if (!(chapter instanceof HTMLElement) || chapter.style.getPropertyValue('--estimate') !== '') continue
    const height = [...chapter.children].reduce((sum, section) => sum + estimateOf(section), 0)
    chapter.style.setProperty('--estimate', `${height}px`)
  }
}

/** The chapters that hold these sections, in their order. */
export function chaptersOf(sections: readonly HTMLElement[]): readonly HTMLElement[] {
  return [...new Set(sections.flatMap(({ parentElement }) => parentElement ?? []))]
}

function isFullUpTo(section: HTMLElement): boolean {
  return section.nextSibling === null && (section.parentElement?.childElementCount ?? 0) >= usualSizes.chapter
}

import type { Line } from '#core/edit/document-text'
import { isListItem } from './block-shape'
import type { PlannedSection } from './section-plan'
import { shownBlocks, type ShownBlock } from './shown-block'

/** What the two ways of showing a text have in common: still, and in the editor. */
export interface Following<Section> {
  readonly lines: readonly Line[]
  readonly before: readonly Section[]
  /** Makes a section that stands after another, or first. */
  readonly create: (blocks: readonly ShownBlock[], after: Section | undefined) => Section
  /** Makes a section show other blocks; gives the section as it is then. */
  readonly show: (section: Section, blocks: readonly ShownBlock[]) => Section
  readonly remove: (section: Section) => void
}

/** Brings sections to what a plan says of them, touching only those that may show something else. */
export function followPlan<Section>(
  plan: readonly PlannedSection[],
  following: Following<Section>,
): readonly Section[] {
  const { lines, before, create, show, remove } = following
  const sections: Section[] = []
  let first = 0
  let isListTouched = false
  for (const { was, count, isTouched } of plan) {
    const range = { first, end: first + count }
    const known = was === undefined ? undefined : before[was]
    // The items of a list are numbered on.
    isListTouched = isTouched || (isListTouched && isListItem(lines[first]))
    if (known === undefined) sections.push(create(shownBlocks(lines, range), sections.at(-1)))
    else sections.push(isListTouched ? show(known, shownBlocks(lines, range)) : known)
    first = range.end
  }
  const kept = new Set(plan.map(({ was }) => was))
  before.filter((_, i) => !kept.has(i)).forEach(remove)
  return sections
}

import type { TextStep } from '#core/edit/text-change'

/** One section as it will be: which one it was (undefined for a new one), its blocks, whether any of them changed. */
export interface PlannedSection {
  readonly was: number | undefined
  readonly count: number
  readonly isTouched: boolean
}

interface Counted {
  readonly was: number | undefined
  count: number
  isTouched: boolean
}

export interface Sizes {
  /** How many blocks make a section. */
  readonly section: number
  /** With so many sections a chapter is full: what comes behind its last one begins another. */
  readonly chapter: number
}

export const usualSizes: Sizes = { section: 40, chapter: 16 }

/** New sections of `size` blocks. */
export function freshPlan(blocks: number, size: number): readonly PlannedSection[] {
  return Array.from({ length: Math.ceil(blocks / size) }, (_, i) => ({
    was: undefined,
    count: Math.min(size, blocks - i * size),
    isTouched: true,
  }))
}

/**
 * What steps of the text make of sections with these numbers of blocks. Sections left empty are gone; one that grew
 * to more than twice the usual size is divided.
 */
export function planSections(
  counts: readonly number[],
  steps: readonly TextStep[],
  size: number,
): readonly PlannedSection[] {
  const sections: Counted[] = counts.map((count, was) => ({ was, count, isTouched: false }))
  for (const step of steps) applyStep(sections, step)
  return sections.filter((section) => section.count > 0).flatMap((section) => divided(section, size))
}

function applyStep(sections: readonly Counted[], step: TextStep): void {
  if (step.step === 'swap') touch(sections, step.block, step.first.blocks + step.second.blocks)
  else {
    const kept = touch(sections, step.block, step.before.length)
    for (const { section, blocks } of kept) section.count -= blocks
    const [first] = kept
    if (first !== undefined) first.section.count += step.after.length
  }
}

interface Share {
  readonly section: Counted
  readonly blocks: number
}

/** Marks the sections that hold these blocks and says how many of them each holds. */
function touch(sections: readonly Counted[], first: number, blocks: number): readonly Share[] {
  const shares: Share[] = []
  let start = 0
  for (const section of sections) {
    const inside = Math.min(start + section.count, first + blocks) - Math.max(start, first)
    start += section.count
    if (inside <= 0) continue
    section.isTouched = true
    shares.push({ section, blocks: inside })
  }
  return shares
}

function divided(section: Counted, size: number): readonly PlannedSection[] {
  if (section.count <= 2 * size) return [section]
  return freshPlan(section.count, size).map((part, i) => (i === 0 ? { ...part, was: section.was } : part))
}

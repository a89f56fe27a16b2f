import type { TextStep } from '#core/edit/text-change'

/** Blocks in a new section, and how many make a section worth dividing. */
export const blocksPerSection = 40
const mostBlocks = 2 * blocksPerSection

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

/** What steps of the text make of sections with these numbers of blocks. Sections left empty are gone. */
export function planSections(
  counts: readonly number[],
  steps: readonly TextStep[],
): readonly PlannedSection[] {
  const sections: Counted[] = counts.map((count, was) => ({ was, count, isTouched: false }))
  for (const step of steps) applyStep(sections, step)
  return sections.filter((section) => section.count > 0).flatMap(divided)
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

function divided(section: Counted): readonly PlannedSection[] {
  if (section.count <= mostBlocks) return [section]
  const parts = Math.ceil(section.count / blocksPerSection)
  return Array.from({ length: parts }, (_, part) => ({
    was: part === 0 ? section.was : undefined,
    count: Math.min(blocksPerSection, section.count - part * blocksPerSection),
    isTouched: true,
  }))
}

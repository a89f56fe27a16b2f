import type { NodeKey } from 'lexical'
import type { Line } from '#core/edit/document-text'
import type { ShownBlock } from './shown-block'

/** What one section shows now. An unfolded one has a node for each of its blocks. */
export interface TableSection {
  readonly key: NodeKey
  /** The chapter it is in. */
  readonly chapter: NodeKey
  blocks: readonly ShownBlock[]
  keys: readonly NodeKey[] | undefined
}

export interface BlockPlace {
  readonly section: TableSection
  /** The block's number in its section and in the text. */
  readonly inSection: number
  readonly block: number
}

/** Which section and node shows which block of the text, as the editor has it now. */
export class SectionTable {
  sections: readonly TableSection[] = []

  get counts(): readonly number[] {
    return this.sections.map((section) => section.blocks.length)
  }

  /** The section that shows a block, with the number of its first block. */
  holding(block: number): { readonly section: TableSection; readonly first: number } | undefined {
    let first = 0
    for (const section of this.sections) {
      if (block < first + section.blocks.length) return { section, first }
      first += section.blocks.length
    }
    return undefined
  }

  /** Where an unfolded block is; undefined when the key is of no such block. */
  find(key: NodeKey): BlockPlace | undefined {
    let first = 0
    for (const section of this.sections) {
      const inSection = section.keys?.indexOf(key) ?? -1
      if (inSection !== -1) return { section, inSection, block: first + inSection }
      first += section.blocks.length
    }
    return undefined
  }

  /** The keys of what the root, a chapter or a section has in it; none in a folded one. */
  childrenOf(key: NodeKey): readonly NodeKey[] | undefined {
    if (key === 'root') return [...new Set(this.sections.map((section) => section.chapter))]
    const section = this.sections.find((one) => one.key === key)
    if (section !== undefined) return section.keys ?? []
    const inside = this.sections.filter((one) => one.chapter === key)
    return inside.length === 0 ? undefined : inside.map((one) => one.key)
  }

  /** Notes that blocks show other lines already. */
  replaceLines(first: number, lines: readonly Line[]): void {
    lines.forEach((line, i) => {
      const found = this.holding(first + i)
      if (found === undefined) return
      const at = first + i - found.first
      found.section.blocks = found.section.blocks.map((block, n) => (n === at ? { ...block, line } : block))
    })
  }
}

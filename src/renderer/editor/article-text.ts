import { $setSelection, createEditor, SKIP_DOM_SELECTION_TAG, type LexicalEditor } from 'lexical'
import type { TextStep } from '#core/edit/text-change'
import { classesOfFormats } from './block-element'
import { followPlan } from './follow-plan'
import { BlockNode, ChapterNode, LinkSpanNode, SectionNode } from './lexical-nodes'
import { $adoptSections, $createFolded, $createSections, $section, $show, $unfold } from './lexical-sections'
import type { PlainSection } from './section-element'
import { freshPlan, planSections, usualSizes, type PlannedSection, type Sizes } from './section-plan'
import type { ReadText } from './read-text'
import { SectionTable } from './section-table'
import { shownBlocks } from './shown-block'

/** Marks the editor's updates that follow the text, so that nobody takes them for edits. */
export const FOLLOWING_TAG = 'following'

/**
 * Shows a text in a Lexical editor and follows its changes. All sections are folded until someone edits in them.
 */
export class ArticleText {
  readonly editor: LexicalEditor
  readonly table = new SectionTable()
  readonly #text: ReadText
  readonly #sizes: Sizes

  constructor(text: ReadText, sizes = usualSizes) {
    this.#text = text
    this.#sizes = sizes
    this.editor = createEditor({
      namespace: 'article',
      nodes: [ChapterNode, SectionNode, BlockNode, LinkSpanNode],
      theme: { text: classesOfFormats },
      onError: (error) => {
        throw error
      },
    })
  }

  /** Shows the text in `root`, which shows these sections already, or nowhere when there is no page. */
  mount(root: HTMLElement | null, shown: readonly PlainSection[] = []): void {
    this.editor.setRootElement(root)
    this.#update(() => {
      if (shown.length === 0) this.#$follow(freshPlan(this.#text.lines.length, this.#sizes.section))
      else this.table.sections = $createSections(shown)
    })
  }

  /** Lets go of the page; gives the sections it showed, all of them folded. */
  unmount(): readonly PlainSection[] {
    this.#foldAll()
    const sections = this.table.sections.flatMap(({ key, blocks }) => {
      const element = this.editor.getElementByKey(key)
      return element === null ? [] : [{ element, blocks }]
    })
    this.editor.setRootElement(null)
    return sections
  }

  /** Follows steps that the text has already made. */
  follow(steps: readonly TextStep[]): void {
    const plan = planSections(this.table.counts, steps, this.#sizes.section)
    this.#update(() => this.#$follow(plan))
  }

  /**
   * Takes over which sections are left after the editor moved blocks about by itself, folds those it moved them in
   * and shows what the text says.
   */
  adopt(): void {
    this.#update(() => {
      const left = $adoptSections(this.table.sections)
      const { length } = this.#text.lines
      const counted = left.reduce((sum, { count }) => sum + count, 0)
      this.table.sections = left.map(({ section }) => section)
      // With a sum that is wrong nobody knows what is where; then everything is shown anew.
      const plan = left.map(({ count, isTouched }, was) => ({ was, count, isTouched }))
      this.#$follow(counted === length ? plan : freshPlan(length, this.#sizes.section))
    })
  }

  /** Makes the section with this block editable. False when it was already. */
  unfold(block: number): boolean {
    const found = this.table.holding(block)
    if (found === undefined || found.section.keys !== undefined) return false
    this.#update(() => $unfold(found.section))
    return true
  }

  #foldAll(): void {
    const unfolded = this.table.sections.filter((section) => section.keys !== undefined)
    if (unfolded.length > 0) this.#update(() => this.#$foldAll())
  }

  #$foldAll(): void {
    let first = 0
    for (const section of this.table.sections) {
      const end = first + section.blocks.length
      if (section.keys !== undefined) {
        section.blocks = shownBlocks(this.#text.lines, { first, end })
        section.keys = undefined
        $section(section).clear().setFolded(section.blocks)
      }
      first = end
    }
  }

  #update(change: () => void): void {
    this.editor.update(
      () => {
        $setSelection(null)
        change()
      },
      { discrete: true, tag: [FOLLOWING_TAG, SKIP_DOM_SELECTION_TAG] },
    )
    this.#setDirections()
  }

  /** Lexical gives `dir` only to the children of its root, which are the chapters. */
  #setDirections(): void {
    for (const chapter of this.editor.getRootElement()?.children ?? []) {
      chapter.removeAttribute('dir')
      for (const block of chapter.querySelectorAll(':scope > * > :not([dir])'))
        block.setAttribute('dir', 'auto')
    }
  }

  #$follow(plan: readonly PlannedSection[]): void {
    this.table.sections = followPlan(plan, {
      lines: this.#text.lines,
      before: this.table.sections,
      create: (blocks, after) => $createFolded({ blocks, after, fullChapter: this.#sizes.chapter }),
      show: (section, blocks) => {
        $show(section, blocks)
        return section
      },
      remove: (section) => $section(section).remove(),
    })
  }
}

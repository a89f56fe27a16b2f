import {
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type LexicalNode,
  type NodeKey,
  type UpdateListenerPayload,
} from 'lexical'
import type { ReplaceStep, TextStep } from '#core/edit/text-change'
import { textDiff, type Replaced } from '#core/edit/text-diff'
import { FOLLOWING_TAG, type ArticleText } from './article-text'
import { $offsetIn } from './lexical-blocks'
import { BlockNode } from './lexical-nodes'
import { marksFromNodes } from './marks-from-nodes'
import type { ReadText } from './read-text'
import { readTree, shownUnits, treeDiff, type BlockCaret } from './tree-diff'

export interface TrackerParts {
  readonly article: ArticleText
  readonly text: ReadText
  /** A change the editor made; it is to be applied to the text before this returns. */
  readonly onStep: (step: ReplaceStep) => void
  /** The editor was made to show other elements than those it made by itself. */
  readonly onAdopted?: () => void
  /** Only to show that it is needed: without the caret an ambiguous change is found at a wrong place. */
  readonly ignoresCaret?: boolean
}

/** Turns each update of the editor that nobody else asked for into steps of the text, from the dirty blocks only. */
export class TextTracker {
  readonly #parts: TrackerParts
  readonly #stop: () => void
  readonly #dirty = new Set<NodeKey>()
  #isStructural = false
  /** What of the editor's own doing is being told at this moment. */
  #telling: 'block' | 'tree' | undefined

  constructor(parts: TrackerParts) {
    this.#parts = parts
    this.#stop = parts.article.editor.registerUpdateListener((update) => this.#updated(update))
  }

  dispose(): void {
    this.#stop()
  }

  /**
   * After the text has made these steps: the editor shows them. Says whether they were its own doing, in a block or
   * among blocks.
   */
  textChanged(steps: readonly TextStep[]): 'block' | 'tree' | undefined {
    const { article, text } = this.#parts
    if (this.#telling === undefined) article.follow(steps)
    else if (this.#telling === 'block')
      for (const { block } of steps) article.table.replaceLines(block, text.lines.slice(block, block + 1))
    return this.#telling
  }

  /** While an input method composes, its text is not yet anybody's: all of it is one step at the end. */
  #updated({ tags, dirtyElements, editorState }: UpdateListenerPayload): void {
    if (tags.has(FOLLOWING_TAG)) return
    const { editor } = this.#parts.article
    editorState.read(() => {
      for (const key of dirtyElements.keys()) this.#$note(key)
    })
    if (editor.isComposing() || (this.#dirty.size === 0 && !this.#isStructural)) return
    const keys = [...this.#dirty]
    const isStructural = this.#isStructural
    this.#dirty.clear()
    this.#isStructural = false
    if (isStructural) this.#trackTree(new Set(keys))
    else for (const key of keys) this.#trackBlock(key)
  }

  /** A block's text may be another, a section or the root may have other children. */
  #$note(key: NodeKey): void {
    const { table } = this.#parts.article
    const node = $getNodeByKey(key)
    if (node === null || node.isInline()) return
    if (table.find(key) !== undefined) this.#dirty.add(key)
    else if (!($isElementNode(node) && sameKeys(node.getChildrenKeys(), table.childrenOf(key))))
      this.#isStructural = true
  }

  #trackBlock(key: NodeKey): void {
    const { article, text } = this.#parts
    const found = article.editor.read(() => {
      const node = $getNodeByKey(key)
      const place = article.table.find(key)
      const line = place === undefined ? undefined : text.lines[place.block]
      if (!(node instanceof BlockNode) || place === undefined || line === undefined) return undefined
      const caret = this.#$caret()
      const offset = caret?.key === key ? caret.offset : undefined
      const diff = textDiff(line.text, node.getTextContent(), offset)
      return diff === undefined ? undefined : this.#$stepIn(node, text.start(place.block), diff)
    })
    if (found !== undefined) this.#tell('block', found)
  }

  #$stepIn(node: BlockNode, start: number, { at, inserted }: Replaced): ReplaceStep {
    const step = this.#parts.text.replacing({ start: start + at.start, end: start + at.end }, inserted)
    const [look] = step.after
    return look === undefined ? step : { ...step, after: [marksFromNodes(look, node)] }
  }

  /** Blocks came or went: compares all that is unfolded, and shows what the text makes of it. */
  #trackTree(dirty: ReadonlySet<NodeKey>): void {
    const { article, text } = this.#parts
    const found = article.editor.read(() => {
      const [before, after] = [shownUnits(article.table), readTree(article.table)]
      return treeDiff({ before, after, dirty, caret: this.#$caret() })
    })
    if (found !== undefined) this.#tell('tree', text.replacing(found.at, found.inserted))
    article.adopt()
    this.#parts.onAdopted?.()
  }

  #tell(what: 'block' | 'tree', step: ReplaceStep): void {
    this.#telling = what
    try {
      this.#parts.onStep(step)
    } finally {
      this.#telling = undefined
    }
  }

  #$caret(): BlockCaret | undefined {
    const selection = $getSelection()
    if (this.#parts.ignoresCaret === true || !$isRangeSelection(selection)) return undefined
    const { anchor } = selection
    const block = $blockAround(anchor.getNode())
    return block && { key: block.getKey(), offset: $offsetIn(block, anchor.getNode(), anchor.offset) }
  }
}

function sameKeys(a: readonly NodeKey[], b: readonly NodeKey[] | undefined): boolean {
  return a.length === b?.length && a.every((key, i) => key === b[i])
}

function $blockAround(node: LexicalNode): BlockNode | undefined {
  for (let at: LexicalNode | null = node; at !== null; at = at.getParent())
    if (at instanceof BlockNode) return at
  return undefined
}

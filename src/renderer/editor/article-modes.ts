import type { TextStep } from '#core/edit/text-change'
import type { ArticleEditing, EditingParts } from './article-editing'
import type { BlockIndex } from './block-index'
import { caretAfter } from './caret-after'
import { viewOf } from './scroller'
import type { StillArticle } from './still-article'
import { keepTextStill } from './still-text'
import { blocksWithin } from './visible-blocks'

interface EditingModule {
  readonly ArticleEditing: typeof ArticleEditing
}

const loadEditing = (): Promise<EditingModule> => import('./article-editing')

/** The article's two ways: still, with a caret, and edited. The editor is loaded when nothing else is to be done. */
export class ArticleModes {
  readonly #parts: EditingParts
  readonly #still: StillArticle
  #release: (() => void) | undefined
  #editing: ArticleEditing | undefined
  #module: EditingModule | undefined
  #isWanted = false
  #isOver = false

  constructor(parts: EditingParts, still: StillArticle) {
    this.#parts = parts
    this.#still = still
    this.#release = keepTextStill(parts.root)
    // An idle moment before the first frame would be taken from it.
    requestAnimationFrame(() => requestIdleCallback(() => void this.#load()))
  }

  get isOn(): boolean {
    return this.#editing !== undefined
  }

  set(isOn: boolean): void {
    this.#isWanted = isOn
    if (this.#module === undefined) void this.#load()
    else this.#change(this.#module)
  }

  /** After the text has made these steps. */
  textChanged(steps: readonly TextStep[]): void {
    if (this.#editing !== undefined) {
      this.#editing.textChanged(steps)
      return
    }
    const { index, canvas, selection, reveal } = this.#parts
    this.#still.follow(steps)
    index.refresh()
    canvas.textChanged(steps, true)
    if (selection.current === null) return
    const after = caretAfter(selection.current, steps)
    selection.set(after)
    reveal(after.focus)
  }

  dispose(): void {
    this.#isOver = true
    this.#still.dispose()
    this.#release?.()
    this.#editing?.end()
  }

  async #load(): Promise<void> {
    this.#module ??= await loadEditing()
    if (!this.#isOver) this.#change(this.#module)
  }

  #change({ ArticleEditing }: EditingModule): void {
    if (this.#isWanted === this.isOn) return
    const { root, index, canvas, selection } = this.#parts
    const stay = keepInPlace(index, canvas.scroller)
    if (this.#editing === undefined) {
      this.#release?.()
      this.#release = undefined
      this.#editing = new ArticleEditing(this.#parts, this.#still.sections)
    } else {
      this.#still.takeBack(this.#editing.end())
      this.#editing = undefined
      this.#release = keepTextStill(root)
      index.refresh()
      canvas.rebuilt()
    }
    root.setAttribute('aria-readonly', String(!this.isOn))
    stay()
    selection.restore()
  }
}

/** What is read stays where it is: for a moment the page has no text, and nowhere to scroll to. */
function keepInPlace(index: BlockIndex, scroller: HTMLElement): () => void {
  const { top, bottom } = viewOf(scroller)
  const { first } = blocksWithin(index, top, bottom)
  const topOfFirst = (): number => index.elementOf(first).getBoundingClientRect().top
  const [before, { scrollTop }] = [topOfFirst(), scroller]
  return () => {
    scroller.scrollTop = scrollTop
    scroller.scrollTop += topOfFirst() - before
  }
}

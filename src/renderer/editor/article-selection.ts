import { selectedSpan, type TextSelection } from '#core/model/text-selection'
import { isEmptySpan, span, type Span } from '#core/model/span'
import { graphemeStart, snapToWords, trim } from '#core/text/words'
import type { BlockIndex } from './block-index'
import { CaretSections } from './caret-sections'
import { blocksAround, type ReadText } from './read-text'

export interface SelectionParts {
  readonly root: HTMLElement
  readonly index: BlockIndex
  readonly text: ReadText
  /** In editable text a drag selects exactly, and selected text can be dragged. */
  readonly isEditable: () => boolean
  /** The selection is another one now; not called while the mouse is still down. */
  readonly onChange: () => void
  /** The caret moved or the focus came or went. */
  readonly onCaret: () => void
}

function same(a: TextSelection | null, b: TextSelection | null): boolean {
  return a?.anchor === b?.anchor && a?.focus === b?.focus
}

/** The selection over a span that keeps the direction of another. */
function over({ start, end }: Span, { anchor, focus }: TextSelection): TextSelection {
  return focus < anchor ? { anchor: end, focus: start } : { anchor: start, focus: end }
}

/** The article's selection in offsets. It outlives the page's own, which goes where the focus goes. */
export class ArticleSelection {
  readonly #parts: SelectionParts
  readonly #listening = new AbortController()
  readonly #sections: CaretSections
  #current: TextSelection | null = null
  #told: TextSelection | null = null
  #dragFrom: TextSelection | null = null
  #isDragging = false

  constructor(parts: SelectionParts) {
    this.#parts = parts
    this.#sections = new CaretSections(parts.index)
    this.#sections.hold(0)
    const { signal } = this.#listening
    document.addEventListener('selectionchange', () => this.refresh(), { signal })
    parts.root.addEventListener('pointerdown', (event) => this.#press(event), { signal })
    for (const end of ['pointerup', 'pointercancel'] as const)
      document.addEventListener(end, (event) => this.#release(event), { signal })
    parts.root.addEventListener('dragstart', (event) => parts.isEditable() || event.preventDefault(), {
      signal,
    })
    parts.root.addEventListener('focus', () => this.#focused(), { signal })
    parts.root.addEventListener('blur', () => parts.onCaret(), { signal })
    parts.root.addEventListener('copy', (event) => this.#copy(event), { signal })
  }

  get current(): TextSelection | null {
    return this.#current
  }

  get isDragging(): boolean {
    return this.#isDragging
  }

  get hasFocus(): boolean {
    return document.activeElement === this.#parts.root
  }

  /** Selects; ends inside a grapheme cluster move to its start. */
  set(selection: TextSelection): void {
    this.#current = this.#whole(selection)
    if (this.hasFocus) this.#write()
    this.#tell()
  }

  /** Selects in the page what is selected, after its elements became others. */
  restore(): void {
    if (this.hasFocus) this.#write()
  }

  dispose(): void {
    this.#listening.abort()
  }

  #whole({ anchor, focus }: TextSelection): TextSelection {
    return { anchor: this.#clusterStart(anchor), focus: this.#clusterStart(focus) }
  }

  #clusterStart(offset: number): number {
    const inside = Math.min(Math.max(offset, 0), this.#parts.text.length)
    const { text, start } = blocksAround(this.#parts.text, span(inside, inside))
    return start + graphemeStart(text, inside - start)
  }

  /** Takes over what the page has selected now; happens by itself, but later. */
  refresh(): void {
    const selection = document.getSelection()
    if (selection?.anchorNode == null || selection.focusNode === null) return
    const anchor = this.#parts.index.offsetOf(selection.anchorNode, selection.anchorOffset)
    const focus = this.#parts.index.offsetOf(selection.focusNode, selection.focusOffset)
    if (anchor === undefined || focus === undefined) return
    const found = { anchor, focus }
    const whole = this.#whole(found)
    const moved = !same(whole, this.#current)
    this.#current = whole
    if (same(whole, found)) this.#sections.hold(whole.focus)
    else this.#write()
    if (moved) this.#tell()
  }

  #write(): void {
    if (this.#current === null) return
    this.#sections.hold(this.#current.focus)
    const anchor = this.#parts.index.pointOf(this.#current.anchor)
    const focus = this.#parts.index.pointOf(this.#current.focus)
    document.getSelection()?.setBaseAndExtent(anchor.node, anchor.offset, focus.node, focus.offset)
  }

  #tell(): void {
    this.#parts.onCaret()
    if (this.#isDragging || same(this.#told, this.#current)) return
    this.#told = this.#current
    this.#parts.onChange()
  }

  #press(event: PointerEvent): void {
    if (event.button !== 0) return
    this.#isDragging = true
    this.#dragFrom = this.#current
    // Selected text cannot be dragged away; a press in it starts a new selection.
    if (!event.shiftKey && !this.#parts.isEditable()) document.getSelection()?.removeAllRanges()
  }

  #release(event: PointerEvent): void {
    if (!this.#isDragging) return
    this.refresh()
    this.#isDragging = false
    const chosen = this.#current
    if (chosen !== null && chosen.anchor !== chosen.focus && !same(chosen, this.#dragFrom))
      this.#current = this.#snapped(chosen, event)
    if (!same(chosen, this.#current)) this.#write()
    this.#tell()
  }

  /** Whole words, but for a triple click (a paragraph) and with Alt. */
  #snapped(chosen: TextSelection, { altKey }: PointerEvent): TextSelection {
    if (altKey || this.#parts.isEditable()) return chosen
    const exact = selectedSpan(chosen)
    const { text, start } = blocksAround(this.#parts.text, exact)
    const inside = span(exact.start - start, exact.end - start)
    const snapped = this.#isWholeBlocks(exact) ? trim(text, inside) : snapToWords(text, inside)
    return over(span(snapped.start + start, snapped.end + start), chosen)
  }

  /** As after a triple click, which reaches to the start of the next paragraph. */
  #isWholeBlocks({ start, end }: Span): boolean {
    const { index } = this.#parts
    const last = index.spanOf(index.blockAt(end))
    return start === index.spanOf(index.blockAt(start)).start && (end === last.start || end === last.end)
  }

  #focused(): void {
    // The mouse is about to say where the caret goes; the keyboard finds it where it was.
    if (this.#isDragging) return
    this.#current ??= { anchor: 0, focus: 0 }
    this.#write()
    this.#tell()
  }

  #copy(event: ClipboardEvent): void {
    if (this.#current === null || event.clipboardData === null) return
    const selected = selectedSpan(this.#current)
    if (isEmptySpan(selected)) return
    event.clipboardData.setData('text/plain', this.#parts.text.slice(selected))
    event.preventDefault()
  }
}

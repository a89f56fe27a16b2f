import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_EDITOR,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  KEY_DOWN_COMMAND,
} from 'lexical'
import { replaceText } from '#core/edit/block-edits'
import { moveText } from '#core/edit/move-text'
import { belowCell, type BelowCell } from '#core/edit/table-cells'
import type { ReplaceStep, TextStep } from '#core/edit/text-change'
import { isEmptySpan, span, type Span } from '#core/model/span'
import { selectedSpan, type TextSelection } from '#core/model/text-selection'
import { cleanText } from '#core/text/clean-text'
import type { ArticleCanvas } from './article-canvas'
import type { ArticleEdit } from './article-contract'
import type { ArticleSelection } from './article-selection'
import { ArticleText } from './article-text'
import type { BlockIndex } from './block-index'
import { caretAfter } from './caret-after'
import { isLeftToThePage, replacingOf, type Replacing } from './edit-input'
import { offsetAt } from './hit-test'
import type { ReadText } from './read-text'
import type { PlainSection } from './section-element'
import { TextTracker } from './text-tracker'

export interface EditingParts {
  readonly root: HTMLElement
  readonly text: ReadText
  readonly index: BlockIndex
  readonly canvas: ArticleCanvas
  readonly selection: ArticleSelection
  readonly onEdit: (edit: ArticleEdit) => void
  readonly reveal: (offset: number) => void
}

const caretAt = (offset: number): TextSelection => ({ anchor: offset, focus: offset })

/** The article while it can be edited. It follows changes of the text, whoever makes them. */
export class ArticleEditing {
  readonly #parts: EditingParts
  readonly #article: ArticleText
  readonly #tracker: TextTracker
  readonly #listening = new AbortController()
  /** What is dragged within the article. */
  #dragged: Span | undefined
  #isOwn = false

  /** Begins with the sections that the page shows. */
  constructor(parts: EditingParts, shown: readonly PlainSection[]) {
    this.#parts = parts
    const { root, text } = parts
    this.#article = new ArticleText(text)
    this.#tracker = new TextTracker({
      article: this.#article,
      text,
      onStep: (step) => this.#tracked(step),
      onAdopted: () => this.#rebuilt(),
    })
    const { editor } = this.#article
    // Keys are dealt with by the page and by us; the editor's own shortcuts would come in between.
    editor.registerCommand(KEY_DOWN_COMMAND, () => true, COMMAND_PRIORITY_CRITICAL)
    // Where the page would not put typed text right (into an empty block), the editor does.
    editor.registerCommand(CONTROLLED_TEXT_INSERTION_COMMAND, $insertTyped, COMMAND_PRIORITY_EDITOR)
    this.#listen()
    // While it is empty: otherwise all of the text would be styled anew, also what is far away.
    root.replaceChildren()
    // Not rich text: before each of its commits React looks for the selection in all nodes of that.
    root.contentEditable = 'plaintext-only'
    this.#article.mount(root, shown)
    this.#rebuilt()
    this.#unfoldEnds()
  }

  /** The text is still again; gives the sections that showed it, which are no longer in the page. */
  end(): readonly PlainSection[] {
    this.#listening.abort()
    this.#tracker.dispose()
    const shown = this.#article.unmount()
    this.#parts.root.contentEditable = 'inherit'
    return shown
  }

  /** After the text has made these steps. */
  textChanged(steps: readonly TextStep[]): void {
    const { index, canvas, selection } = this.#parts
    const who = this.#tracker.textChanged(steps)
    if (who === 'tree') return
    if (who === 'block') for (const { block } of steps) index.refreshBlock(block)
    else index.refresh()
    canvas.textChanged(steps, who === undefined)
    if (who !== undefined) return
    const { current } = selection
    const after = current === null ? null : caretAfter(current, steps)
    if (after !== null) selection.set(after)
    this.#unfoldEnds()
    if (after !== null && !this.#isOwn) this.#parts.reveal(after.focus)
  }

  #listen(): void {
    const { root } = this.#parts
    const first = { capture: true, signal: this.#listening.signal }
    root.addEventListener('beforeinput', (event) => this.#beforeInput(event), first)
    root.addEventListener('compositionstart', () => this.#composing(), first)
    root.addEventListener('pointerdown', (event) => this.#pressed(event), first)
    root.addEventListener('cut', (event) => this.#cut(event), first)
    root.addEventListener('paste', (event) => this.#paste(event), first)
    root.addEventListener('dragstart', (event) => this.#dragStart(event), first)
    root.addEventListener('dragend', () => (this.#dragged = undefined), first)
    root.addEventListener('drop', (event) => this.#drop(event), first)
    // Before the editor hears of it: it does not know folded sections.
    document.addEventListener('selectionchange', () => this.#selected(), first)
  }

  #selected(): void {
    if (this.#parts.selection.isDragging || this.#article.editor.isComposing()) return
    this.#parts.selection.refresh()
    this.#unfoldEnds()
  }

  /** The sections with the ends of the selection are edited, all others stay folded. */
  #unfoldEnds(): void {
    const { text, selection } = this.#parts
    const { current } = selection
    if (current === null) return
    const unfolded = [current.anchor, current.focus].filter((offset) =>
      this.#article.unfold(text.lineAt(offset)),
    )
    if (unfolded.length === 0) return
    this.#rebuilt()
    selection.restore()
  }

  #rebuilt(): void {
    this.#parts.index.refresh()
    this.#parts.canvas.rebuilt()
  }

  /** A press puts the caret into a section; it is unfolded before, so that the caret stays. */
  #pressed({ clientX, clientY }: PointerEvent): void {
    const { index, text } = this.#parts
    const offset = offsetAt(index, clientX, clientY)
    if (offset !== undefined && this.#article.unfold(text.lineAt(offset))) this.#rebuilt()
  }

  #beforeInput(event: InputEvent): void {
    const { selection, text } = this.#parts
    selection.refresh()
    const input = { type: event.inputType, data: dataOf(event), target: this.#targetOf(event) }
    if (selection.current === null || isLeftToThePage(input, selection.current)) return
    event.preventDefault()
    event.stopImmediatePropagation()
    const replacing = replacingOf(text, input, selection.current)
    if (replacing !== undefined) this.#replace(replacing)
  }

  #targetOf(event: InputEvent): Span | undefined {
    const [range] = event.getTargetRanges()
    if (range === undefined) return undefined
    const start = this.#parts.index.offsetOf(range.startContainer, range.startOffset)
    const end = this.#parts.index.offsetOf(range.endContainer, range.endOffset)
    return start === undefined || end === undefined ? undefined : span(start, end)
  }

  /** What an input method composes replaces what is selected, which goes before it begins. */
  #composing(): void {
    const { current } = this.#parts.selection
    if (current === null || isEmptySpan(selectedSpan(current))) return
    this.#replace({ stretch: selectedSpan(current), inserted: '', run: 'other' })
  }

  #cut(event: ClipboardEvent): void {
    const { current } = this.#parts.selection
    if (current === null || isEmptySpan(selectedSpan(current))) return
    event.clipboardData?.setData('text/plain', this.#parts.text.slice(selectedSpan(current)))
    event.preventDefault()
    event.stopImmediatePropagation()
    this.#replace({ stretch: selectedSpan(current), inserted: '', run: 'other' })
  }

  #paste(event: ClipboardEvent): void {
    const { current } = this.#parts.selection
    if (current === null || event.clipboardData === null) return
    event.preventDefault()
    event.stopImmediatePropagation()
    const inserted = event.clipboardData.getData('text/plain')
    if (inserted !== '') this.#replace({ stretch: selectedSpan(current), inserted, run: 'other' })
  }

  #dragStart(event: DragEvent): void {
    const { current } = this.#parts.selection
    if (current === null) return
    this.#dragged = selectedSpan(current)
    event.dataTransfer?.setData('text/plain', this.#parts.text.slice(this.#dragged))
  }

  /** Dragged text is moved within the article, and copied from elsewhere; files are for the window. */
  #drop(event: DragEvent): void {
    const { dataTransfer, clientX, clientY } = event
    const moved = this.#dragged
    this.#dragged = undefined
    const at = offsetAt(this.#parts.index, clientX, clientY)
    if (at === undefined || dataTransfer === null || dataTransfer.files.length > 0) return
    event.preventDefault()
    event.stopImmediatePropagation()
    const inserted = dataTransfer.getData('text/plain')
    if (moved === undefined) this.#replace({ stretch: span(at, at), inserted, run: 'other' })
    else if (at < moved.start || at > moved.end) this.#move(moved, at)
  }

  /** One step to undo; what was moved is selected. */
  #move(stretch: Span, to: number): void {
    const move = moveText(this.#parts.text, stretch, to)
    const after = { anchor: move.moved.start, focus: move.moved.end }
    this.#make({ steps: move.steps, move, run: 'other', wasCleaned: false }, after)
  }

  #replace({ stretch, inserted, run }: Replacing): void {
    const { text } = this.#parts
    const clean = cleanText(inserted)
    if (isEmptySpan(stretch) && clean.text === '') return
    const below = inserted === '\n' ? belowCell(text, text.lineAt(stretch.end)) : undefined
    if (below !== undefined) this.#leaveCell(below)
    else {
      const step = replaceText(text, stretch, clean.text)
      const edit = { steps: [step], run, wasCleaned: clean.wasIllFormed }
      this.#make(edit, caretAt(step.at + step.inserted.length))
    }
  }

  #leaveCell({ offset, step }: BelowCell): void {
    if (step !== undefined) this.#make({ steps: [step], run: 'other', wasCleaned: false }, caretAt(offset))
    else this.#goTo(caretAt(offset))
  }

  #make(edit: Omit<ArticleEdit, 'selection'>, after: TextSelection): void {
    const before = this.#parts.selection.current ?? after
    this.#isOwn = true
    this.#parts.onEdit({ ...edit, selection: { before, after } })
    this.#isOwn = false
    this.#goTo(after)
  }

  #goTo(after: TextSelection): void {
    this.#parts.selection.set(after)
    this.#unfoldEnds()
    this.#parts.reveal(after.focus)
  }

  #tracked(step: ReplaceStep): void {
    const before = caretAt(step.at + step.removed.length)
    const after = caretAt(step.at + step.inserted.length)
    this.#parts.onEdit({ steps: [step], run: 'typing', selection: { before, after }, wasCleaned: false })
  }
}

function $insertTyped(typed: InputEvent | string): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || typeof typed !== 'string') return false
  selection.insertText(typed)
  return true
}

function dataOf(event: InputEvent): string {
  return event.data ?? event.dataTransfer?.getData('text/plain') ?? ''
}

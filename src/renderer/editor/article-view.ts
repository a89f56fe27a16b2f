import { isCaret, selectedSpan } from '#core/model/text-selection'
import { ArticleCanvas } from './article-canvas'
import type { ArticleOptions, ArticleView } from './article-contract'
import { ArticleModes } from './article-modes'
import { ArticleMouse } from './article-mouse'
import { ArticleSelection } from './article-selection'
import { BlockIndex } from './block-index'
import { pressCaretKey, type CaretMoves } from './caret-keys'
import { offsetAt } from './hit-test'
import { reveal } from './reveal'
import { StillArticle } from './still-article'
import styles from './article.module.css'

/** Pixels two pages share: about two lines. */
const pageOverlap = 66

type Drawn = Omit<
  ArticleView,
  'setTitle' | 'setEditing' | 'textChanged' | 'select' | 'selection' | 'focus' | 'dispose'
>

function drawnBy(canvas: ArticleCanvas, index: BlockIndex): Drawn {
  return {
    setLayers: (layers) => canvas.setLayers(layers),
    layerChanged: (items) => canvas.layerChanged(items),
    setTypes: (types, theme) => canvas.setTypes(types, theme),
    setSelected: (selected, related) => canvas.show({ selected, related }, 'selected', 'hover'),
    setPending: (pending) => canvas.setPending(pending),
    setSearch: (spans, current) => canvas.setSearch(spans, current),
    setLabels: (labels) => canvas.show({ labels }, 'selected', 'hover'),
    reveal: (span, { block }) => reveal(index, canvas.scroller, span, block),
    offsetAt: (x, y) => offsetAt(index, x, y),
    rectsOf: (span) =>
      index
        .boxesOf(span)
        .map((box) => new DOMRect(box.left, box.top, box.right - box.left, box.bottom - box.top)),
  }
}

/** A caret is shown while the article has the focus, a selection also when it has not. Editable text has its own. */
function showSelection(canvas: ArticleCanvas, selection: ArticleSelection, isEditable: boolean): void {
  const { current, hasFocus } = selection
  const caret = current !== null && hasFocus && isCaret(current) ? current.focus : null
  canvas.show({ caret: isEditable ? null : caret }, 'caret')
  canvas.setKeptSelection(current === null || hasFocus || isCaret(current) ? [] : [selectedSpan(current)])
}

interface CaretParts {
  readonly canvas: ArticleCanvas
  readonly selection: ArticleSelection
  readonly index: BlockIndex
  readonly end: () => number
}

function caretMoves({ canvas, selection, index, end }: CaretParts): CaretMoves {
  const { scroller } = canvas
  return {
    end,
    current: () => selection.current,
    select: (wanted) => selection.set(wanted),
    reveal: (offset) => {
      // The start of the text is the start of the page, with what stands above the text.
      if (offset === 0) scroller.scrollTo(0, 0)
      reveal(index, scroller, { start: offset, end: offset }, 'nearest')
    },
    caretTop: () => {
      selection.refresh()
      if (selection.current === null) return undefined
      return index.caretAt(selection.current.focus).box.top + scroller.scrollTop
    },
    pageHeight: () => Math.max(scroller.clientHeight - pageOverlap, pageOverlap),
    scrollBy: (pixels) => scroller.scrollBy(0, pixels),
  }
}

function createRoot({ language, title }: ArticleOptions): HTMLElement {
  const root = document.createElement('div')
  root.className = styles['root'] ?? ''
  root.setAttribute('role', 'textbox')
  root.setAttribute('aria-multiline', 'true')
  root.setAttribute('aria-readonly', 'true')
  root.setAttribute('aria-label', title)
  root.lang = language
  root.spellcheck = false
  root.tabIndex = 0
  return root
}

/** Of those under the mouse so many are framed and named, the innermost; more are noise. */
const mostHovered = 24

let views = 0

interface Parts {
  readonly index: BlockIndex
  readonly canvas: ArticleCanvas
  readonly selection: ArticleSelection
  readonly modes: ArticleModes
  readonly mouse: ArticleMouse
}

function partsOf(host: HTMLElement, root: HTMLElement, options: ArticleOptions): Parts {
  const { text, onEdit, onPoint, onSelection, onHover } = options
  const still = new StillArticle(root, text)
  const index = new BlockIndex(root, text)
  const canvas = new ArticleCanvas({ host, root, index, prefix: root.dataset['article'] ?? '' })
  const selection: ArticleSelection = new ArticleSelection({
    root,
    index,
    text,
    isEditable: () => modes.isOn,
    onChange: () => onSelection(selection.current),
    onCaret: () => showSelection(canvas, selection, modes.isOn),
  })
  const show = (offset: number): void =>
    reveal(index, canvas.scroller, { start: offset, end: offset }, 'nearest')
  const common = { root, index, canvas, selection }
  const modes: ArticleModes = new ArticleModes({ ...common, text, onEdit, reveal: show }, still)
  const mouse = new ArticleMouse({
    root,
    index,
    layers: () => canvas.layers,
    hasSelection: () => selection.current !== null && !isCaret(selection.current),
    onPoint,
    onHover: (ids) => {
      canvas.show({ hovered: ids.slice(0, mostHovered) }, 'hover', 'selected')
      onHover(ids)
    },
  })
  return { index, canvas, selection, modes, mouse }
}

/** Shows an article inside `host`, which scrolls within its nearest scrolling ancestor. */
export function createArticleView(host: HTMLElement, options: ArticleOptions): ArticleView {
  const root = createRoot(options)
  root.dataset['article'] = `article-${++views}`
  // The overlay is placed by the host.
  host.classList.add(styles['host'] ?? '')
  host.append(root)
  const { index, canvas, selection, modes, mouse } = partsOf(host, root, options)
  const moves = caretMoves({ canvas, selection, index, end: () => options.text.length })
  root.addEventListener('keydown', (event) => {
    // A key may come before the page says what the key before it selected.
    selection.refresh()
    if (options.onKey(event) || pressCaretKey(moves, event)) event.preventDefault()
  })
  return {
    ...drawnBy(canvas, index),
    setTitle: (title) => root.setAttribute('aria-label', title),
    setEditing: (isOn) => modes.set(isOn),
    textChanged: (steps) => modes.textChanged(steps),
    select: (wanted) => selection.set(wanted),
    selection: () => selection.current,
    focus: () => root.focus({ preventScroll: true }),
    dispose: () => {
      for (const part of [mouse, modes, selection, canvas]) part.dispose()
      root.remove()
    },
  }
}

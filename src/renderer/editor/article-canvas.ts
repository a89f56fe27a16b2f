import type { ItemChange } from '#core/edit/change'
import type { TextStep } from '#core/edit/text-change'
import { span, type Span } from '#core/model/span'
import type { AnnotationType } from '#core/model/tagset'
import type { BlockIndex } from './block-index'
import type { MarkName } from './highlight-sheet'
import { forgetLabelWidths } from './label-width'
import { marginBeside } from './margin-beside'
import type { ShownLayer } from './layer-reader'
import { nothingShown, Overlay, type OverlayPart, type OverlayState } from './overlay'
import { Painter } from './painter'
import { Scene } from './scene'
import { PaintedRange } from './painted-range'
import { ScrollMotion, settled } from './scroll-motion'
import { scrollerOf } from './scroller'
import { holdsClaim, touchedSpans, touchesClaims } from './touched-spans'
import type { Theme } from './type-colours'
import { TypeLooks } from './type-looks'
import { fromTheMiddle, type BlockRange } from './block-range'

const allParts: readonly OverlayPart[] = ['brackets', 'selected', 'hover', 'pending', 'caret']

export interface CanvasParts {
  readonly host: HTMLElement
  readonly root: HTMLElement
  readonly index: BlockIndex
  /** Tells this article's highlights from those of others in the window. */
  readonly prefix: string
}

/** Everything painted on the text, for what is in view and somewhat around it; at most once per frame. */
export class ArticleCanvas {
  readonly #parts: CanvasParts
  readonly #painter: Painter
  readonly #overlay: Overlay
  readonly #listening = new AbortController()
  readonly #resized = new ResizeObserver(() => this.#redrawAll())
  readonly #stale = new Set<OverlayPart>()
  readonly #range: PaintedRange
  readonly scroller: HTMLElement
  readonly #motion = new ScrollMotion()
  #areBlocksStale = false
  #areBracketsLeftOut = false
  #frame = 0
  #timer = 0
  #layers: readonly ShownLayer[] = []
  #looks = new TypeLooks([], 'light')
  #state = nothingShown

  constructor(canvas: CanvasParts) {
    this.#parts = canvas
    this.#painter = new Painter(canvas.index, canvas.prefix)
    this.#overlay = new Overlay(canvas.host)
    this.scroller = scrollerOf(canvas.host)
    this.#range = new PaintedRange(canvas.index, this.scroller, this.#motion)
    const { signal } = this.#listening
    const scrolled = this.scroller === document.documentElement ? document : this.scroller
    scrolled.addEventListener('scroll', () => this.#scrolled(), { passive: true, signal })
    document.fonts.addEventListener('loadingdone', () => this.#fontsLoaded(), { signal })
    // A section that gets its true height changes that of the article.
    for (const element of [this.scroller, canvas.root]) this.#resized.observe(element)
  }

  get layers(): readonly ShownLayer[] {
    return this.#layers
  }

  setLayers(layers: readonly ShownLayer[]): void {
    this.#layers = layers
    this.#painter.setLayers(layers)
    this.#repaintAll()
  }

  setTypes(types: readonly AnnotationType[], theme: Theme): void {
    this.#looks = new TypeLooks(types, theme)
    this.#painter.setTypes(types, theme)
    this.#repaintAll()
  }

  /** After the text made these steps and the index knows; `isRebuilt` says that elements came or went. */
  textChanged(steps: readonly TextStep[], isRebuilt: boolean): void {
    this.#painter.mapMarks(steps)
    if (isRebuilt) this.rebuilt()
    const [only] = steps
    if (steps.length === 1 && only !== undefined) this.#dropBlocks(only.block, blocksAfter(only))
    else for (const block of this.#painter.paintedBlocks()) this.#painter.drop(block)
    if (!isRebuilt) for (const { block } of steps) this.#schedule(...this.#partsAt(block))
  }

  /** What may be elsewhere when a block's words are; if it got higher or lower, all is placed anew with its size. */
  #partsAt(block: number): readonly OverlayPart[] {
    const hasBrackets = holdsClaim(this.#layers, this.#parts.index.spanOf(block))
    return hasBrackets ? allParts : ['selected', 'hover', 'pending', 'caret']
  }

  /** After other elements took the place of some. */
  rebuilt(): void {
    this.#painter.dropDetached()
    this.#range.forget()
    this.#overlay.clearBlocks()
    this.#areBlocksStale = true
    this.#schedule(...allParts)
  }

  layerChanged(items: readonly ItemChange[]): void {
    this.#dropTouched(touchedSpans(items))
    this.#schedule('selected', 'hover')
    if (touchesClaims(items)) this.#schedule('brackets')
  }

  /** Shows other things over the text; only the parts named are drawn again. */
  show(change: Partial<OverlayState>, ...parts: readonly OverlayPart[]): void {
    const before = this.#state
    this.#state = { ...before, ...change }
    this.#areBlocksStale ||= this.#state.labels !== before.labels
    this.#schedule(...parts)
  }

  setSearch(spans: readonly Span[], current: number): void {
    const at = spans[current]
    this.#painter.setMarks('search', spans)
    this.#painter.setMarks('search-current', at === undefined ? [] : [at])
    this.#repaintAll()
  }

  setPending(pending: readonly Span[]): void {
    this.#setMarks('pending', pending)
    this.show({ pending }, 'pending')
  }

  /** Keeps a selection visible while the focus is elsewhere. */
  setKeptSelection(kept: readonly Span[]): void {
    this.#setMarks('kept-selection', kept)
  }

  dispose(): void {
    this.#listening.abort()
    this.#resized.disconnect()
    cancelAnimationFrame(this.#frame)
    window.clearTimeout(this.#timer)
    this.#painter.dispose()
    this.#overlay.dispose()
  }

  #setMarks(name: MarkName, spans: readonly Span[]): void {
    const before = this.#painter.marks(name)
    if (spans.length === 0 && before.length === 0) return
    this.#painter.setMarks(name, spans)
    this.#dropTouched([...before, ...spans])
    this.#schedule()
  }

  #dropTouched(spans: readonly Span[]): void {
    for (const touched of spans) {
      const { first, last } = this.#parts.index.blocksOf(touched)
      this.#dropBlocks(first, last - first + 1)
    }
  }

  #dropBlocks(first: number, count: number): void {
    for (const block of this.#painter.paintedBlocks())
      if (first <= block && block < first + count) this.#painter.drop(block)
  }

  #repaintAll(): void {
    for (const block of this.#painter.paintedBlocks()) this.#painter.drop(block)
    this.#schedule(...allParts)
  }

  #fontsLoaded(): void {
    forgetLabelWidths()
    this.#redrawAll()
  }

  #scrolled(): void {
    const { scrollTop, clientHeight } = this.scroller
    this.#motion.moved(scrollTop, clientHeight, performance.now())
    const { isFlight } = this.#motion
    if (this.#range.isTooLittle()) this.#schedule()
    if (this.#areBracketsLeftOut && !isFlight) this.#schedule('brackets')
    if (!this.#overlay.isFull && !isFlight) return
    // Labels and brackets that were left out are placed when it is over.
    window.clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => this.#settled(), settled)
  }

  #settled(): void {
    this.#motion.end()
    this.#redrawAll()
  }

  /** Places everything anew, at once: it runs after layout and before the frame is painted. */
  #redrawAll(): void {
    this.#range.forget()
    this.#areBlocksStale = true
    for (const part of allParts) this.#stale.add(part)
    this.#flush()
  }

  #schedule(...parts: readonly OverlayPart[]): void {
    for (const part of parts) this.#stale.add(part)
    if (this.#frame === 0 && !this.#listening.signal.aborted)
      this.#frame = requestAnimationFrame(() => this.#flush())
  }

  #flush(): void {
    cancelAnimationFrame(this.#frame)
    this.#frame = 0
    const before = this.#range.current
    const range = this.#range.take()
    if (range.first !== before.first || range.end !== before.end)
      for (const part of allParts) this.#stale.add(part)
    this.#dropOutside(range)
    const entered = this.#paintInside(range)
    this.#drawOverlay(range, entered)
    this.#areBlocksStale = false
    this.#stale.clear()
  }

  #dropOutside({ first, end }: BlockRange): void {
    const outside = this.#painter.paintedBlocks().filter((block) => block < first || block >= end)
    for (const block of outside) {
      this.#painter.drop(block)
      this.#overlay.clearBlock(block)
    }
  }

  #paintInside({ first, end }: BlockRange): readonly number[] {
    const entered: number[] = []
    for (let block = first; block < end; block++) {
      if (this.#painter.isPainted(block)) continue
      this.#painter.paint(block)
      entered.push(block)
    }
    return entered
  }

  #drawOverlay(range: BlockRange, entered: readonly number[]): void {
    const painted = Array.from({ length: range.end - range.first }, (_, i) => range.first + i)
    const blocks = fromTheMiddle(this.#areBlocksStale ? painted : entered, range)
    if (blocks.length === 0 && this.#stale.size === 0) return
    const { index, host } = this.#parts
    const place = host.getBoundingClientRect()
    this.#areBracketsLeftOut = this.#motion.isFlight
    const from = painted[0] === undefined ? 0 : index.spanOf(range.first).start
    const to = painted[0] === undefined ? 0 : index.spanOf(range.end - 1).end
    const scene = new Scene({
      index,
      layers: this.#layers,
      looks: this.#looks,
      host: place,
      painted: span(from, to),
    })
    this.#overlay.draw({
      scene,
      state: this.#state,
      painted,
      fragmentsOf: (block) => this.#painter.fragmentsOf(block),
      blocks,
      parts: new Set(this.#stale),
      margin: marginBeside(place, this.#parts.root, this.scroller),
      isFlying: this.#motion.isFlight,
    })
  }
}

/** How many blocks a step leaves where it was. */
function blocksAfter(step: TextStep): number {
  return step.step === 'replace' ? step.after.length : step.first.blocks + step.second.blocks
}
